/** What the benchmark and the tests put into the panel, to ask of its own database. */
export { lazyFlags } from '../../lib/services/flags.ts';
