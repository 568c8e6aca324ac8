/** What the form of a letter holds, and what it makes of a flag. */

import { localDay } from '../../../lib/day.ts';
import type { Flag } from '../../../lib/requests/flag.ts';
import type { LetterLanguage } from '../../../lib/requests/law/article.ts';
import type { AccessMode, LetterInput, Officer } from '../../../lib/requests/letters/form.ts';

export interface FormValues {
  language?: LetterLanguage;
  officer: Officer;
  /** One a line. */
  documents: string;
  period: string;
  /** Separated by commas. */
  fields: string;
  format: string;
  mode: AccessMode;
  decision: string;
  population: string;
  staff: string;
  sender: { name: string; address: string; email: string };
}

export const EMPTY_FORM: FormValues = {
  officer: 'prada',
  documents: '',
  period: '',
  fields: '',
  format: '',
  mode: 'email',
  decision: '',
  population: '',
  staff: '',
  sender: { name: '', address: '', email: '' },
};

/** What a letter is written from. */
export function inputOf(flag: Flag, form: FormValues, day: string): LetterInput {
  const { url, title, at, searched, record } = flag.evidence;
  const { language, officer, documents, fields, mode, period, format, decision, sender } = form;
  const last = Math.max(...searched.map((one) => one.at));
  return {
    jurisdiction: flag.jurisdiction,
    wanted: flag.wanted,
    title: flag.title,
    day,
    mode,
    period,
    format,
    decision,
    sender,
    documents: documents.split('\n').filter((line) => line.trim()),
    fields: fields.split(',').filter((field) => field.trim()),
    page: { url, title: title || url, day: localDay(new Date(at)) },
    body: {
      name: flag.body?.name ?? '',
      officer,
      ...size('population', form.population),
      ...size('staff', form.staff),
    },
    ...(record && {
      record: { title: record.title, url: record.url, ...(record.asOf && { day: record.asOf }) },
    }),
    ...(language && { language }),
    ...(searched.length > 0 && {
      searched: {
        where: [...new Set(searched.map((one) => one.where))],
        day: localDay(new Date(last)),
      },
    }),
  };
}

const size = (name: 'population' | 'staff', text: string) => {
  const value = Number(text);
  return text.trim() && Number.isFinite(value) && value >= 0 ? { [name]: value } : {};
};
