/**
 * One way to write what is typed in many: the text in which finders look, with the way back to the
 * text as it was given.
 */

export interface Plain {
  /**
   * Every run of white space is one space, every dash `-`, every apostrophe `'`; soft hyphens and
   * other signs without width are gone. Passages are parted by `\n`, which is nowhere else.
   */
  text: string;
  /** The same in lower case without accents, sign for sign: places in it are places in `text`. */
  folded: string;
  /** Where the sign at a place of `text` stands in the texts as given, one after the other. */
  origins: Uint32Array;
}

const DROPPED = 1;
const SPACE = 32;
const NEW_LINE = 10;
/** Signs of these blocks are looked up; others stand for themselves. */
const TABLED = 0x2300;

/** What a UTF-16 unit becomes in `text`, and in `folded`. */
const PLAIN = new Uint16Array(TABLED);
const FOLDED = new Uint16Array(TABLED);
fillTables();

function fillTables(): void {
  for (let unit = 0; unit < TABLED; unit++) {
    const plain = plainUnit(unit);
    const lower = String.fromCharCode(plain).toLowerCase().normalize('NFD').charCodeAt(0);
    PLAIN[unit] = plain;
    FOLDED[unit] = plain === DROPPED ? DROPPED : lower;
  }
}

function plainUnit(unit: number): number {
  const sign = String.fromCharCode(unit);
  const isControl = unit < 32 || (unit > 126 && unit < 160);
  if (isControl || /\s/.test(sign)) return SPACE;
  if (/[\u2010-\u2015\u2212]/.test(sign)) return '-'.charCodeAt(0);
  if (/[\u2018\u2019\u02bc\u00b4]/.test(sign)) return "'".charCodeAt(0);
  if (/[\u00ba\u02da\u1d52]/.test(sign)) return '°'.charCodeAt(0);
  const isUnseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064]|\p{M}/u.test(sign);
  return isUnseen ? DROPPED : unit;
}

/** @param passages read as parts of one text that nothing crosses. */
export function plainOf(passages: readonly string[]): Plain {
  const length = passages.reduce((sum, passage) => sum + passage.length + 1, 0);
  const text = new Uint16Array(length);
  const folded = new Uint16Array(length);
  const origins = new Uint32Array(length + 1);
  let written = 0;
  let before = 0;
  for (const passage of passages) {
    for (let i = 0; i < passage.length; i++) {
      const unit = passage.charCodeAt(i);
      const plain = unit < TABLED ? PLAIN[unit]! : unusual(unit);
      if (plain === DROPPED || (plain === SPACE && text[written - 1] === SPACE)) continue;
      text[written] = plain;
      folded[written] = unit < TABLED ? FOLDED[unit]! : plain;
      origins[written++] = before + i;
    }
    before += passage.length;
    text[written] = NEW_LINE;
    folded[written] = NEW_LINE;
    origins[written++] = before;
  }
  return {
    text: stringOf(text.subarray(0, written)),
    folded: stringOf(folded.subarray(0, written)),
    origins: origins.subarray(0, written),
  };
}

const unusual = (unit: number): number =>
  unit === 0x3000 ? SPACE : unit === 0xfeff ? DROPPED : unit;

/** As many units as a call takes as arguments everywhere. */
const STRIDE = 8192;

function stringOf(units: Uint16Array): string {
  let text = '';
  for (let i = 0; i < units.length; i += STRIDE)
    text += String.fromCharCode.apply(null, units.subarray(i, i + STRIDE) as unknown as number[]);
  return text;
}
