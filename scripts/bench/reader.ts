/** What the benchmark of readings puts into a page. */
export { readPageGently } from '../../lib/page/gently.ts';
export { readPage } from '../../lib/page/read.ts';
