/** « Mairie de Rennes », « préfecture de la Drôme »: the French genitive of a place's name. */

/** Articles of the official geographic code (`typeLiaison`): how a name follows « de ». */
const AFTER_DE = ['de ', 'd’', 'du ', 'de la ', 'des ', 'de l’', 'des ', 'de las ', 'de los '];

/** @param link INSEE's `typeLiaison` of the place. */
export const ofArea = (name: string, link: number): string => `${AFTER_DE[link] ?? 'de '}${name}`;

/** A commune's name after « de », its own article merged: `Le Havre` → `du Havre`. */
export function ofCommune(name: string): string {
  if (name.startsWith('Le ')) return `du ${name.slice(3)}`;
  if (name.startsWith('Les ')) return `des ${name.slice(4)}`;
  // Before h both exist, and only a dictionary tells: `de` is never a fault of grammar.
  return /^[aeiouyàâäéèêëîïôöûü]/i.test(name) ? `d’${name}` : `de ${name}`;
}
