/** Sentences that no law decides: which period, which fields, where it was seen and looked for. */
import { oneLine } from '../../text/written.ts';
import type { LetterLanguage } from '../law/article.ts';
import { type LetterInput, lines, longDay } from './form.ts';

interface Words {
  period(period: string): string;
  fields(fields: string): string;
  page(title: string, url: string, day: string): string;
  record(title: string, url: string): string;
  recordOn(title: string, url: string, day: string): string;
  searched(where: string, day: string): string;
}

const WORDS: Record<LetterLanguage, Words> = {
  fr: {
    period: (period) => `Période : ${period}.`,
    fields: (fields) => `Champs souhaités : ${fields}.`,
    page: (title, url, day) =>
      `Page où il en est question : « ${title} » (${url}), consultée le ${day}.`,
    record: (title, url) => `Jeu de données ou code concerné : « ${title} » (${url}).`,
    recordOn: (title, url, day) =>
      `Jeu de données ou code concerné : « ${title} » (${url}), d’après le catalogue du ${day}.`,
    searched: (where, day) =>
      `Je n’ai pas retrouvé ces documents en ligne ; je les ai cherchés le ${day} dans : ${where}. Si une publication m’a échappé, son adresse me suffira.`,
  },
  en: {
    period: (period) => `Period: ${period}.`,
    fields: (fields) => `Fields wanted: ${fields}.`,
    page: (title, url, day) =>
      `Page that shows or mentions it: “${title}” (${url}), read on ${day}.`,
    record: (title, url) => `Dataset or code concerned: “${title}” (${url}).`,
    recordOn: (title, url, day) =>
      `Dataset or code concerned: “${title}” (${url}), as the catalogue of ${day} has it.`,
    searched: (where, day) =>
      `I did not find this online; I searched on ${day} in: ${where}. If I overlooked a publication, its address is all I need.`,
  },
  de: {
    period: (period) => `Zeitraum: ${period}.`,
    fields: (fields) => `Gewünschte Felder: ${fields}.`,
    page: (title, url, day) =>
      `Seite, auf der davon die Rede ist: „${title}“ (${url}), abgerufen am ${day}.`,
    record: (title, url) => `Betroffener Datensatz oder Quellcode: „${title}“ (${url}).`,
    recordOn: (title, url, day) =>
      `Betroffener Datensatz oder Quellcode: „${title}“ (${url}), nach dem Stand des Katalogs vom ${day}.`,
    searched: (where, day) =>
      `Die gewünschten Unterlagen habe ich im Netz nicht gefunden; gesucht habe ich am ${day} in: ${where}. Sollte ich eine Veröffentlichung übersehen haben, genügt mir deren Adresse.`,
  },
  es: {
    period: (period) => `Período: ${period}.`,
    fields: (fields) => `Campos deseados: ${fields}.`,
    page: (title, url, day) =>
      `Página en la que se muestra o se menciona: «${title}» (${url}), consultada el ${day}.`,
    record: (title, url) => `Conjunto de datos o código de que se trata: «${title}» (${url}).`,
    recordOn: (title, url, day) =>
      `Conjunto de datos o código de que se trata: «${title}» (${url}), según el catálogo del ${day}.`,
    searched: (where, day) =>
      `No he encontrado estos documentos en línea; los busqué el ${day} en: ${where}. Si se me ha escapado una publicación, me bastará con su dirección.`,
  },
};

/** Period, fields, page and search, one a line; empty where nothing of it is known. */
export function facts(input: LetterInput, language: LetterLanguage, region?: string): string {
  const words = WORDS[language];
  const fields = (input.fields ?? []).map(oneLine).filter(Boolean).join(', ');
  const where = (input.searched?.where ?? []).map(oneLine).filter(Boolean).join(', ');
  const period = oneLine(input.period ?? '');
  const { page, record, searched } = input;
  const named = record && ([oneLine(record.title), oneLine(record.url)] as const);
  return lines(
    period && words.period(period),
    fields && words.fields(fields),
    page && words.page(oneLine(page.title), oneLine(page.url), longDay(page.day, language, region)),
    named &&
      (record.day
        ? words.recordOn(...named, longDay(record.day, language, region))
        : words.record(...named)),
    // What is spoken of was found: only what is in it is missing.
    !record && searched && where && words.searched(where, longDay(searched.day, language, region)),
  );
}
