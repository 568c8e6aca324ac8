/**
 * The French codes in force and how they are cited. Names as Légifrance lists them
 * (https://www.legifrance.gouv.fr/liste/code); short forms as they are usually written.
 */
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
  ['code de la consommation'],
  ["code de la construction et de l'habitation", 'cch'],
  ['code de la défense'],
  ['code des douanes'],
  ["code de l'éducation"],
  ['code électoral'],
  ["code de l'énergie"],
  ["code de l'entrée et du séjour des étrangers et du droit d'asile", 'ceseda'],
  ["code de l'environnement"],
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
  ['code du patrimoine'],
  ['code pénal', 'c. pén.'],
  ['code pénitentiaire'],
  ['code des pensions civiles et militaires de retraite', 'cpcmr'],
  ['code des ports maritimes'],
  ['code des postes et des communications électroniques', 'cpce'],
  ['code de procédure civile', 'cpc'],
  ['code de procédure pénale', 'cpp'],
  ["code des procédures civiles d'exécution", 'cpce'],
  ['code de la propriété intellectuelle', 'cpi'],
  ['code de la recherche'],
  ["code des relations entre le public et l'administration", 'crpa'],
  ['code de la route'],
  ['code rural et de la pêche maritime', 'crpm', 'code rural'],
  ['code de la santé publique', 'csp'],
  ['code de la sécurité intérieure', 'csi'],
  ['code de la sécurité sociale', 'css'],
  ['code du service national'],
  ['code du sport'],
  ['code du tourisme'],
  ['code des transports'],
  ['code du travail', 'c. trav.'],
  ["code de l'urbanisme"],
  ['code de la voirie routière'],
];

/** Longest first: one name begins another. */
const FORMS: { form: string; code: string }[] = CODES.flatMap(([name, ...short]) =>
  [name, ...short].map((form) => ({ form: form.toLowerCase(), code: name })),
).sort((a, b) => b.form.length - a.form.length);

/**
 * The code whose name or short form stands exactly here.
 *
 * @param text as `plain` leaves it.
 */
export function codeAt(text: string, index: number): { code: string; end: number } | null {
  const here = text.slice(index, index + 110).toLowerCase();
  for (const { form, code } of FORMS) {
    if (!here.startsWith(form)) continue;
    const after = here[form.length] ?? '';
    if (!/[\p{L}\d]/u.test(after)) return { code, end: index + form.length };
  }
  return null;
}
