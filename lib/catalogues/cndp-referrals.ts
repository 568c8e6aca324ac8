/**
 * Projects that were referred to the Commission nationale du débat public: data.gouv.fr, dataset
 * 6707a994f00bc070364eb4cb, « Saisines de la CNDP », 927 rows in March 2026. Its headers are not
 * documented; four were met by others: « Nom du projet/plan/programme », « Décision CNDP sur
 * saisine », « Année décision CNDP », « Page web sur site CNDP ». Columns are found by their words.
 */
import type { ConsultationFacts, Procedure } from '../kinds/consultation.ts';
import type { CatalogueRecord } from '../model.ts';
import { fold } from '../text/fold.ts';
import type { CatalogueSource } from './adapter.ts';
import { columnsOf, keyOf } from './columns.ts';
import { namedRow } from './csv.ts';
import { bareRecord, type Entry } from './entries.ts';
import { bareAddress } from './repository.ts';
import { addressOf, dayOf, descriptionOf, nameOf, present, titleOf } from './values.ts';

const COLUMNS = {
  title: [
    /^(?:nom|intitul.?|titre|libell.?|objet) (?:du |de la |des )?(?:projet|plan|programme|saisine)/,
    /^(?:nom|intitul.?|titre|libell.?|objet|projets?)$/,
  ],
  decision: [
    /d.?cision.* saisine/,
    /^d.?cision(?! .*date)(?!.*ann)/,
    /^type de (?:proc.?dure|d.?cision)/,
  ],
  page: [/^page web/, /^(?:url|lien|site)\b/, /\b(?:url|lien|site) /],
  year: [/^ann.?e .*d.?cision/, /^ann.?e .*saisine/, /^ann.?e\b/],
  owner: [/ma.?tres? d.? ?ouvrage/, /responsable du projet/, /^porteur/],
  opens: [/date .*(?:d.?but|ouverture)/, /^(?:d.?but|ouverture)\b/],
  closes: [/date .*(?:fin|cl.?ture)\b/, /^(?:fin|cl.?ture)\b/],
  referred: [/date .*saisine/, /date .*d.?cision/],
  state: [/^(?:etat|tat|statut|avancement)\b/],
  region: [/^r.?gion/, /^d.?partement/, /^(?:localisation|territoire|lieu)/],
  type: [/^(?:type|cat.?gorie|domaine|th.?me|secteur)/],
} as const satisfies Record<string, readonly RegExp[]>;

type Fact = keyof typeof COLUMNS;

/** Reads the table of referrals. */
export function cndpReferrals(source: CatalogueSource, header: string[]) {
  const columns = columnsOf<Fact>(header, COLUMNS as unknown as Record<Fact, RegExp[]>);
  if (columns.title === undefined)
    return `The referrals have no column that names a project, but ${header.slice(0, 12).join(', ')}`;
  return (cells: string[]): Entry => {
    const row = namedRow(header, cells);
    const facts: Partial<Record<Fact, string>> = {};
    for (const [fact, column] of Object.entries(columns)) facts[fact as Fact] = row[column];
    return referralEntry(source, facts);
  };
}

/**
 * What a referral is; null where the commission decided that the public takes no part, or that it
 * was not its business.
 *
 * @param facts cells by what they tell, as they were written.
 */
export function referralEntry(
  source: CatalogueSource,
  facts: Partial<Record<Fact, string>>,
): Entry {
  const title = titleOf(facts.title);
  if (title === undefined) return { refused: 'no title' };
  const procedure = procedureBy(facts.decision ?? '');
  if (procedure === null) return null;
  const page = addressOf(facts.page) ?? addressOf(withScheme(facts.page));
  const year = /\b(?:19|20)\d{2}\b/.exec(facts.year ?? '')?.[0];
  const owner = nameOf(facts.owner);
  const region = nameOf(facts.region);
  const type = nameOf(facts.type, 100);
  const record: CatalogueRecord = {
    ...bareRecord(source, 'consultation', {
      id: page === undefined ? keyOf(title, year) || title : bareAddress(page),
      title,
      url: page ?? source.homepage,
    }),
    publisher: { id: '', name: owner ?? 'Commission nationale du débat public' },
    tags: type === undefined ? [] : [type],
    description: descriptionOf(
      [facts.decision, year, facts.state].flatMap((text) => nameOf(text) ?? []).join(' · '),
    ),
    zones: region === undefined ? [] : [region],
    ...present('created', dayOf(facts.referred)),
    consultation: {
      procedure,
      ...present('opens', dayOf(facts.opens)),
      ...present('closes', dayOf(facts.closes)),
      ...present('said', saidBy(facts.state ?? '')),
    },
  };
  return { record };
}

/** Some lists write addresses without `https://`. */
const withScheme = (written = '') =>
  /^[\w-]+(?:\.[\w-]+)+\//.test(written.trim()) ? `https://${written.trim()}` : undefined;

/** Articles L. 121-8, L. 121-9 and L. 121-17 of the code de l'environnement. */
function procedureBy(decision: string): Procedure | null {
  const words = fold(decision.slice(0, 500));
  if (/irrecevab|rejet|sans objet|pas de (?:proc|d.?bat|concertation)|aucune/.test(words))
    return null;
  if (/concertation/.test(words)) return 'concertation';
  // Not decided yet: a debate is what is asked for.
  return words.trim() === '' || /d.?bat/.test(words) ? 'public-debate' : 'consultation';
}

function saidBy(state: string): ConsultationFacts['said'] {
  const words = fold(state.slice(0, 200));
  if (/termin|cl.?tur|clos|achev/.test(words)) return 'closed';
  if (/a venir|prepar|pr.?par/.test(words)) return 'planned';
  return /en cours|ouvert/.test(words) ? 'open' : undefined;
}
