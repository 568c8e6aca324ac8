/** The check of one page: not asked for, at work, there, or failed. */
import { useState } from 'preact/hooks';
import type {
  PageCheck,
  ReferenceServices,
  ReferencesError,
} from '../../../lib/services/references.ts';
import type { FacingRead } from '../../../lib/shared/state.ts';

export type ReferencesAsked =
  | { state: 'none' }
  | { state: 'checking' }
  | { state: 'checked'; check: PageCheck }
  | { state: 'failed'; error: ReferencesError };

export interface References {
  asked: ReferencesAsked;
  check(): Promise<void>;
}

/** What the list of a check is drawn from. */
export interface CheckedProps {
  check: PageCheck;
  services: ReferenceServices;
  onAgain: () => void;
}

/**
 * Follows the check of the page of a state. What comes of another page than the one shown, or of an
 * earlier press, is dropped.
 */
export function useReferences(services: ReferenceServices, state: FacingRead): References {
  const page = `${state.tabId} ${state.page.url}`;
  const [last, setLast] = useState<{ page: string; asked: ReferencesAsked } | null>(null);
  const held = last?.page === page ? null : services.held(state);
  const asked: ReferencesAsked =
    last?.page === page ? last.asked : held ? { state: 'checked', check: held } : { state: 'none' };
  const check = async () => {
    const mine = { page, asked: { state: 'checking' } } as const;
    setLast(mine);
    const answer = await services
      .check(state)
      .catch(() => ({ ok: false, error: 'failed' }) as const);
    const next: ReferencesAsked = answer.ok
      ? { state: 'checked', check: answer.value }
      : { state: 'failed', error: answer.error };
    setLast((now) => (now === mine ? { page, asked: next } : now));
  };
  return { asked, check };
}
