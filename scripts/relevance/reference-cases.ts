/**
 * The labelled references: sentences, and what a person says they cite. The format is that of
 * `tests/relevance/references/README.md`.
 */
import type { Passage } from '../../lib/page/passages.ts';

/** One reference that a person sees in a sentence. */
export interface Labelled {
  type: string;
  /** As it is written, its place within the passage. */
  text: string;
  start: number;
  value: string;
  /** Its checksum does not fit. */
  broken: boolean;
}

export interface ReferenceCase {
  /** File and line, for whoever looks at a miss. */
  where: string;
  passage: Passage;
  /** In the order of the text; empty for a near miss. */
  expected: Labelled[];
}

/** Signs for what cannot be seen in a file of text. */
const SIGNS: Record<string, string> = { '⏎': '\n', '⍽': '\u00a0', '¬': '\u00ad' };
const LINK = /(!?)\[([^\]]{0,200})\]\(((?:[^()\s]|\([^()\s]*\))+)\)/g;

const unsigned = (text: string) => text.replace(/[⏎⍽¬]/g, (sign) => SIGNS[sign]!);

/**
 * Reads a file of cases.
 *
 * @param name of the file, for messages.
 * @throws Error on a label whose text is not in its sentence, or whose line cannot be read.
 */
export function readCases(file: string, name: string): ReferenceCase[] {
  const cases: ReferenceCase[] = [];
  let from = 0;
  for (const [index, line] of file.split('\n').entries()) {
    const where = `${name}:${index + 1}`;
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (!line.startsWith('  ')) {
      cases.push({ where, passage: passageOf(line), expected: [] });
      from = 0;
      continue;
    }
    const current = cases.at(-1);
    if (!current) throw new Error(`${where}: a label before any sentence`);
    if (/^ {2}none\b/.test(line)) continue;
    const [type = '', text = '', value = text] = line.trim().split(' | ').map(unsigned);
    const start = placeOf(current.passage, text, from);
    if (start === -1) throw new Error(`${where}: “${text}” is not in its sentence`);
    from = start + text.length;
    const broken = type.endsWith('!');
    current.expected.push({ type: type.replace('!', ''), text, start, value, broken });
  }
  return cases;
}

/** A name of an embed has no place among the words: the embed has. */
function placeOf({ text, links }: Passage, words: string, from: number): number {
  const embed = links.find(({ name, start }) => name === words && start >= from);
  return embed ? embed.start : text.indexOf(words, from);
}

/** Links as in Markdown; what begins with `!` is embedded, and says nothing in the text. */
function passageOf(line: string): Passage {
  const links: Passage['links'] = [];
  let text = '';
  let last = 0;
  for (const link of line.matchAll(LINK)) {
    text += unsigned(line.slice(last, link.index));
    const [whole, embed, words = '', href = ''] = link;
    const start = text.length;
    if (embed) links.push({ href, start, end: start, name: unsigned(words) });
    else {
      text += unsigned(words);
      links.push({ href, start, end: text.length });
    }
    last = link.index + whole.length;
  }
  text += unsigned(line.slice(last));
  return { text, links };
}
