/**
 * The public suffixes on which the content script runs without being asked: domains that only
 * public bodies can register. Everything else is read on a click (`activeTab`) or after the user
 * grants "recognise public sites everywhere". Public Suffix List of 2026-08-19 and, for those it
 * lacks, the registries' own pages.
 */
export const PUBLIC_SUFFIXES = [
  'gouv.fr',
  'gouv.nc',
  'service-public.fr',
  'assemblee-nationale.fr',
  'senat.fr',
  'vie-publique.fr',
  'insee.fr',
  'europa.eu',
  'gov.uk',
  'gov.scot',
  'gov',
  'mil',
  'canada.ca',
  'gc.ca',
  'bund.de',
  'admin.ch',
  'gv.at',
  'belgium.be',
  'gob.es',
  'gov.it',
  'gov.pt',
  'gov.ie',
  'gov.pl',
  'gov.br',
  'gov.au',
  'gob.mx',
  'gob.ar',
] as const;

/** Match patterns of the content script: the suffixes and all their subdomains, https only. */
export const PUBLIC_SUFFIX_MATCHES: string[] = PUBLIC_SUFFIXES.map((s) => `https://*.${s}/*`);
