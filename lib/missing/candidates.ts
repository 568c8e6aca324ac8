/** What a page gives to look for. Pure: what is known goes in, nothing is asked. */
import { freshness } from '../freshness.ts';
import type { PageReading, RecordKind, RelatedRecord, SiteVerdict } from '../model.ts';
import { pageSubject } from '../page/phrases.ts';
import { flaggedRecord } from '../requests/flagged-record.ts';
import type { Candidate } from './proposal.ts';
import {
  automatedDecision,
  closedWithoutOutcome,
  isServiceTable,
  isSimulator,
  leadsToData,
  mayBeOpen,
  namesRows,
} from './wording.ts';

/** What is known beside the page itself. */
export interface Known {
  site: SiteVerdict;
  related: RelatedRecord[];
  /** How many records the page's body publishes, by kind. */
  publishedByBody: Partial<Record<RecordKind, number>>;
  /** Inhabitants of the commune that the body governs, at least; null where it is none. */
  inhabitants: number | null;
  /** The moment at which the records of a catalogue were true. */
  asOf: (catalogue: string) => Date;
}

/** Reasons of what the page itself leads to, or is the source of. */
const CITED: ReadonlySet<string> = new Set(['linked', 'source-page']);
/** A table of fewer rows, or of fewer figures, is rather prose in columns. */
const FEWEST_ROWS = 5;
const FEWEST_FIGURES = 0.3;
/** One of so many rows was surely not written by hand. */
const MANY_ROWS = 20;
/** Fields of a form that is more than a question. */
const MANY_FIELDS = 2;
/** Longest title, in UTF-16 units: that of a passage is cut. */
const LONGEST_TITLE = 160;
/** An update is overdue when it is later than its whole promise, and by so many days at least. */
const LATE_DAYS = 30;
/** Code des relations entre le public et l'administration, article L312-1-1, last paragraph. */
const THRESHOLD = 3_500;

/** What to look for behind a page, the surest first. Nothing where nobody says it is official. */
export function candidatesOf(reading: PageReading, known: Known): Candidate[] {
  if (known.site.verdict !== 'official') return [];
  const told = (candidates: Candidate[]) => candidates.filter(({ title }) => title !== '');
  const { title } = reading;
  return told([
    ...automated(reading, known),
    ...simulators(reading, known),
    ...tables(reading, known),
    ...files(reading, known),
    ...consultations(reading, title),
    ...overdue(known),
    ...publishesNothing(known),
  ]);
}

/** Whether the page itself leads to data: then what it shows has its source. */
function hasData({ links, assets }: PageReading, { related }: Known): boolean {
  return (
    links.some(({ href }) => leadsToData(href)) ||
    (assets?.files ?? []).some(({ format }) => mayBeOpen(format)) ||
    related.some(
      ({ record, reasons }) =>
        record.kind === 'dataset' && reasons.some(({ type }) => CITED.has(type)),
    )
  );
}

function tables(reading: PageReading, known: Known): Candidate[] {
  if (hasData(reading, known)) return [];
  const found = (reading.assets?.tables ?? []).filter(
    ({ name, rows, figures }) =>
      rows >= FEWEST_ROWS && figures >= FEWEST_FIGURES && !isServiceTable(name),
  );
  // Several tables of a page are one subject: the largest speaks for them.
  const [largest] = [...found].sort((a, b) => b.rows - a.rows);
  if (!largest) return [];
  const title = largest.name || pageSubject(reading);
  return [
    {
      cause: 'table',
      title,
      kind: 'dataset',
      words: named(title, reading),
      sure: largest.rows >= MANY_ROWS ? 'plausible' : 'possible',
      count: largest.rows,
    },
  ];
}

function files(reading: PageReading, known: Known): Candidate[] {
  if (hasData(reading, known)) return [];
  const closed = (reading.assets?.files ?? []).filter(
    ({ format, text }) =>
      (format === 'pdf' && namesRows(text)) || format === 'xls' || format === 'xlsm',
  );
  const [first] = closed;
  if (!first) return [];
  const title = first.text || pageSubject(reading);
  return [
    {
      cause: 'closed-file',
      title,
      kind: 'dataset',
      words: named(title, reading),
      sure: first.format === 'pdf' ? 'possible' : 'plausible',
      count: closed.length,
      link: first.href,
    },
  ];
}

