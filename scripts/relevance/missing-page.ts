/** Makes a page with tables, files and forms of what a person wrote about it. */
import type { Cause } from '../../lib/missing/proposal.ts';
import { type ExpectedPage, pageHtml } from './page.ts';

/** A page of ours, and what a careful reader would find missing behind it. */
export interface MissingPage extends Pick<ExpectedPage, 'url' | 'site' | 'title' | 'text'> {
  table?: { caption: string; rows: number; columns: number; figures: boolean };
  /** Words of the link, and name of the file. */
  files?: [words: string, name: string][];
  links?: [words: string, href: string][];
  form?: { name: string; fields: number };
  /** What may fairly be proposed, with the catalogues of the packs. */
  has: Cause[];
}

const escapeHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const repeated = (count: number, one: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => one(index)).join('');

/** The page as HTML. */
export function missingHtml(page: MissingPage): string {
  const { table, files = [], links = [], form } = page;
  const parts = [
    table && tableHtml(table),
    ...files.map(([words, name]) => `<p><a href="/fichiers/${name}">${escapeHtml(words)}</a></p>`),
    ...links.map(([words, href]) => `<p><a href="${href}">${escapeHtml(words)}</a></p>`),
    form && formHtml(form),
  ];
  const html = pageHtml({ ...page, crumbs: [], topic: '', place: null });
  return html.replace('</main>', `${parts.filter(Boolean).join('')}</main>`);
}

function tableHtml({ caption, rows, columns, figures }: NonNullable<MissingPage['table']>): string {
  const head = repeated(columns, (column) => `<th>Colonne ${column + 1}</th>`);
  const body = repeated(rows, (row) => {
    const cells = repeated(columns - 1, (column) =>
      figures ? `<td>${(row + 1) * (column + 3) * 17}</td>` : '<td>Une phrase qui explique.</td>',
    );
    return `<tr><td>Ligne</td>${cells}</tr>`;
  });
  return `<table><caption>${escapeHtml(caption)}</caption><tr>${head}</tr>${body}</table>`;
}

const formHtml = ({ name, fields }: NonNullable<MissingPage['form']>): string =>
  `<form action="/suite"><fieldset><legend>${escapeHtml(name)}</legend>${repeated(
    fields,
    (field) => `<label>Champ ${field + 1} <input name="champ${field}"></label>`,
  )}</fieldset><button>Continuer</button></form>`;
