/** Check digits and forms of public numbers. */

/** ISBN of 10 or 13 signs, without hyphens: https://www.isbn-international.org/content/isbn-users-manual */
export function isIsbn(isbn: string): boolean {
  if (/^97[89]\d{10}$/.test(isbn)) {
    return weigh(isbn, (i) => (i % 2 === 0 ? 1 : 3)) % 10 === 0;
  }
  return /^\d{9}[\dX]$/.test(isbn) && weigh(isbn, (i) => 10 - i) % 11 === 0;
}

/** ISSN without its hyphen: https://www.issn.org/understanding-the-issn/ */
export const isIssn = (issn: string): boolean =>
  /^\d{7}[\dX]$/.test(issn) && weigh(issn, (i) => 8 - i) % 11 === 0;

/** Letters of the remainder by 23: I, O and Q are left out. */
const UAI_LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ';

/** French school: seven digits and the letter of their remainder by 23. */
export const isUai = (uai: string): boolean =>
  /^\d{7}[A-Z]$/.test(uai) && UAI_LETTERS[Number(uai.slice(0, 7)) % 23] === uai[7];

/** https://www.doi.org/doi-handbook/ */
export const isDoi = (doi: string): boolean => /^10\.\d{4,9}\/\S+$/.test(doi);

/** Sum of the digits, each times the weight of its place; X stands for ten. */
const weigh = (written: string, weight: (place: number) => number): number =>
  [...written].reduce((sum, sign, i) => sum + (sign === 'X' ? 10 : Number(sign)) * weight(i), 0);