function simulators(reading: PageReading, { related }: Known): Candidate[] {
  if (related.some(({ record }) => record.kind === 'code' && record.code?.form !== 'software')) {
    return [];
  }
  const { title, headings, assets, links } = reading;
  const isSubject = [title, ...headings.slice(0, 3)].some(isSimulator);
  const form = assets?.forms.find(
    ({ name, fields }) => fields >= MANY_FIELDS && (isSubject || isSimulator(name)),
  );
  const link = links.find(({ text }) => isSimulator(text));
  if (form ? !isSubject && !isSimulator(form.name) : !link) return [];
  const name = form ? (isSimulator(title) ? pageSubject(reading) : form.name) : (link?.text ?? '');
  return [
    {
      cause: 'simulator',
      title: name,
      kind: 'code',
      words: name,
      sure: form ? 'plausible' : 'possible',
      ...(!form && link && { link: link.href }),
    },
  ];
}

function automated(reading: PageReading, { related }: Known): Candidate[] {
  if (related.some(({ record }) => record.kind === 'algorithm')) return [];
  const passage = automatedDecision([...reading.headings, reading.text].join('\n'));
  if (passage === undefined) return [];
  return [
    {
      cause: 'automated-decision',
      title: short(passage),
      kind: 'algorithm',
      words: pageSubject(reading),
      sure: 'possible',
    },
  ];
}

function consultations(reading: PageReading, title: string): Candidate[] {
  const { headings, text, links, assets } = reading;
  const linked = [...links, ...(assets?.files ?? [])].map((link) => link.text).join(' ');
  const subject = `${title} ${headings[0] ?? ''}`;
  if (!closedWithoutOutcome(subject, [...headings, text].join('\n'), linked)) return [];
  return [
    {
      cause: 'consultation',
      title: pageSubject(reading),
      kind: 'consultation',
      words: pageSubject(reading),
      sure: 'possible',
    },
  ];
}

/** Only what the page cites: it does not answer for what else its body publishes. */
function overdue({ related, asOf }: Known): Candidate[] {
  return related.flatMap(({ record, reasons }) => {
    const cited = reasons.some(({ type }) => CITED.has(type));
    if (record.kind !== 'dataset' || !cited) return [];
    const state = freshness(record.modified, record.frequency, asOf(record.catalogue));
    if (state.state !== 'late') return [];
    if (state.lateDays < Math.max(LATE_DAYS, state.allowedDays)) return [];
    return [
      {
        cause: 'overdue' as const,
        title: record.title,
        kind: 'dataset' as const,
        words: '',
        sure: 'plausible' as const,
        count: state.lateDays,
        link: record.url,
        record: flaggedRecord(record, asOf(record.catalogue).toISOString().slice(0, 10)),
      },
    ];
  });
}

function publishesNothing({ site, related, publishedByBody, inhabitants }: Known): Candidate[] {
  const { body } = site;
  if (body?.country !== 'FRA' || inhabitants === null || inhabitants < THRESHOLD) return [];
  // A group of communes often publishes for its members.
  if (body.parents?.[0]?.ids.datagouv) return [];
  const published = Object.values(publishedByBody).some((count) => count > 0);
  const own = related.some(({ reasons }) => reasons.some(({ type }) => type === 'same-publisher'));
  if (published || own) return [];
  return [
    {
      cause: 'publishes-nothing',
      title: body.name,
      kind: 'dataset',
      words: body.name,
      sure: 'possible',
      // Fewer than 50 agents exempt as well, and how many there are is rarely public.
      basis: {
        article: 'CRPA, art. L312-1-1, D312-1-1-1',
        threshold: 'to-check',
        source: 'INSEE',
      },
    },
  ];
}

/** What something is looked for with: its name, and what the page is about where that says little. */
function named(title: string, reading: PageReading): string {
  const subject = pageSubject(reading);
  return title.includes(subject) ? title : `${title} ${subject}`;
}

const short = (text: string): string =>
  text.length <= LONGEST_TITLE ? text : `${text.slice(0, LONGEST_TITLE - 1).trimEnd()}…`;
