/**
 * Algorithms that French administrations have published, from the list of Etalab, a Markdown page
 * with one HTML table: https://github.com/etalab/algorithmes-publics/blob/master/liste.md. Columns:
 * subject, producer, where it is published, more about it, licence.
 */

import { recordOf } from '../../../lib/catalogues/entries.ts';
import { addressOf, nameOf, present, titleOf } from '../../../lib/catalogues/values.ts';
import type { CatalogueRecord } from '../../../lib/model.ts';
import { slugOf } from '../../../lib/packs/slug.ts';
import { SOURCES, type SourceFolder } from '../sources.ts';
import type { RecordPack } from './types.ts';

/** Rows of the table, as the HTML in their cells; its head is not one of them. */
export function tableRows(markdown: string): string[][] {
  return [...markdown.matchAll(/<tr\b[^>]*>([\s\S]*?)<\/tr>/gi)]
    .map(([, row = '']) =>
      [...row.matchAll(/<td\b[^>]*>([\s\S]*?)<\/td>/gi)].map(([, cell = '']) => cell),
    )
    .filter((cells) => cells.length > 0);
}

/** The record of a row; null without a subject, or an address at which it is published. */
export function recordFromTableRow([
  subject = '',
  producer = '',
  published = '',
  ,
  licence = '',
]: string[]): CatalogueRecord | null {
  const title = titleOf(subject);
  const [url] = addressesIn(published);
  if (!title || !url) return null;
  const name = nameOf(producer);
  const terms = nameOf(licence);
  return recordOf({
    kind: 'algorithm',
    catalogue: 'algorithmes-publics',
    id: slugOf(title),
    title,
    url,
    ...(name ? { publisher: { id: '', name } } : {}),
    tags: ['algorithme public', ...repositoryName(url)],
    ...present('licence', terms && !/^n\/?a\b/i.test(terms) ? terms : undefined),
  });
}

/** Hosts on which code is published, as far as the list names them. */
const FORGE = /(?:^|\.)(?:git\w*|framagit)\./;

/** What a repository is called, often otherwise than its subject: `algorithmes-de-parcoursup`. */
function repositoryName(url: string): string[] {
  const { hostname, pathname } = new URL(url);
  const [, name] = pathname.split('/').filter((part) => part !== '');
  return name && FORGE.test(hostname) ? [name] : [];
}

/** http(s) addresses of the links in a cell. */
const addressesIn = (html: string): string[] =>
  [...html.matchAll(/\bhref="([^"]*)"/gi)].flatMap(
    ([, href = '']) => addressOf(href.replaceAll('&amp;', '&')) ?? [],
  );

/** The pack `algorithms-fr`. */
export async function buildFrenchAlgorithms(sources: SourceFolder): Promise<RecordPack> {
  const rows = tableRows(await sources.text('frenchAlgorithms'));
  const records = rows.flatMap((row) => recordFromTableRow(row) ?? []);
  const { date } = SOURCES.frenchAlgorithms;
  return {
    described: {
      name: 'algorithms-fr',
      title: 'Algorithmes publics recensés par Etalab',
      licence: 'Licence Ouverte / Open Licence version 2.0',
      attribution: `Etalab, « Liste des algorithmes publics », ${date}`,
      homepage: 'https://github.com/etalab/algorithmes-publics',
      sourceDate: date,
      counts: {
        rows: rows.length,
        records: records.length,
        unreadable: rows.length - records.length,
      },
    },
    records,
    french: true,
  };
}
