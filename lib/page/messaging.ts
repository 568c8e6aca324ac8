/**
 * The content script's side of the messages, on the browser's own API: the polyfill that
 * `lib/browser.ts` stands on would make every page carry 4 KB more.
 */
import { native } from '../browser/native.ts';
import type { BackgroundToPage, PageToBackground, PassageSpan, SpanShown } from '../messages.ts';
import type { PageReading } from '../model.ts';

type Response = BackgroundToPage[keyof BackgroundToPage]['response'];

type Listener = (
  message: unknown,
  sender: { id?: string },
  respond: (response: Response) => void,
) => boolean | undefined;

interface Runtime {
  id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  onMessage: {
    addListener(listener: Listener): void;
    removeListener(listener: Listener): void;
  };
}

function runtime(): Runtime {
  const found = native<{ runtime?: Runtime } | undefined>()?.runtime;
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

/** What a page answers with. */
export interface PageAnswers {
  read(): Promise<BackgroundToPage['page/read']['response']>;
  passages(): Promise<BackgroundToPage['page/passages']['response']>;
  show(span: PassageSpan): Promise<SpanShown>;
  /** It may be read no longer. */
  stop(): void;
}

/**
 * Answers the background and the panel.
 *
 * @returns a function that stops answering
 */
export function answerBackground({ read, passages, show, stop }: PageAnswers): () => void {
  const { id, onMessage } = runtime();
  const listener: Listener = (message, sender, respond) => {
    if (sender.id !== id) return undefined;
    const { type, span } = (message ?? {}) as { type?: unknown; span?: PassageSpan };
    const answers: Partial<Record<keyof BackgroundToPage, () => Promise<Response>>> = {
      'page/read': read,
      'page/passages': passages,
      'page/show': () => show(span as PassageSpan),
    };
    if (type === 'page/stop') {
      stop();
      respond(null);
      return undefined;
    }
    if (typeof type !== 'string' || !Object.hasOwn(answers, type)) return undefined;
    void answers[type as keyof BackgroundToPage]?.().then(respond);
    return true;
  };
  onMessage.addListener(listener);
  return () => onMessage.removeListener(listener);
}
