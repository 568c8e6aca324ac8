/** The files that flags can be saved as. */
import { escapeMarkdown } from '../../citation/escape.ts';
import { date, t } from '../../i18n.ts';
import { canonicalJson } from '../canonical.ts';
import type { PicturedFlag } from '../outcome.ts';
import { pictureAddress } from '../picture.ts';
import { csvBeginning, flagCsv } from './csv.ts';
import { FLAGS, VERSION } from './form.ts';
import { flagHtml, HTML_END, htmlBeginning } from './html.ts';
import { flagMarkdown } from './markdown.ts';
import { sharedFlag } from './shared.ts';

export const FLAG_FORMATS = ['html', 'markdown', 'csv', 'json'] as const;

export type FlagFormat = (typeof FLAG_FORMATS)[number];

export interface FlagsFile {
  /** Name for the reader's disk. */
  name: string;
  content: Blob;
}

interface Writer {
  /** With its dot. */
  extension: string;
  type: string;
  beginning(day: string): string;
  flag(one: PicturedFlag): string;
  between: string;
  end: string;
}

const title = (day: string): string => t('flagsTitle', date(day));

const WRITERS: Record<FlagFormat, Writer> = {
  html: {
    extension: '.html',
    type: 'text/html;charset=utf-8',
    beginning: (day) => htmlBeginning(title(day)),
    flag: flagHtml,
    between: '',
    end: HTML_END,
  },
  markdown: {
    extension: '.md',
    type: 'text/markdown;charset=utf-8',
    beginning: (day) => `# ${escapeMarkdown(title(day))}\n\n${escapeMarkdown(t('flagsAbout'))}\n\n`,
    flag: ({ flag }) => flagMarkdown(flag),
    between: '\n\n',
    end: '\n',
  },
  csv: {
    extension: '.csv',
    type: 'text/csv;charset=utf-8',
    beginning: csvBeginning,
    flag: ({ flag }) => flagCsv(flag),
    between: '',
    end: '',
  },
  // Whole, so that it can be read back (`read-json.ts`), and the same however it came to be what it is.
  json: {
    extension: '.json',
    type: 'application/json',
    beginning: (day) =>
      `{"format":${JSON.stringify(FLAGS)},"version":${VERSION},"exported":${JSON.stringify(day)},"flags":[\n`,
    flag: ({ flag, picture }) =>
      canonicalJson(picture ? { ...flag, picture: pictureAddress(picture) } : flag),
    between: ',\n',
    end: '\n]}\n',
  },
};

/**
 * Flags as a file.
 *
 * @param batches the flags in their order; the file holds one at a time as text.
 * @param day the reader's day, `YYYY-MM-DD`.
 * @param own whole, for the reader alone; else as others may have it: see `sharedFlag`.
 */
export async function flagsFile(
  batches: AsyncIterable<PicturedFlag[]>,
  format: FlagFormat,
  day: string,
  own: boolean,
): Promise<FlagsFile> {
  const { extension, type, beginning, flag, between, end } = WRITERS[format];
  const parts = [new Blob([beginning(day)])];
  let first = true;
  for await (const batch of batches) {
    const texts = batch.map(
      ({ flag: held, picture }, index) =>
        (first && index === 0 ? '' : between) +
        flag({ flag: own ? held : sharedFlag(held), picture }),
    );
    // As a blob at once: browsers keep large ones on disk, where strings stay in memory.
    parts.push(new Blob(texts));
    first &&= batch.length === 0;
  }
  return {
    name: `${t('flagsFile')}-${day}${extension}`,
    content: new Blob([...parts, end], { type }),
  };
}
