/** What each kind of record is called, and its mark. */
import { type MessageKey, t } from '../../lib/i18n.ts';
import type { RecordKind } from '../../lib/model.ts';
import type { IconName } from '../ui/Icon.tsx';

const KINDS: Record<RecordKind, { word: MessageKey; icon: IconName }> = {
  dataset: { word: 'kindDataset', icon: 'dataset' },
  code: { word: 'kindCode', icon: 'code' },
  algorithm: { word: 'kindAlgorithm', icon: 'algorithm' },
  consultation: { word: 'kindConsultation', icon: 'ballot' },
  service: { word: 'kindService', icon: 'page' },
  reuse: { word: 'kindReuse', icon: 'link' },
};

/** One word; a kind that a later catalogue may bring keeps the name it came with. */
export const kindName = (kind: RecordKind): string =>
  Object.hasOwn(KINDS, kind) ? t(KINDS[kind].word) : kind;

export const kindIcon = (kind: RecordKind): IconName =>
  Object.hasOwn(KINDS, kind) ? KINDS[kind].icon : 'circle';
