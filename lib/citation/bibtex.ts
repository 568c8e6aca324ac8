/**
 * Citations in BibTeX. `@misc` with `url` and `urldate`: what all styles and managers read, where
 * `@dataset` and `@software` are biblatex's alone.
 */
import { t } from '../i18n.ts';
import { oneLine } from '../text/written.ts';
import type { Annotated } from './csl.ts';
import { escapeTex, writtenAddress } from './escape.ts';
import { citationKeys } from './key.ts';
import { kindWord } from './sentence.ts';

/** BibTeX's own names of months: each style writes them in its language. */
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Citations as entries of BibTeX in UTF-8, in their order. */
export function citationBibtex(cited: readonly Annotated[]): string {
  const keys = citationKeys(cited);
  return cited.map((one, index) => entry(keys[index] ?? '', one)).join('\n');
}

function entry(key: string, cited: Annotated): string {
  const { publisher, title, date, container, url, consulted, licence, language, note } = cited;
  const said = [kindWord(cited.kind), licence && t('citeLicence', licence)].filter(Boolean);
  // The address itself is no text: nothing in it ends the field, see `writtenAddress`.
  const copy = cited.archived && t('citeArchived', `\\url{${writtenAddress(cited.archived)}}`);
  const fields: [string, string | undefined][] = [
    // Twice in braces: a body is no person with a first name, and its capitals stay.
    ['author', publisher && `{{${tex(publisher)}}}`],
    ['title', `{{${tex(title)}}}`],
    ['howpublished', container && `{${tex(container)}}`],
    ['year', date && `{${date.slice(0, 4)}}`],
    ['month', date && MONTHS[Number(date.slice(5, 7)) - 1]],
    ['url', `{${writtenAddress(url)}}`],
    ['urldate', consulted && `{${consulted}}`],
    ['language', language && `{${tex(language)}}`],
    ['note', `{${[tex(said.join('. ')), copy].filter(Boolean).join('. ')}}`],
    ['annote', note && `{${tex(note)}}`],
  ];
  const written = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},\n`] : []));
  return `@misc{${key},\n${written.join('')}}\n`;
}

const tex = (text: string): string => escapeTex(oneLine(text));
