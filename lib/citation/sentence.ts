/** A citation as a sentence, in the reader's language: plain, in Markdown, in HTML. */
import { date, type MessageKey, t } from '../i18n.ts';
import { oneLine } from '../text/written.ts';
import type { Citable, CitableKind } from './citable.ts';
import { escapeHtml, escapeMarkdown, markdownAddress, writtenAddress } from './escape.ts';

const KINDS: Record<CitableKind, MessageKey> = {
  dataset: 'citeDataset',
  code: 'citeCode',
  algorithm: 'citeAlgorithm',
  consultation: 'citeConsultation',
  service: 'citeService',
  reuse: 'citeReuse',
  law: 'citeLaw',
  page: 'citePage',
};

/** What a kind is called in a citation; one that a later catalogue may bring keeps its name. */
export const kindWord = (kind: CitableKind): string =>
  Object.hasOwn(KINDS, kind) ? t(KINDS[kind]) : kind;

/** How the parts of the sentence are written in one form. */
interface Form {
  text(line: string): string;
  title(title: string, url: string): string;
  /** What ends the sentence; nothing where the title leads there. */
  address(url: string): string;
  /** Where a copy of it is archived. */
  archived(url: string): string;
}

const PLAIN: Form = {
  text: (line) => line,
  title: (title) => `${t('quoteOpen')}${title}${t('quoteClose')}`,
  address: (url) => url,
  archived: (url) => t('citeArchived', writtenAddress(url)),
};

const MARKDOWN: Form = {
  text: escapeMarkdown,
  title: (title, url) => `[${escapeMarkdown(title)}](${markdownAddress(url)})`,
  address: () => '',
  archived: (url) => `[${escapeMarkdown(t('citeArchivedCopy'))}](${markdownAddress(url)}).`,
};

const HTML: Form = {
  text: escapeHtml,
  title: (title, url) =>
    `<cite><a href="${escapeHtml(writtenAddress(url))}">${escapeHtml(title)}</a></cite>`,
  address: () => '',
  archived: (url) =>
    `<a href="${escapeHtml(writtenAddress(url))}">${escapeHtml(t('citeArchivedCopy'))}</a>.`,
};

/** `Body. « Title » [dataset]. Catalogue, as of day. Licence. Consulted on day. Address Copy` */
function written(cited: Citable, form: Form): string {
  const { text } = form;
  const { publisher, container, licence, consulted } = cited;
  const dated = cited.date && t('citeDated', date(cited.date));
  const where = [container, dated].filter(Boolean).join(', ');
  const title = form.title(oneLine(cited.title), cited.url);
  const sentences = [
    publisher && text(oneLine(publisher)),
    `${title} ${text(`[${kindWord(cited.kind)}]`)}`,
    where && text(oneLine(where)),
    licence && text(oneLine(licence)),
    consulted && text(t('citeConsulted', date(consulted))),
  ].filter((one) => one !== undefined && one !== '');
  const copy = cited.archived ? form.archived(cited.archived) : '';
  return [...sentences.map((one) => ended(one as string)), form.address(cited.url), copy]
    .filter(Boolean)
    .join(' ');
}

/** With a full stop, unless it ends with a sign of its own. */
const ended = (sentence: string): string => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`);

/** The citation as plain text, which ends with the address. */
export const citationSentence = (cited: Citable): string => written(cited, PLAIN);

/** The citation in Markdown (CommonMark), one line; its title is the link. */
export const citationMarkdown = (cited: Citable): string =>
  // A publisher called `1` is made the first of a list by its full stop.
  written(cited, MARKDOWN).replace(/^(\d+)\./, '$1\\.');

/** The citation in HTML, without an element around it; its title is the link. */
export const citationHtml = (cited: Citable): string => written(cited, HTML);
