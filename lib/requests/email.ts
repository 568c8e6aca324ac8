/**
 * A letter as a draft for a mail program: RFC 5322, with the header words of RFC 2047 and the
 * quoted-printable of RFC 2045. It is a file, written here; sending it is up to the reader.
 */
import { oneLine } from '../text/written.ts';

export interface Mail {
  subject: string;
  /** Lines ended by `\n`. */
  text: string;
  /** Address of the body; left out where it is not known, or is none. */
  to?: string;
  from?: { name?: string; email: string };
  /** When the file is made. */
  date: Date;
  /** A copy of another letter that goes along. */
  enclosed?: Enclosure | undefined;
}

/** A text that goes along with a letter. */
export interface Enclosure {
  /** Name of its file, in letters, digits, points and hyphens of ASCII. */
  name: string;
  text: string;
}

const BREAK = '\r\n';
/** Longest line of a quoted-printable text, without its break: RFC 2045, 6.7. */
const LONGEST = 76;
/** Longest encoded word: RFC 2047, 2. */
const LONGEST_WORD = 75;
/** Longest address: RFC 5321, 4.5.3.1.3. */
const LONGEST_ADDRESS = 254;

/** A label of a host: RFC 1123, 2.1. */
const LABEL = '[a-z\\d](?:[a-z\\d-]*[a-z\\d])?';
const ATOM = "[\\w!#$%&'*+/=?^`{|}~-]+";

/** An address as the dot-atoms of RFC 5322, 3.4.1: what this program writes into a header. */
const ADDRESS = new RegExp(`^${ATOM}(?:\\.${ATOM})*@${LABEL}(?:\\.${LABEL})+$`, 'i');

/** Whether a text is one plain e-mail address. */
export const isAddress = (text: string): boolean =>
  text.length <= LONGEST_ADDRESS && ADDRESS.test(text);

/**
 * The `.eml` file. It says `X-Unsent`, so that mail programs that know it open it as a draft.
 *
 * @returns ASCII, its lines ended by CRLF and at most 78 characters long.
 */
export function mailFile({ subject, text, to, from, date, enclosed }: Mail): string {
  const headers = [
    `Date: ${rfcDate(date)}`,
    // A draft may be without: the program that sends it writes its own.
    ...(from && isAddress(from.email) ? [mailbox(from.email, from.name)] : []),
    ...(to && isAddress(to) ? [`To: ${to}`] : []),
    ...subjectLine(subject),
    'X-Unsent: 1',
    'MIME-Version: 1.0',
  ];
  const body = [...part(text), ''];
  if (!enclosed) return [...headers, ...body].join(BREAK);
  return [
    ...headers,
    `Content-Type: multipart/mixed; boundary="${BOUNDARY}"`,
    '',
    `--${BOUNDARY}`,
    ...body,
    `--${BOUNDARY}`,
    `Content-Disposition: attachment; filename="${enclosed.name.replaceAll(/[^\w.-]/g, '-')}"`,
    ...part(enclosed.text),
    '',
    `--${BOUNDARY}--`,
    '',
  ].join(BREAK);
}

/** No line of a quoted-printable text is that: `=` is followed by two digits there (RFC 2045, 6.7). */
const BOUNDARY = '=_en-regard';

/** The headers that say how a text is written, and the text. */
const part = (text: string): string[] => [
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  quotedPrintable(text),
];

/** `Sat, 28 Nov 2026 10:15:00 +0000`, in any language of the interface. */
const rfcDate = (date: Date): string => date.toUTCString().replace(/GMT$/, '+0000');

/** A name and an address; the address has its own line, for both may be long. */
const mailbox = (address: string, name = ''): string => {
  const words = oneLine(name);
  if (!words) return `From: ${address}`;
  const isPlain = /^[\w'-]+( [\w'-]+)*$/.test(words) && words.length < LONGEST - 'From: '.length;
  const written = isPlain ? words : encodedWords(words, 'From: '.length).join(`${BREAK} `);
  return `From: ${written}${BREAK} <${address}>`;
};

/** The subject, folded where it is long. Its words are encoded unless plain. */
function subjectLine(subject: string): string[] {
  const text = oneLine(subject);
  if (!text) return [];
  const start = 'Subject: ';
  // A plain text that looks like an encoded word would be read as one.
  const isPlain = /^[\x20-\x7e]*$/.test(text) && !text.includes('=?');
  if (isPlain && start.length + text.length <= LONGEST) return [start + text];
  return [start + encodedWords(text, start.length).join(`${BREAK} `)];
}

/** Encoded words of whole characters: a character may not be cut, RFC 2047, 5. */
function encodedWords(text: string, taken: number): string[] {
  const encoder = new TextEncoder();
  const overhead = '=?utf-8?B??='.length;
  const words: string[] = [];
  let bytes: number[] = [];
  // Base64 makes four letters of three bytes.
  const room = () =>
    Math.floor((LONGEST_WORD - overhead - (words.length === 0 ? taken : 1)) / 4) * 3;
  const close = () => {
    words.push(`=?utf-8?B?${btoa(String.fromCharCode(...bytes))}?=`);
    bytes = [];
  };
  for (const character of text) {
    const more = encoder.encode(character);
    if (bytes.length + more.length > room()) close();
    bytes.push(...more);
  }
  close();
  return words;
}

function quotedPrintable(text: string): string {
  return text
    .toWellFormed()
    .split(/\r\n|\r|\n/)
    .map((line) => softened(quoted(line)))
    .join(BREAK);
}

/** The tokens of a line: a character each, or `=` and two hex digits for a byte. */
function quoted(line: string): string[] {
  const tokens: string[] = [];
  const encoder = new TextEncoder();
  const characters = [...line];
  for (const [index, character] of characters.entries()) {
    const isLast = index === characters.length - 1;
    // White space at the end of a line is lost on the way; `From ` and `.` at its start are changed.
    const isSafe =
      /[\x21-\x3c\x3e-\x7e]/.test(character) && !(index === 0 && /[.F]/.test(character));
    if (isSafe || (/[ \t]/.test(character) && !isLast)) tokens.push(character);
    else
      for (const byte of encoder.encode(character))
        tokens.push(`=${byte.toString(16).toUpperCase().padStart(2, '0')}`);
  }
  return tokens;
}

/** Soft line breaks between tokens, so that no line is too long. */
function softened(tokens: string[]): string {
  let result = '';
  let length = 0;
  for (const token of tokens) {
    if (length + token.length > LONGEST - 1) {
      result += `=${BREAK}`;
      length = 0;
    }
    result += token;
    length += token.length;
  }
  return result;
}
