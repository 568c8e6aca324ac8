/**
 * Public consultations of the European Commission since 2016, as
 * https://github.com/Euro-sevic/EC_public_consultations_data_counter read them on “Have your say”.
 */
import type { CsvRow } from '../../../lib/catalogues/csv.ts';
import { recordOf } from '../../../lib/catalogues/entries.ts';
import {
  addressOf,
  countOf,
  dayOf,
  nameOf,
  present,
  titleOf,
} from '../../../lib/catalogues/values.ts';
import type { CatalogueRecord } from '../../../lib/model.ts';
import { SOURCES, type SourceFolder } from '../sources.ts';
import type { RecordPack } from './types.ts';

const MONTHS =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

/** The day of a date written in English, `24 July 2025`. */
export function englishDay(written = ''): string | undefined {
  const [, day, month = '', year] = /^(\d{1,2}) ([a-z]+) (\d{4})$/i.exec(written.trim()) ?? [];
  const number = MONTHS.indexOf(month.toLowerCase()) + 1;
  return number > 0 ? dayOf(`${year}-${number}-${day}`) : undefined;
}

/** The title in an address, where the list lost it: `…/initiatives/1457-Evaluation-of-standards`. */
function titleIn(address: string): string | undefined {
  const written = /\/initiatives\/\d+-([^/?#]+)/.exec(address)?.[1] ?? '';
  try {
    return titleOf(decodeURIComponent(written).replace(/-+/g, ' ').trim());
  } catch {
    return undefined;
  }
}

/** The record of a consultation; null for a page that was not read, or says too little. */
export function recordFromConsultation(row: CsvRow): CatalogueRecord | null {
  const id = nameOf(row.initiative_id);
  const url = addressOf(row.initiative_url);
  const title = titleOf(row.initiative_name) ?? titleIn(url ?? '');
  if (row.scrape_status !== 'success' || !id || !title || !url) return null;
  const topic = nameOf(row.topic);
  const opens = englishDay(row.consultation_start_date);
  const closes = englishDay(row.consultation_end_date);
  const participation = countOf(row.total_feedback);
  return recordOf({
    kind: 'consultation',
    catalogue: 'eu-have-your-say',
    id,
    title,
    url,
    publisher: { id: '', name: 'European Commission' },
    tags: topic ? [topic] : [],
    ...present('created', opens),
    consultation: {
      procedure: 'consultation',
      ...present('opens', opens),
      ...present('closes', closes),
      ...(participation > 0 ? { participation } : {}),
      ...present('outcome', addressOf(row.summary_report_url)),
      ...present('page', addressOf(row.consultation_url)),
    },
  });
}

/** The pack `consultations-eu`. */
export async function buildEuropeanConsultations(sources: SourceFolder): Promise<RecordPack> {
  const records = new Map<string, CatalogueRecord>();
  const counts = { rows: 0, records: 0, duplicates: 0, unreadable: 0 };
  for await (const row of sources.rows('haveYourSay')) {
    counts.rows += 1;
    const record = recordFromConsultation(row);
    if (!record) counts.unreadable += 1;
    else if (records.has(record.id)) counts.duplicates += 1;
    else records.set(record.id, record);
  }
  counts.records = records.size;
  const { date } = SOURCES.haveYourSay;
  return {
    described: {
      name: 'consultations-eu',
      title: 'Have your say: public consultations of the European Commission',
      licence: 'Creative Commons Attribution 4.0',
      attribution: `European Commission, Have your say, through Euro-sevic, ${date}`,
      homepage: 'https://ec.europa.eu/info/law/better-regulation/have-your-say_en',
      sourceDate: date,
      counts,
    },
    records: [...records.values()],
    french: false,
  };
}
