/**
 * Inventories of public algorithms, of which no two have the same columns: those of administrations
 * (code des relations entre le public et l'administration, L. 312-1-3), and the one that the
 * Observatoire des algorithmes publics keeps. Columns are found by the words of the official guide:
 * https://guides.data.gouv.fr, « l'inventaire des principaux traitements algorithmiques ».
 */
import type { AlgorithmFacts } from '../kinds/algorithm.ts';
import type { CatalogueRecord } from '../model.ts';
import { fold } from '../text/fold.ts';
import type { CatalogueSource } from './adapter.ts';
import { columnsOf, keyOf } from './columns.ts';
import { namedRow } from './csv.ts';
import { bareRecord, type Entry, identifierOf } from './entries.ts';
import { addressOf, dayOf, descriptionOf, nameOf, present, titleOf } from './values.ts';

const PURPOSE = 600;
const LEGAL_BASIS = 300;

const COLUMNS = {
  title: [
    /^(?:nom|titre|intitul.?|libell.?)(?: usuel| complet)? (?:de l |du |de la |d )?(?:algorithme|traitement|syst.?me|outil|logiciel|projet)/,
    /^(?:nom|titre|intitul.?|algorithme|traitement|traitement algorithmique|syst.?me|outil)$/,
    /^(?:algorithme|traitement|syst.?me) (?:nom|titre|intitul.?)/,
  ],
  body: [
    /^(?:nom )?(?:de l |du |de la )?(?:administration|organisation|organisme|collectivit.?)/,
    /\b(?:administration|organisation|organisme|collectivit.?)\b.*\bnom\b/,
    /^(?:responsable|porteur|institution|entit.?|direction|service)/,
  ],
  purpose: [/finalit/, /^objectif/, /^but\b/, /^usage/],
  description: [/^description/, /^r.?sum/, /^contexte/, /fonctionnement/],
  automation: [/automatis/, /intervention humaine/],
  legalBasis: [
    /fondement/,
    /^base l.?gale|bases? juridiques?|cadre juridique/,
    /^r.?f.?rences? (?:l.?gale|juridique)/,
  ],
  state: [/^(?:statut|etat|tat|phase)\b/, /en service|en production/],
  id: [/^(?:id|identifiant|numero|num.?ro)$/],
  page: [/^(?:url|lien|page|site)\b/, /\b(?:url|lien)\b/, /ressources?/],
  modified: [/mise a jour|mise jour|\bmaj\b/],
  theme: [/^(?:th.?me|th.?matique|domaine|secteur|politique)/],
} as const satisfies Record<string, readonly RegExp[]>;

type Fact = keyof typeof COLUMNS;

/** Reads an inventory. */
export function algorithmInventory(source: CatalogueSource, header: string[]) {
  const columns = columnsOf<Fact>(header, COLUMNS as unknown as Record<Fact, RegExp[]>);
  if (columns.title === undefined)
    return `The inventory has no column that names an algorithm, but ${header.slice(0, 12).join(', ')}`;
  return (cells: string[]): Entry => {
    const row = namedRow(header, cells);
    const facts: Partial<Record<Fact, string>> = {};
    for (const [fact, column] of Object.entries(columns)) facts[fact as Fact] = row[column];
    return inventoryEntry(source, facts);
  };
}

/**
 * What an algorithm of an inventory is.
 *
 * @param facts cells by what they tell, as they were written.
 */
export function inventoryEntry(
  source: CatalogueSource,
  facts: Partial<Record<Fact, string>>,
): Entry {
  const title = titleOf(facts.title);
  if (title === undefined) return { refused: 'no title' };
  const body = nameOf(facts.body);
  const theme = nameOf(facts.theme, 100);
  const record: CatalogueRecord = {
    ...bareRecord(source, 'algorithm', {
      id: identifierOf(facts.id) ?? (keyOf(body, title) || title),
      title,
      url: addressOf(firstAddress(facts.page)) ?? source.homepage,
    }),
    ...(body === undefined ? {} : { publisher: { id: '', name: body } }),
    tags: theme === undefined ? [] : [theme],
    description: descriptionOf(facts.description) || descriptionOf(facts.purpose),
    ...present('modified', dayOf(facts.modified)),
    algorithm: {
      ...present('state', stateOf(facts.state ?? '')),
      ...present('purpose', nameOf(facts.purpose, PURPOSE)),
      ...present('legalBasis', nameOf(facts.legalBasis, LEGAL_BASIS)),
      ...present('automation', nameOf(facts.automation, LEGAL_BASIS)),
      ...(source.settings?.citizens === 'yes' ? { citizenInventory: true as const } : {}),
    },
  };
  return { record };
}

/** A cell may hold several addresses, or words around one. */
const firstAddress = (text = '') => /https?:\/\/[^\s<>"';,|]+/i.exec(text.slice(0, 5000))?.[0];

function stateOf(written: string): AlgorithmFacts['state'] {
  const words = fold(written.slice(0, 200));
  if (/abandon|arrete|arr.?t.?|retire|hors service|termin|plus utilise/.test(words))
    return 'retired';
  if (/experiment|developp|test|projet|pilote|prototyp|construction/.test(words))
    return 'in-development';
  return /service|production|utilise|deploye|usage|actif|en cours/.test(words)
    ? 'in-use'
    : undefined;
}
