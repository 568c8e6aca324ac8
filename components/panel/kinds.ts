/** What each kind of record is called, its mark, and how it is counted. */
import { type MessageKey, type PluralKey, t } from '../../lib/i18n.ts';
import type { RecordKind } from '../../lib/model.ts';
import type { IconName } from '../ui/Icon.tsx';

const KINDS: Record<RecordKind, { word: MessageKey; icon: IconName; count: PluralKey }> = {
  dataset: { word: 'kindDataset', icon: 'dataset', count: 'dataCount' },
  code: { word: 'kindCode', icon: 'code', count: 'codeCount' },
  algorithm: { word: 'kindAlgorithm', icon: 'algorithm', count: 'algorithmCount' },
  consultation: { word: 'kindConsultation', icon: 'ballot', count: 'consultationCount' },
  service: { word: 'kindService', icon: 'page', count: 'serviceCount' },
  reuse: { word: 'kindReuse', icon: 'link', count: 'reuseCount' },
};

/** The kind, or that which stands for one that a later catalogue may bring. */
export const knownKind = (kind: RecordKind): RecordKind =>
  Object.hasOwn(KINDS, kind) ? kind : 'dataset';

/** One word; a kind that a later catalogue may bring keeps the name it came with. */
export const kindName = (kind: RecordKind): string =>
  Object.hasOwn(KINDS, kind) ? t(KINDS[kind].word) : kind;

export const kindIcon = (kind: RecordKind): IconName =>
  Object.hasOwn(KINDS, kind) ? KINDS[kind].icon : 'circle';

/** Key of the sentence that counts records of this kind. */
export const kindCount = (kind: RecordKind): PluralKey => KINDS[knownKind(kind)].count;
