/** The mark of each verdict: of four silhouettes, one says what to think of it. */
import type { CheckVerdict } from '../../../lib/checks/verdict.ts';
import type { IconName } from '../../ui/Icon.tsx';

/** Triangle: to correct. Circle: to state precisely. Dash: not checked. Seal: in order. */
export const MARKS: Record<
  CheckVerdict,
  Extract<IconName, 'triangle' | 'circle' | 'dash' | 'seal'>
> = {
  broken: 'triangle',
  'wrong-form': 'triangle',
  dead: 'triangle',
  'not-there': 'circle',
  superseded: 'triangle',
  moved: 'circle',
  stale: 'circle',
  'not-open': 'circle',
  pinned: 'circle',
  ended: 'circle',
  'not-found': 'circle',
  unknown: 'dash',
  'well-formed': 'dash',
  holds: 'seal',
};
