/** What stands around the sentences of a letter: who writes, to whom, on which day. */
import { oneLine } from '../../text/written.ts';
import type { Jurisdiction } from '../flag.ts';
import type { LetterLanguage } from '../law/article.ts';
import { type Draft, type LetterInput, lines, longDay } from './form.ts';

interface Frame {
  name: string;
  address: string;
  email: string;
  subject: string;
  greeting: string;
  closing: string;
}

const FRAMES: Record<LetterLanguage, Frame> = {
  fr: {
    name: '[Prénom et nom]',
    address: '[Adresse postale]',
    email: '[Adresse électronique]',
    subject: 'Objet :',
    greeting: 'Madame, Monsieur,',
    closing:
      'Je vous prie d’agréer, Madame, Monsieur, l’expression de mes salutations distinguées.',
  },
  en: {
    name: '[First name and surname]',
    address: '[Postal address]',
    email: '[E-mail address]',
    subject: 'Subject:',
    greeting: 'Dear Sir or Madam,',
    closing: 'Yours faithfully,',
  },
  de: {
    name: '[Vorname und Name]',
    address: '[Postanschrift]',
    email: '[E-Mail-Adresse]',
    subject: 'Betreff:',
    greeting: 'Sehr geehrte Damen und Herren,',
    closing: 'Mit freundlichen Grüßen',
  },
  es: {
    name: '[Nombre y apellidos]',
    address: '[Dirección postal]',
    email: '[Correo electrónico]',
    subject: 'Asunto:',
    greeting: 'Estimados señores y señoras:',
    closing: 'Atentamente,',
  },
};

/** Where dates in English are written as in the country. */
const REGIONS: Partial<Record<Jurisdiction, string>> = { GB: 'GB', US: 'US', CA: 'CA', EU: 'GB' };

const GREETINGS = Object.values(FRAMES).map(({ greeting }) => greeting);

/** How letters in English close in North America. */
const CLOSINGS: Partial<Record<Jurisdiction, string>> = { US: 'Sincerely,', CA: 'Sincerely,' };

/** The whole letter: head, subject, greeting, paragraphs, closing, name. */
export function frame(
  { addressee, subject, paragraphs }: Draft,
  { sender = {}, day, jurisdiction }: Pick<LetterInput, 'sender' | 'day' | 'jurisdiction'>,
  language: LetterLanguage,
): string {
  const words = FRAMES[language];
  const given = (value: string | undefined, blank: string) => oneLine(value ?? '') || blank;
  const name = given(sender.name, words.name);
  const region = language === 'en' || language === 'fr' ? REGIONS[jurisdiction] : undefined;
  // French of France has no region to tell; that of Canada does.
  const dated = longDay(day, language, language === 'fr' && region !== 'CA' ? undefined : region);
  const text = [
    lines(name, given(sender.address, words.address), given(sender.email, words.email)),
    addressee.join('\n'),
    dated,
    `${words.subject} ${oneLine(subject)}`,
    words.greeting,
    ...paragraphs,
    (language === 'en' && CLOSINGS[jurisdiction]) || words.closing,
    name,
  ].join('\n\n');
  return language === 'fr' ? typeset(text) : text;
}

/** Spaces that French does not break: before : ; ? !, inside of « », after `L.` of an article. */
export const typeset = (text: string): string =>
  text
    .replace(/ ([:»])/g, '\u00a0$1')
    .replace(/« /g, '«\u00a0')
    .replace(/ ([;?!])/g, '\u202f$1')
    .replace(/\b([LRD]\.\*?) (?=\d)/g, '$1\u00a0')
    .replace(/(\d) (?=\d{3}\b|€|\$)/g, '$1\u00a0');

/**
 * The letter without who writes: from its greeting to its closing words, and without any line of the
 * head that says who and where. Null where a letter has been changed so much that neither is found:
 * what is the sender's cannot be told then.
 */
export function withoutSender(text: string): string | null {
  const all = text.split('\n').map((line) => line.trimEnd());
  const closings = [...Object.values(CLOSINGS), ...Object.values(FRAMES).map((one) => one.closing)];
  const end = all.findLastIndex((line) => closings.includes(line));
  const start = all.findIndex((line) => GREETINGS.includes(line));
  if (start < 0 || end <= start) return null;
  // The name stands at both ends: the reader may have written it in the middle, too.
  const own = [...all.slice(0, all.indexOf('')), ...all.slice(end + 1)]
    .map((line) => line.trim())
    // What stands open names nobody; a letter or two would be found in every word.
    .filter((line) => line.length > 2 && !/^\[.*\]$/.test(line))
    .sort((a, b) => b.length - a.length);
  const body = all.slice(start, end + 1).join('\n');
  return own.reduce((rest, line) => rest.replaceAll(line, '[…]'), body);
}

/** The letter from its greeting on: for sites that show it to everybody, and know who writes. */
export function withoutHead(text: string): string {
  const all = text.split('\n');
  const start = all.findIndex((line) => GREETINGS.includes(line.trim()));
  return start < 0 ? text : all.slice(start).join('\n');
}
