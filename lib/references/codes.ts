/**
 * The French codes in force and how they are cited. Names as Légifrance lists them
 * (https://www.legifrance.gouv.fr/liste/code); short forms as they are usually written.
 */
import { at, beginnings, scan } from './scan.ts';

const CODES: [name: string, ...short: string[]][] = [
  ["code de l'action sociale et des familles", 'casf'],
  ["code de l'artisanat"],
  ['code des assurances'],
  ["code de l'aviation civile"],
  ["code du cinéma et de l'image animée"],
  ['code civil', 'c. civ.'],
  ['code de commerce', 'c. com.'],
  ['code de la commande publique', 'ccp'],
  ['code des communes'],
  ['code de la consommation', 'c. consom.', 'c. conso.'],
  ["code de la construction et de l'habitation", 'cch'],
  ['code de la défense'],
  ['code des douanes'],
  ["code de l'éducation", 'c. éduc.'],
  ['code électoral', 'c. élect.'],
  ["code de l'énergie"],
  ["code de l'entrée et du séjour des étrangers et du droit d'asile", 'ceseda'],
  ["code de l'environnement", 'c. env.', 'c. envir.'],
  ["code de l'expropriation pour cause d'utilité publique"],
  ["code de la famille et de l'aide sociale"],
  ['code forestier'],
  ['code général de la fonction publique', 'cgfp'],
  ['code général de la propriété des personnes publiques', 'cgppp', 'cg3p'],
  ['code général des collectivités territoriales', 'cgct'],
  ['code général des impôts', 'cgi'],
  ['code des impositions sur les biens et services', 'cibs'],
  ['code des juridictions financières', 'cjf'],
  ['code de justice administrative', 'cja'],
  ['code de justice militaire'],
  ['code de la justice pénale des mineurs', 'cjpm'],
  ["code de la Légion d'honneur, de la Médaille militaire et de l'ordre national du Mérite"],
  ['livre des procédures fiscales', 'lpf'],
  ['code minier'],
  ['code monétaire et financier', 'cmf'],
  ['code de la mutualité'],
  ["code de l'organisation judiciaire", 'coj'],
  ['code du patrimoine', 'c. patr.'],
  ['code pénal', 'c. pén.'],
  ['code pénitentiaire'],
  ['code des pensions civiles et militaires de retraite', 'cpcmr'],
  ['code des ports maritimes'],
  ['code des postes et des communications électroniques', 'cpce'],
  ['code de procédure civile', 'cpc'],
  ['code de procédure pénale', 'cpp'],
  ["code des procédures civiles d'exécution"],
  ['code de la propriété intellectuelle', 'cpi'],
  ['code de la recherche'],
  ["code des relations entre le public et l'administration", 'crpa'],
  ['code de la route', 'c. route'],
  ['code rural et de la pêche maritime', 'crpm', 'code rural', 'c. rur.'],
  ['code de la santé publique', 'csp'],
  ['code de la sécurité intérieure', 'csi'],
  ['code de la sécurité sociale', 'css'],
  ['code du service national'],
  ['code du sport'],
  ['code du tourisme'],
  ['code des transports'],
  ['code du travail', 'c. trav.'],
  ["code de l'urbanisme", 'c. urb.'],
  ['code de la voirie routière'],
];

/** The annexes of the tax code number their articles anew. */
const ANNEXES = ['I', 'II', 'III', 'IV'].map((number): (typeof CODES)[number] => [
  `code général des impôts, annexe ${number}`,
  ...[
    'à la suite du code général des impôts',
    'au code général des impôts',
    'du code général des impôts',
    'au CGI',
    'du CGI',
  ].map((of) => `annexe ${number} ${of}`),
  `CGI, annexe ${number}`,
  `CGI, ann. ${number}`,
]);

const BY_FORM = new Map(
  [...CODES, ...ANNEXES].flatMap(([name, ...short]) =>
    [name, ...short].flatMap((form) =>
      [fold(form), ...dotted(form)].map((written) => [written, name] as const),
    ),
  ),
);
/** Of two forms the longer first: one name begins another. */
const FORM = new RegExp(
  `(?:${[...BY_FORM.keys()]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replaceAll('.', '\\.'))
    .join('|')})(?![a-z\\d])`,
);
const isBegun = beginnings([...BY_FORM.keys()]);
const INITIALS = [...BY_FORM.keys()].filter((form) => /^[a-z\d]+$/.test(form));
/** Where a code may be named. */
const BEGINNING = new RegExp(
  `\\b(?:code |livre des proc|annexe i|c\\. |[cl]\\.[a-z\\d]\\.|(?:${INITIALS.join('|')})\\b)`,
);

export interface CodeMention {
  code: string;
  start: number;
  end: number;
}

/**
 * The code whose name or short form stands exactly here.
 *
 * @param folded lower case, without accents.
 */
export function codeAt(folded: string, index: number): CodeMention | null {
  // Most words are told by their first letters to be none.
  if (!isBegun(folded, index)) return null;
  const form = at(folded, FORM, index)?.[0];
  return form === undefined
    ? null
    : { code: BY_FORM.get(form)!, start: index, end: index + form.length };
}

/** All codes that a text names, in its order. */
export function codesIn(folded: string): CodeMention[] {
  const found: CodeMention[] = [];
  scan(folded, BEGINNING, ({ index }) => {
    const code = codeAt(folded, index);
    if (code) found.push(code);
    return code?.end ?? null;
  });
  return found;
}

/** « C.G.C.T. », with its last point or without. */
function dotted(form: string): string[] {
  if (!/^[a-z\d]+$/.test(form)) return [];
  const points = [...form].join('.');
  return [points, `${points}.`];
}

function fold(form: string): string {
  return form.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}
