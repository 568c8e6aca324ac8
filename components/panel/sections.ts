/** The sections of the facing page, and what stands in each. */

import type { MessageKey } from '../../lib/i18n.ts';
import { SECTIONS } from '../../lib/kinds/sections.ts';
import type { RecordKind, RelatedRecord } from '../../lib/model.ts';
import type { FacingRead } from '../../lib/shared/state.ts';
import { inOrder } from './closing-order.ts';
import { knownKind } from './kinds.ts';

/** Of several kinds, each has its own list under the section's name. */
export const SECTION_NAMES: Record<(typeof SECTIONS)[number][0], { id: string; name: MessageKey }> =
  {
    dataset: { id: 'data', name: 'sectionData' },
    code: { id: 'code', name: 'sectionCode' },
    consultation: { id: 'participate', name: 'sectionParticipate' },
    algorithm: { id: 'algorithms', name: 'sectionAlgorithms' },
  };

/** Records of one kind, in the order in which they are shown. */
export interface Part {
  kind: RecordKind;
  related: RelatedRecord[];
}

export interface PanelSection {
  /** Id of its heading, where the contents lead. */
  id: string;
  name: MessageKey;
  /** What it is named after, also where there is none of it. */
  main: Part;
  /** The others that have records. */
  others: Part[];
  count: number;
  setAside: RelatedRecord[];
}

/**
 * The sections that have something, be it only set aside.
 *
 * @param today the reader's day, `YYYY-MM-DD`: consultations come in the order in which they close.
 */
export function sectionsOf(
  { related, setAside }: Pick<FacingRead, 'related' | 'setAside'>,
  today: string,
): PanelSection[] {
  const ofKind = (records: RelatedRecord[], kind: RecordKind) =>
    records.filter(({ record }) => knownKind(record.kind) === kind);
  const part = (kind: RecordKind): Part => {
    const records = ofKind(related, kind);
    return { kind, related: kind === 'consultation' ? inOrder(records, today) : records };
  };
  return SECTIONS.map(([first, ...rest]) => {
    const main = part(first);
    const others = rest.map(part).filter((other) => other.related.length > 0);
    return {
      ...SECTION_NAMES[first],
      main,
      others,
      count: [main, ...others].reduce((sum, one) => sum + one.related.length, 0),
      setAside: [first, ...rest].flatMap((kind) => ofKind(setAside, kind)),
    };
  }).filter((section) => section.count + section.setAside.length > 0);
}
