/**
 * The content script's side of the messages, on the browser's own API: the polyfill that
 * `lib/browser.ts` stands on would make every page carry 4 KB more.
 */
import type { BackgroundToPage, PageToBackground } from '../messages.ts';
import type { PageReading } from '../model.ts';

type Listener = (
  message: unknown,
  sender: { id?: string },
  respond: (response: BackgroundToPage['page/read']['response']) => void,
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
 * Answers the background when it asks for the page.
 * @returns a function that stops answering
 */
export function answerReads(read: () => Promise<PageReading>): () => void {
  const { id, onMessage } = runtime();
  const listener: Listener = (message, sender, respond) => {
    if (sender.id !== id) return undefined;
    if ((message as { type?: unknown } | null)?.type !== 'page/read') return undefined;
    void read().then(respond);
    return true;
  };
  onMessage.addListener(listener);
  return () => onMessage.removeListener(listener);
}
