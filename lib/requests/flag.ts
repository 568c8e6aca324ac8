/** What a reader looked for and did not find, with the evidence, and what became of the request. */

/** What is missing. */
export const WANTED_KINDS = [
  /** Data: a table or figures that are shown without a dataset. */
  'data',
  /** The same content in an open, machine-readable format. */
  'open-format',
  /** The source code of a simulator or an online procedure. */
  'code',
  /** The rules by which an algorithm takes part in decisions. */
  'algorithm',
  /** What became of a consultation. */
  'synthesis',
  /** A dataset that was to be brought up to date. */
  'update',
  /** An administrative document. */
  'document',
  /** Information on the environment. */
  'environment',
  /** Essential data of public contracts. */
  'contracts',
] as const;

export type WantedKind = (typeof WANTED_KINDS)[number];

/** Whose law governs the request: a state by its ISO 3166-1 code, or the institutions of the EU. */
export const JURISDICTIONS = ['FR', 'EU', 'GB', 'DE', 'US', 'CA'] as const;

export type Jurisdiction = (typeof JURISDICTIONS)[number];

/** One search that found nothing that fits. */
export interface Searched {
  /** The catalogue by its name for people, or a site. */
  where: string;
  words: string;
  /** When, in ms since 1970. */
  at: number;
  /** Records it gave; none of them is what was looked for. */
  found: number;
  /** Day of the catalogue, `YYYY-MM-DD`, where it has one. */
  asOf?: string;
}

/** The record of a catalogue that is spoken of: out of date, not open, gone. */
export interface FlaggedRecord {
  catalogue: string;
  /** The catalogue's own identifier. */
  id: string;
  title: string;
  /** Its page in its catalogue; http(s). */
  url: string;
  /** Day of the catalogue that knew it so, `YYYY-MM-DD`. */
  asOf?: string;
}

/** What can be seen of it on the page. It is fixed when the flag is made: its hash stands for it. */
export interface Evidence {
  url: string;
  title: string;
  /** When the page was read, in ms since 1970. */
  at: number;
  /** BCP 47 primary tag of the page. */
  language?: string;
  /** Words that the reader selected. */
  selection?: string;
  /** What it stands in, for people: `table "Arrêtés en vigueur"`. */
  element?: string;
  record?: FlaggedRecord;
  searched: Searched[];
}

/** What happened to a request. */
export const STEP_KINDS = [
  'sent',
  'acknowledged',
  'forwarded',
  'answered',
  'partly-answered',
  'refused',
  /** The body in charge of appeals was asked: the CADA, the ICO… */
  'appealed',
  'opinion',
  'published',
  'withdrawn',
] as const;

export type StepKind = (typeof STEP_KINDS)[number];

export interface Step {
  kind: StepKind;
  /** The day on which it happened there, `YYYY-MM-DD`. */
  day: string;
  note: string;
  /** http(s). */
  link?: string;
}

/** How much is said: see `levelOf`. */
export const FLAG_LEVELS = ['not-found', 'tracked', 'may-be-due', 'requested'] as const;

export type FlagLevel = (typeof FLAG_LEVELS)[number];

/** Why it may be due. Said only where the threshold is known to be met, and by which source. */
export interface Basis {
  /** `CRPA, art. L312-1-1`. */
  article: string;
  threshold: 'met' | 'to-check';
  /** Where the population or the staff was read, with its date. */
  source: string;
}

export interface Flag {
  /** A random UUID: the same flag keeps it on every computer. */
  id: string;
  /** In ms since 1970. */
  created: number;
  modified: number;
  wanted: WantedKind;
  /** What is missing, in the reader's words. */
  title: string;
  note: string;
  jurisdiction: Jurisdiction;
  /** The body that would hold it; `site`: http(s) address of its site. */
  body?: { name: string; id?: string; site?: string };
  evidence: Evidence;
  /** SHA-256 of the evidence in its canonical form, hex. */
  hash: string;
  /** A picture of what was to be seen of the page is kept beside it. */
  pictured?: true;
  /** State of the official list of publications, where it names this. */
  tracker?: { status: string; url: string; day: string };
  basis?: Basis;
  /** The letter as the reader left it. */
  letter?: { subject: string; text: string; modified: number };
  /** In the order of their days: see `stepsInOrder`. */
  steps: Step[];
}
