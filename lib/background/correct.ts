/** A press of “Not relevant here”, or of its way back: written down, and drawn wherever it counts. */
import {
  type Correction,
  type CorrectionKey,
  parted,
  withCorrection,
  withoutCorrection,
} from '../shared/corrections.ts';
import type { FacingState } from '../shared/state.ts';

export interface CorrectDeps {
  /** What is known of all tabs. */
  states(): Promise<FacingState[]>;
  show(state: FacingState): Promise<void>;
  /** Changes what was set aside, one change after the other; answers what is then kept. */
  change(work: (before: Correction[]) => Correction[]): Promise<Correction[]>;
  now(): Date;
}

/** Says of a record shown beside the page of a tab whether it is relevant on its site. */
export type Correct = (
  tabId: number,
  record: Pick<CorrectionKey, 'catalogue' | 'id'>,
  relevant: boolean,
) => Promise<void>;

/** Makes what answers the press. What is not shown beside the tab cannot be corrected. */
export function createCorrect({ states, show, change, now }: CorrectDeps): Correct {
  return async (tabId, { catalogue, id }, relevant) => {
    const open = (await states()).filter((state) => state.status === 'read');
    const faced = open.find((state) => state.tabId === tabId);
    const said =
      faced &&
      [...faced.related, ...faced.setAside].find(
        ({ record }) => record.catalogue === catalogue && record.id === id,
      );
    if (!said) return;
    const { host } = faced.site;
    const key = { host, catalogue, id };
    const on = now().toISOString().slice(0, 10);
    const corrections = await change((before) =>
      relevant
        ? withoutCorrection(before, key)
        : withCorrection(before, { ...key, title: said.record.title, on }),
    );
    for (const state of open.filter(({ site }) => site.host === host)) {
      const all = [...state.related, ...state.setAside].sort((a, b) => b.score - a.score);
      await show({ ...state, ...parted(all, host, corrections) });
    }
  };
}
