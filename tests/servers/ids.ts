/** Identifiers in the form each software gives them; the same place always has the same one. */

/** How a software writes its identifiers. */
export type IdForm =
  /** 24 hexadecimal digits: uData. */
  | 'hex24'
  /** CKAN, piveau, developers.italia.it. */
  | 'uuid'
  /** 32 hexadecimal digits: ArcGIS. */
  | 'hex32'
  /** `ab12-cd34`: Socrata. */
  | 'four-four'
  /** The words of the title: Opendatasoft, GOV.UK, catalog.data.gov. */
  | 'slug'
  /** `2026-18736`: Federal Register. */
  | 'document'
  /** Decimal digits: Decidim, SILL, the Dutch register. */
  | 'number';

/** 32 bits that look like chance: MurmurHash3's last step, over two numbers and a salt. */
export function mix(seed: number, index: number, salt = 0): number {
  let mixed = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 15) ^ Math.imul(salt, 0x27d4eb2f), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

const hex = (number: number) => number.toString(16).padStart(8, '0');

const ALPHABET = '23456789abcdefghijkmnpqrstuvwxyz';

/** Four characters of 5 bits each. */
const four = (bits: number) =>
  [15, 10, 5, 0].map((shift) => ALPHABET[(bits >>> shift) & 31]).join('');

/**
 * The identifier of the item at a place. Distinct places have distinct ones, up to a million.
 *
 * @param slug asked only where the form is made of words.
 */
export function idOf(form: IdForm, seed: number, index: number, slug: () => string): string {
  const [a, b, c] = [mix(seed, index, 11), mix(seed, index, 12), mix(seed, index, 13)];
  switch (form) {
    case 'hex24':
      return `5${hex(a).slice(1)}${hex(b)}${hex(index)}`;
    case 'uuid':
      return `${hex(a)}-${hex(b).slice(0, 4)}-4${hex(b).slice(5)}-a${hex(c).slice(0, 3)}-${hex(c).slice(4)}${hex(index)}`;
    case 'hex32':
      return `${hex(a)}${hex(b)}${hex(c)}${hex(index)}`;
    case 'four-four':
      return `${four(a)}-${four(index)}`;
    case 'slug':
      return slug();
    case 'document':
      return `20${10 + (a % 16)}-${10_000 + index}`;
    case 'number':
      return String(10_000 + index);
  }
}
