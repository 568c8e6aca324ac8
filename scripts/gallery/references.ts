/** An invented page and what it cites, under every verdict, and the ways in which it is shown. */
import type { CheckedReference } from '../../lib/checks/checked.ts';
import type { Look } from '../../lib/checks/look.ts';
import type { Checked } from '../../lib/checks/verdict.ts';
import type { PageCheck, ReferenceServices } from '../../lib/services/references.ts';
import { RELATED } from './records.ts';

const RECORD = RELATED[0]!.record;

type Invented = Pick<CheckedReference, 'type' | 'text'> &
  Partial<Omit<CheckedReference, 'checked'>> & {
    checked: Pick<Checked, 'verdict' | 'reason'> & Partial<Checked>;
  };

const invented = ({ checked, ...one }: Invented, nth: number): CheckedReference => ({
  value: one.text,
  passage: nth,
  start: 0,
  end: one.text.length,
  confidence: 0.98,
  ...one,
  checked: { evidence: { what: 'form' }, confidence: 0.9, ...checked },
});

const catalogue = {
  what: 'record',
  of: RECORD.title,
  url: RECORD.url,
  date: '2026-01-16',
} as const;

const ON_LEGIFRANCE =
  'https://www.legifrance.gouv.fr/affichCodeArticle.do?idArticle=LEGIARTI000006832889';

export const CITED: CheckedReference[] = [
  {
    type: 'dataset',
    text: 'les arrêtés de restriction d’eau',
    href: 'https://www.data.gouv.fr/datasets/arretes-de-restriction/',
    record: RECORD,
    checked: { verdict: 'stale', reason: 'late', lateDays: 210, evidence: catalogue },
  },
  {
    type: 'article-fr',
    text: 'article R. 211-66 du code de l’environnement',
    href: `${ON_LEGIFRANCE}&dateTexte=20210401`,
    checked: {
      verdict: 'pinned',
      reason: 'version-of',
      evidence: { what: 'address', date: '2021-04-01' },
      confidence: 0.97,
      better: 'https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000006832889',
    },
  },
  {
    type: 'act-eu',
    text: 'directive 95/46/CE',
    checked: {
      verdict: 'superseded',
      reason: 'replaced-by',
      evidence: {
        what: 'table',
        of: '32016R0679',
        url: 'https://eur-lex.europa.eu/legal-content/AUTO/?uri=CELEX:32016R0679',
        date: '2018-05-25',
      },
      confidence: 0.99,
      better: 'https://eur-lex.europa.eu/legal-content/AUTO/?uri=CELEX:32016R0679',
    },
  },
  {
    type: 'siren',
    text: 'SIREN 130 025 266',
    checked: {
      verdict: 'broken',
      reason: 'checksum-wrong',
      evidence: { what: 'checksum' },
      confidence: 0.99,
    },
  },
  {
    type: 'act-fr',
    text: 'loi n° 2016-1321 du 7 octobre 2019',
    checked: {
      verdict: 'wrong-form',
      reason: 'number-and-date',
      evidence: { what: 'form', of: '2016 / 2019' },
      confidence: 0.95,
    },
  },
  {
    type: 'dataset',
    text: 'zones d’alerte (GeoJSON)',
    href: 'https://www.data.gouv.fr/datasets/zones-d-alerte/',
    record: RECORD,
    checked: { verdict: 'holds', reason: 'fresh', evidence: catalogue },
  },
  {
    type: 'dataset',
    text: 'prelevements_2023_def.xlsx',
    href: 'https://carto.drome.example/dataset/prelevements',
    checked: {
      verdict: 'not-found',
      reason: 'not-in-catalogues',
      evidence: { what: 'none' },
      confidence: 0.6,
    },
  },
  {
    type: 'repository',
    text: 'le code du site',
    href: 'https://github.com/etalab/propluvia',
    checked: { verdict: 'superseded', reason: 'archived', evidence: catalogue },
  },
  {
    type: 'dataset',
    text: 'recueil des actes administratifs',
    href: 'https://www.data.gouv.fr/datasets/recueil/',
    record: { ...RECORD, formats: ['pdf'] },
    checked: { verdict: 'not-open', reason: 'formats', evidence: catalogue, confidence: 0.85 },
  },
  {
    type: 'figure',
    text: '62 % des nappes (source : BRGM, 2026)',
    checked: { verdict: 'unknown', reason: 'figure', evidence: { what: 'none' }, confidence: 0.5 },
  },
  {
    type: 'act-fr',
    text: 'arrêté préfectoral n° 26-2026-11-02-00004',
    checked: { verdict: 'well-formed', reason: 'form' },
  },
  {
    type: 'act-fr',
    text: 'arrêté préfectoral n° 26-2026-11-02-00004',
    checked: { verdict: 'well-formed', reason: 'form' },
  },
].map((one, nth) => invented(one as Invented, nth));

export const pageCheck = (references: CheckedReference[] = CITED): PageCheck => ({
  tabId: 1,
  page: {
    url: 'https://www.drome.gouv.fr/secheresse',
    title: 'Sécheresse',
    language: 'fr',
  },
  at: Date.now(),
  catalogues: [{ id: 'datagouv', date: '2026-01-16' }],
  references,
  cut: false,
});

/** As long as a code of law that cites itself. */
export const MANY: CheckedReference[] = Array.from({ length: 5000 }, (_, nth) =>
  invented(
    {
      type: nth % 3 === 0 ? 'act-fr' : 'article-fr',
      text: nth % 3 === 0 ? `décret n° 2021-${nth}` : `article L. ${100 + nth}-1`,
      checked: { verdict: nth % 97 === 0 ? 'wrong-form' : 'well-formed', reason: 'form' },
    },
    nth,
  ),
);

/** What servers answer, one after the other. */
const answers = (): Omit<Look, 'url' | 'at'>[] => [
  { state: 'alive', status: 200 },
  { state: 'unknown', status: 403, why: 'forbidden' },
  { state: 'gone', status: 404 },
  { state: 'gone', status: 410, goneSince: Date.now() - 3 * 86_400_000 },
  { state: 'leads-to', status: 200, to: 'https://www.data.gouv.fr/datasets/recueil-2026/' },
  { state: 'unknown', why: 'opaque' },
];

export const seen = (url: string, nth: number): Look => {
  const all = answers();
  return { url, at: Date.now(), ...(all[nth % all.length] as (typeof all)[number]) };
};

/** Services whose page cites this; nothing was asked for yet. */
export const referenceServices = (
  references: CheckedReference[] = CITED,
  more: Partial<ReferenceServices> = {},
): ReferenceServices => ({
  held: () => null,
  check: async () => ({ ok: true, value: pageCheck(references) }),
  show: async () => 'marked',
  report: async () => true,
  looks: async () => [],
  closed: async (hosts) => hosts,
  allow: async () => true,
  look: async (addresses, _, onLook) => {
    for (const [nth, url] of addresses.entries()) onLook(seen(url, nth));
  },
  ...more,
});
