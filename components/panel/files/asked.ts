/** One question to a host: out, answered or failed, and what may be done then. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Result } from '../../../lib/model.ts';
import type { FilesError } from '../../../lib/services/file-services.ts';

export type Asked<T> =
  | { state: 'asking' }
  | { state: 'answered'; value: T }
  | { state: 'failed'; error: FilesError };

/**
 * The state of a question, null before it is asked, and what asks it. An answer that comes when
 * nobody waits for it any more is dropped.
 */
export function useAsked<T>(): [
  Asked<T> | null,
  (ask: () => Promise<Result<T, FilesError>>) => Promise<void>,
] {
  const [asked, setAsked] = useState<Asked<T> | null>(null);
  const gone = useRef(false);
  useEffect(
    () => () => {
      gone.current = true;
    },
    [],
  );
  const ask = async (question: () => Promise<Result<T, FilesError>>) => {
    setAsked({ state: 'asking' });
    const answer = await question().catch(() => ({ ok: false, error: 'damaged' }) as const);
    if (gone.current) return;
    setAsked(
      answer.ok
        ? { state: 'answered', value: answer.value }
        : { state: 'failed', error: answer.error },
    );
  };
  return [asked, ask];
}
