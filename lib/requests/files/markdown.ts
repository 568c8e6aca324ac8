/** Flags in Markdown: one after the other, each with its facts and texts. */
import { escapeMarkdown, markdownAddress } from '../../citation/escape.ts';
import type { Flag } from '../flag.ts';
import { type Fact, type Piece, sheetOf } from './sheet.ts';

/** A flag as a section of CommonMark. */
export function flagMarkdown(flag: Flag): string {
  const { title, facts, texts } = sheetOf(flag);
  const blocks = [
    `## ${escapeMarkdown(title)}`,
    facts.map(factLines).join('\n'),
    ...texts.map(({ name, text }) => `### ${escapeMarkdown(name)}\n\n${quoted(text.trim())}`),
  ];
  return blocks.join('\n\n');
}

function factLines({ name, values }: Fact): string {
  const [only, ...others] = values;
  if (only && others.length === 0) return `- ${escapeMarkdown(name)}: ${pieceOf(only)}`;
  return [`- ${escapeMarkdown(name)}:`, ...values.map((one) => `  - ${pieceOf(one)}`)].join('\n');
}

const pieceOf = ({ text, href }: Piece): string =>
  href === undefined ? escapeMarkdown(text) : `[${escapeMarkdown(text)}](${markdownAddress(href)})`;

/** A text of several lines as a quotation. */
const quoted = (text: string): string =>
  text
    .split(/\n\s*\n/)
    // A backslash keeps the break of a line inside of a paragraph: CommonMark 0.31, 6.7.
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => `> ${escapeMarkdown(line.trim())}`)
        .join('\\\n'),
    )
    .join('\n>\n');
