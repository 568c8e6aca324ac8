/**
 * Where a record is about, in one byte: read with the head of a segment, it lets a search set
 * records of other places aside before any record is read.
 *
 * 0: the whole country, or unknown; 1 to 95: départements by their number; 96 and 97: Corsica;
 * 101 to 119: overseas départements and collectivities (971 to 989); 121 to 129: river basins, by
 * their number; 130 to 229: régions, by their number; 230 to 254: overseas collectivities as régions; 255: some place that is not known.
 */
const SOMEWHERE = 255;
const CORSICA = ['2A', '2B'];
const BEFORE_BASINS = 120;

/** @param locality see `CatalogueRecord.locality`. */
export function localityByte(locality: string | undefined): number {
  if (!locality) return 0;
  if (locality === '?') return SOMEWHERE;
  const region = locality.startsWith('R');
  if (locality.startsWith('B')) return basinByte(Number(locality.slice(1)));
  const corsican = CORSICA.indexOf(locality);
  if (corsican >= 0) return 96 + corsican;
  const number = Number(region ? locality.slice(1) : locality);
  if (!Number.isInteger(number) || number <= 0) return SOMEWHERE;
  if (region) {
    if (number < 100) return 130 + number;
    return number >= 965 && number < 990 ? 230 + number - 965 : SOMEWHERE;
  }
  if (number <= 95) return number;
  return number >= 971 && number < 990 ? 101 + number - 971 : SOMEWHERE;
}

const basinByte = (number: number) =>
  number >= 1 && number < 10 ? BEFORE_BASINS + number : SOMEWHERE;

/** The locality that a byte stands for, as `localityByte` took it. */
export function localityOf(byte: number): string | undefined {
  if (byte === 0) return undefined;
  if (byte === SOMEWHERE) return '?';
  if (byte === 96 || byte === 97) return CORSICA[byte - 96];
  if (byte <= 95) return String(byte).padStart(2, '0');
  if (byte <= 119) return String(971 + byte - 101);
  if (byte > BEFORE_BASINS && byte < 130)
    return `B${String(byte - BEFORE_BASINS).padStart(2, '0')}`;
  if (byte < 230) return `R${String(byte - 130).padStart(2, '0')}`;
  return `R${965 + byte - 230}`;
}
