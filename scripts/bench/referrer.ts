/** From a document to its references, for the page in which it is measured. */
import { atOnce } from '../../lib/gently.ts';
import { gatherPassages } from '../../lib/page/passages.ts';
import { pageReferences } from '../../lib/references/page.ts';

/** The number of references of this document, and how long each half took, in ms. */
export function referencesOf(document: Document): { count: number; ms: [number, number] } {
  const begun = performance.now();
  const { passages } = atOnce(gatherPassages(document.documentElement));
  const gathered = performance.now();
  const count = pageReferences(passages, document.baseURI).length;
  return { count, ms: [gathered - begun, performance.now() - gathered] };
}
