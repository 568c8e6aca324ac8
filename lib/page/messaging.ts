/**
 * The content script's side of the messages, on the browser's own API: the polyfill that
 * `lib/browser.ts` stands on would make every page carry 4 KB more.
 */
import type { BackgroundToPage, PageToBackground } from '../messages.ts';
import type { PageReading } from '../model.ts';

type Listener = (
  message: unknown,
  sender: { id?: string },
  respond: (response: BackgroundToPage[keyof BackgroundToPage]['response']) => void,
) => boolean | undefined;

interface Runtime {
  id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  onMessage: {
    addListener(listener: Listener): void;
    removeListener(listener: Listener): void;
  };
}

/** `browser` in Firefox, `chrome` elsewhere. */
function runtime(): Runtime {
  const api = globalThis as unknown as Record<'browser' | 'chrome', { runtime?: Runtime }>;
  const found = (api.browser ?? api.chrome)?.runtime;
  // Without an identifier the extension that ran this script has gone.
  if (!found?.id) throw new Error('Extension context invalidated.');
  return found;
}

/**
 * Sends a reading to the background. Rejects with `Extension context invalidated` when the
 * extension was updated or removed.
 */
export async function sendReading(reading: PageReading): Promise<void> {
  type Request = PageToBackground['page/reading']['request'];
  const request: Request = { reading };
  await runtime().sendMessage({
    type: 'page/reading' satisfies keyof PageToBackground,
    ...request,
  });
}

/**
 * Answers the background.
 *
 * @param read what it is told when it asks for the page.
 * @param stop called when it says that the page may be read no longer.
 * @returns a function that stops answering
 */
export function answerBackground(
  read: () => Promise<BackgroundToPage['page/read']['response']>,
  stop: () => void,
): () => void {
  const { id, onMessage } = runtime();
  const listener: Listener = (message, sender, respond) => {
    if (sender.id !== id) return undefined;
    const type = (message as { type?: unknown } | null)?.type as keyof BackgroundToPage | undefined;
    if (type === 'page/read') {
      void read().then(respond);
      return true;
    }
    if (type === 'page/stop') {
      stop();
      respond(null);
    }
    return undefined;
  };
  onMessage.addListener(listener);
  return () => onMessage.removeListener(listener);
}
