/**
 * Puts a text on the clipboard, with its form in HTML where the browser takes both: a word
 * processor then keeps the link. Only in a user gesture.
 *
 * @returns whether the browser let it.
 */
export async function copy(text: string, html?: string): Promise<boolean> {
  const { clipboard } = navigator;
  try {
    if (html === undefined || typeof ClipboardItem === 'undefined') await clipboard.writeText(text);
    else {
      const typed = (type: string, part: string) => new Blob([part], { type });
      await clipboard.write([
        new ClipboardItem({
          'text/plain': typed('text/plain', text),
          'text/html': typed('text/html', html),
        }),
      ]);
    }
    return true;
  } catch {
    return false;
  }
}
