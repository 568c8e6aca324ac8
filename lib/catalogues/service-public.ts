/**
 * Bodies of the directory of the French administration (DILA, « Annuaire de l'administration »),
 * which is a dataset of an Opendatasoft portal:
 * https://api-lannuaire.service-public.fr, dataset `api-lannuaire-administration`.
 *
 * Only what ties a body to its sites is read. Addresses, telephones, e-mail addresses and names of
 * persons are in the same records and stay there.
 */
import type { Result } from '../model.ts';
import { identifierOf, unexpected } from './entries.ts';
import { addressOf, isObject, type Json, listOf, nameOf, present } from './values.ts';

/** A body of the directory. */
export interface DirectoryBody {
  id: string;
  name: string;
  /** 14 digits. */
  siret?: string;
  /** Addresses of its sites; http(s). */
  sites: string[];
  /** INSEE code of the commune where it is, or that it governs. */
  insee?: string;
  /** What it is, in the directory's words: `mairie`, `prefecture`, … */
  pivot?: string;
}

/** Most sites of a body that are kept. */
const SITES = 10;
/** Longest text that is parsed as JSON, in UTF-16 units. */
const JSON_TEXT = 100_000;

/**
 * The bodies of an answer of the records endpoint, or of an export. Records without an identifier
 * or a name are left out.
 *
 * @returns the error says what was there instead of records.
 */
export function directoryBodies(answer: unknown): Result<DirectoryBody[]> {
  const records = isObject(answer) ? answer.results : answer;
  if (!Array.isArray(records)) return unexpected('{ total_count, results: […] }', answer);
  return { ok: true, value: records.flatMap((one) => (isObject(one) ? (body(one) ?? []) : [])) };
}

function body(told: Json): DirectoryBody | undefined {
  const id = identifierOf(told.id);
  const name = nameOf(told.nom);
  if (id === undefined || name === undefined) return undefined;
  const pivots = objects(told.pivot);
  const sites = objects(told.site_internet).flatMap(({ valeur }) => addressOf(valeur) ?? []);
  return {
    id,
    name,
    sites: [...new Set(sites)].slice(0, SITES),
    ...present('siret', digits(told.siret, /^\d{14}$/)),
    ...present('insee', digits(told.code_insee_commune, COMMUNE) ?? communeOf(pivots)),
    ...present('pivot', nameOf(pivots[0]?.type_service_local)),
  };
}

/** Codes of communes: those of Corsica have a letter. */
const COMMUNE = /^(?:\d{2}|2[AB])\d{3}$/;

const communeOf = (pivots: Json[]): string | undefined =>
  pivots
    .flatMap(({ code_insee_commune: codes }) => (Array.isArray(codes) ? codes : [codes]))
    .map((code) => digits(code, COMMUNE))
    .find((code) => code !== undefined);

function digits(value: unknown, form: RegExp): string | undefined {
  const text = nameOf(value)?.replace(/\s/g, '').toUpperCase();
  return text !== undefined && form.test(text) ? text : undefined;
}

/** A list of objects, which the portal writes as a list, as one object, or as JSON in a text. */
function objects(value: unknown): Json[] {
  const read = typeof value === 'string' ? parsed(value) : value;
  return (isObject(read) ? [read] : listOf(read)).filter(isObject);
}

function parsed(text: string): unknown {
  if (text.length > JSON_TEXT) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
