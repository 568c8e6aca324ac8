/** The files that a dossier can be saved as. */
import { citationBibtex } from '../../citation/bibtex.ts';
import { citationCsl } from '../../citation/csl.ts';
import { citableItem, type KeptItem } from '../kept.ts';
import { dossierCsv } from './csv.ts';
import { dossierMarkdown } from './markdown.ts';
import { dossierJsonLd } from './write-jsonld.ts';

export const DOSSIER_FORMATS = ['markdown', 'csv', 'jsonld', 'csl', 'bibtex'] as const;

export type DossierFormat = (typeof DOSSIER_FORMATS)[number];

export interface DossierFile {
  /** With its dot. */
  extension: string;
  type: string;
  text: string;
}

type Writer = (items: KeptItem[], day: string) => string;

const FILES: Record<DossierFormat, Omit<DossierFile, 'text'> & { write: Writer }> = {
  markdown: { extension: '.md', type: 'text/markdown;charset=utf-8', write: dossierMarkdown },
  csv: { extension: '.csv', type: 'text/csv;charset=utf-8', write: dossierCsv },
  jsonld: { extension: '.jsonld', type: 'application/ld+json', write: dossierJsonLd },
  csl: {
    extension: '.json',
    type: 'application/vnd.citationstyles.csl+json',
    write: (items) => citationCsl(items.map(cited)),
  },
  bibtex: {
    extension: '.bib',
    type: 'application/x-bibtex;charset=utf-8',
    write: (items) => citationBibtex(items.map(cited)),
  },
};

const cited = (item: KeptItem) => ({ ...citableItem(item), note: item.note });

/**
 * The dossier as a file.
 *
 * @param day the reader's day, `YYYY-MM-DD`.
 */
export function dossierFile(items: KeptItem[], format: DossierFormat, day: string): DossierFile {
  const { extension, type, write } = FILES[format];
  return { extension, type, text: write(items, day) };
}
