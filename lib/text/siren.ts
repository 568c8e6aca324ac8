/**
 * Numbers of French establishments: SIREN, nine digits, names a legal person; SIRET, five more, one
 * of its addresses. Both end in a check digit by Luhn's formula (INSEE, « Numéro Siren »,
 * https://www.insee.fr/fr/metadonnees/definition/c2047).
 */

/** La Poste's establishments: their fourteen digits sum to a multiple of five instead. */
const LA_POSTE = '356000000';

/** Whether a SIREN or SIRET, digits only, is well formed. */
export function isSirenOrSiret(digits: string): boolean {
  if (!/^\d{9}(?:\d{5})?$/.test(digits) || /^0+$/.test(digits)) return false;
  if (digits.length === 14 && digits.startsWith(LA_POSTE)) {
    return luhn(digits) || [...digits].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0;
  }
  return luhn(digits);
}

function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const counted = i % 2 === 0 ? digit : digit * 2;
    sum += counted > 9 ? counted - 9 : counted;
  }
  return sum % 10 === 0;
}

/** « SIRET : 213 500 388 00017 »: the word, a few signs, then the digits in any grouping. */
const WRITTEN = /\bsire[nt]\b[^\d\n]{0,20}(\d(?:[\s.\u00a0\u202f]?\d){8,13})(?!\d)/gi;
const MOST = 4;

/** Distinct SIRENs that a text writes down as such; those of its SIRETs too. */
export function sirensIn(text: string): string[] {
  const found = new Set<string>();
  for (const [, written = ''] of text.matchAll(WRITTEN)) {
    const digits = written.replace(/\D/g, '');
    if (isSirenOrSiret(digits)) found.add(digits.slice(0, 9));
    if (found.size === MOST) break;
  }
  return [...found];
}
