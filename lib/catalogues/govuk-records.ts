/** What results of GOV.UK's search say: consultations, and records of algorithms. */
import type { AlgorithmFacts } from '../kinds/algorithm.ts';
import type { ConsultationFacts } from '../kinds/consultation.ts';
import type { CatalogueRecord, Publisher, RecordKind } from '../model.ts';
import type { CatalogueSource } from './adapter.ts';
import { bareRecord, type Entry } from './entries.ts';
import {
  addressOf,
  dayOf,
  descriptionOf,
  type Json,
  listOf,
  nameOf,
  objectsOf,
  present,
  TAGS,
  titleOf,
} from './values.ts';

/**
 * What a consultation or a call for evidence is.
 *
 * @param entry one of `results`.
 * @param type its document type, where the entry does not say: `open_consultation`.
 */
export function consultationEntry(source: CatalogueSource, entry: Json, type: string): Entry {
  const common = shared(source, 'consultation', entry);
  if (common === null || !('record' in common)) return common;
  const written = nameOf(entry.content_store_document_type ?? entry.document_type) ?? type;
  const { record } = common;
  const publisher = publisherOf(entry);
  const facts: ConsultationFacts = {
    procedure: written.includes('call_for_evidence') ? 'call-for-evidence' : 'consultation',
    ...present('opens', dayOf(entry.start_date)),
    ...present('closes', dayOf(entry.end_date)),
    ...present('said', saidBy(written)),
    // The decision stands on the page of what was asked.
    ...(written.endsWith('outcome') ? { outcome: record.url } : {}),
  };
  return { record: { ...record, ...present('publisher', publisher), consultation: facts } };
}

function saidBy(type: string): ConsultationFacts['said'] {
  if (type.startsWith('open_')) return 'open';
  return type.startsWith('closed_') || type.endsWith('_outcome') ? 'closed' : undefined;
}

const PREFIX = 'algorithmic_transparency_record_';

/** Phases of the standard that are not development: https://www.gov.uk/algorithmic-transparency-records. */
const STATES: Record<string, AlgorithmFacts['state']> = {
  production: 'in-use',
  'in-production': 'in-use',
  retired: 'retired',
  decommissioned: 'retired',
  idea: 'in-development',
  design: 'in-development',
  development: 'in-development',
  alpha: 'in-development',
  'private-beta': 'in-development',
  'public-beta': 'in-development',
  beta: 'in-development',
  'beta-pilot': 'in-development',
  pilot: 'in-development',
  'pre-deployment': 'in-development',
};

/**
 * What a record of the Algorithmic Transparency Recording Standard is.
 *
 * @param entry one of `results`, with the fields `algorithmic_transparency_record_…`.
 */
export function algorithmEntry(source: CatalogueSource, entry: Json): Entry {
  const common = shared(source, 'algorithm', entry);
  if (common === null || !('record' in common)) return common;
  const { record } = common;
  const phase = valuesOf(entry[`${PREFIX}phase`])[0] ?? '';
  const tags = [...valuesOf(entry[`${PREFIX}function`]), ...valuesOf(entry[`${PREFIX}capability`])];
  const key = slug(phase);
  return {
    record: {
      ...record,
      ...present('publisher', publisherOf(entry) ?? bodyOf(entry, record.title)),
      tags: [...new Set(tags.map((tag) => tag.replaceAll('-', ' ')))].slice(0, TAGS),
      ...present('created', dayOf(entry[`${PREFIX}date_published`])),
      algorithm: {
        ...present('state', Object.hasOwn(STATES, key) ? STATES[key] : undefined),
      },
    },
  };
}

/** The organisation by its slug; titles begin with its name, `NHS England: …`. */
function bodyOf(entry: Json, title: string): Publisher | undefined {
  const [written] = valuesOf(entry[`${PREFIX}organisation`]);
  if (written === undefined) return undefined;
  const id = slug(written);
  const named = title.split(':')[0] ?? '';
  return { id, name: slug(named) === id ? named.trim() : written.replaceAll('-', ' ') };
}

function shared(source: CatalogueSource, kind: RecordKind, entry: Json): Entry {
  const url = pageOf(source, entry.link);
  if (url === undefined) return { refused: 'no link' };
  const { host, pathname } = new URL(url);
  // A path, unless it leads to another site.
  const id = host === new URL(source.base).host ? pathname : url;
  const title = titleOf(entry.title);
  if (title === undefined) return { id, refused: 'no title' };
  const record: CatalogueRecord = {
    ...bareRecord(source, kind, { id, title, url }),
    description: descriptionOf(entry.description),
    ...present('modified', dayOf(entry.public_timestamp)),
  };
  return { record };
}

/** `link` is a path, some without its slash; an address where the page is on another site. */
function pageOf({ base }: CatalogueSource, link: unknown): string | undefined {
  if (typeof link !== 'string' || link.trim() === '') return undefined;
  const written = link.trim();
  if (/^[a-z][a-z\d+.-]*:/i.test(written)) return addressOf(written);
  return addressOf(`${base}/${written.replace(/^\/+/, '')}`);
}

function publisherOf(entry: Json): Publisher | undefined {
  const [first] = objectsOf(entry.organisations);
  const name = nameOf(first?.title);
  return name === undefined ? undefined : { id: nameOf(first?.slug) ?? '', name };
}

/** Values of a facet: one or a list of texts, or of `{ label, value }`. */
function valuesOf(value: unknown): string[] {
  const all = Array.isArray(value) ? listOf(value) : [value];
  return all.slice(0, TAGS).flatMap((one) => {
    const [named] = objectsOf([one]);
    return nameOf(named ? (named.label ?? named.value) : one, 100) ?? [];
  });
}

const slug = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
