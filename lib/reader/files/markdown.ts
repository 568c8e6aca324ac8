/** The dossier in Markdown: citations in their order, under the pages where they were found. */
import { escapeMarkdown, markdownAddress } from '../../citation/escape.ts';
import { citationMarkdown } from '../../citation/sentence.ts';
import { date, t } from '../../i18n.ts';
import { citableItem, type KeptItem, type PageOfOrigin } from '../kept.ts';

/**
 * The items as a document of CommonMark.
 *
 * @param day the reader's day, `YYYY-MM-DD`.
 */
export function dossierMarkdown(items: KeptItem[], day: string): string {
  const blocks = [`# ${escapeMarkdown(t('dossierTitle', date(day)))}`];
  items.forEach((item, index) => {
    if (item.foundOn?.url !== items[index - 1]?.foundOn?.url) {
      blocks.push(`## ${groupOf(item.foundOn)}`);
    }
    blocks.push(`- ${citationMarkdown(citableItem(item))}`);
    if (item.note.trim() !== '') blocks.push(quoted(item.note.trim()));
  });
  return `${blocks.join('\n\n')}\n`;
}

function groupOf(page: PageOfOrigin | undefined): string {
  if (!page) return escapeMarkdown(t('dossierGroupNone'));
  return t('dossierGroup', `[${escapeMarkdown(page.title)}](${markdownAddress(page.url)})`);
}

/** A note, as a quotation that belongs to the entry of the list above it. */
const quoted = (note: string): string =>
  note
    .split(/\n\s*\n/)
    // A backslash keeps the break of a line inside of a paragraph: CommonMark 0.31, 6.7.
    .map((paragraph) => paragraph.split('\n').map(noteLine).join('\\\n'))
    .join('\n  >\n');

const noteLine = (line: string): string => `  > ${escapeMarkdown(line.trim())}`;
