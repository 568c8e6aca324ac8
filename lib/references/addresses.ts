/** Addresses that are written out in a text, and what they cite. */
import { type LinkReference, referenceOf } from './links.ts';
import type { Finder } from './reference.ts';
import { at, scan } from './scan.ts';
import { trimmed } from './trimmed.ts';

/** With its scheme, or on a host that is often cited without. */
const BEGINNING =
  /\bhttps?:\/\/|\b(?:www\.)?(?:(?:cada\.|static\.|transport\.)?data\.gouv\.fr|legifrance\.gouv\.fr|eur-lex\.europa\.eu|data\.europa\.eu|legislation\.gov\.uk|github\.com|gitlab\.com|framagit\.org|codeberg\.org|(?:dx\.)?doi\.org|petitions\.(?:senat|lecese|assemblee-nationale)\.fr|(?:participons\.)?debatpublic\.fr|boe\.es)\/|\bgit@([a-z\d.-]{3,60}):(?=\w)/;
/** Parsing an address takes 10 µs. Links are not counted among those that are written out. */
const MOST_WRITTEN = 5_000;
const REST = /[^ \n"<>«»“”]{1,2000}/;

/** @param forge the host of an address in the way of SSH, `git@host:account/name.git`. */
function citedBy(written: string, forge: string | undefined): LinkReference | null {
  if (forge === undefined)
    return referenceOf(/^http/i.test(written) ? written : `https://${written}`);
  const cited = referenceOf(`https://${forge}/${written.slice(written.indexOf(':') + 1)}`);
  return cited?.type === 'repository' ? cited : null;
}

/** Written addresses of what is known by its address. */
export const findAddresses: Finder = ({ text, folded }) => {
  let read = 0;
  return scan(folded, BEGINNING, (begun, after) => {
    const rest = at(text, REST, after);
    if (!rest) return null;
    const until = after + rest[0].length;
    // Those that cite nothing take as long to parse.
    if (++read > MOST_WRITTEN) return until;
    const written = trimmed(text.slice(begun.index, until));
    const cited = citedBy(written, begun[1]);
    if (!cited) return until;
    return { ...cited, start: begun.index, end: begun.index + written.length, confidence: 0.97 };
  });
};
