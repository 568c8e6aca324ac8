import type { ComponentChildren } from 'preact';
import type { CheckedReference } from '../../../lib/checks/checked.ts';
import { date, type MessageKey, t } from '../../../lib/i18n.ts';
import { ExternalLink } from '../../ui/ExternalLink.tsx';

type What = CheckedReference['checked']['evidence']['what'];

const PLAIN: Partial<Record<What, MessageKey>> = {
  table: 'evidenceTable',
  address: 'evidenceAddress',
  form: 'evidenceForm',
  checksum: 'evidenceChecksum',
};

/** What a verdict rests on, with its day, and where to read it; null where nothing was looked at. */
export function evidenceOf({ checked, href }: CheckedReference): ComponentChildren {
  const { what, url, date: day } = checked.evidence;
  const said = words(what, day, href);
  return said && url && url !== href ? <ExternalLink href={url}>{said}</ExternalLink> : said;
}

function words(what: What, day: string | undefined, href: string | undefined): string | null {
  if (what === 'record') return day ? t('evidenceRecord', date(day)) : null;
  if (what === 'look') return href && day ? t('evidenceLook', new URL(href).host, date(day)) : null;
  const key = PLAIN[what];
  return key ? t(key) : null;
}
