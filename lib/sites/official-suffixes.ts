/**
 * Domains under which only public bodies can register: what ends with one of these is official
 * whether or not a list names it. The first group is in the public part of the Public Suffix
 * List, the second in its private part, the third in neither: these are single domains of a
 * State whose subdomains it alone gives out.
 */
export const OFFICIAL_SUFFIXES: Readonly<Record<string, string>> = {
  'gouv.fr': 'FRA',
  gov: 'USA',
  mil: 'USA',
  'gov.uk': 'GBR',
  'gc.ca': 'CAN',
  'gob.es': 'ESP',
  'gov.it': 'ITA',
  'gv.at': 'AUT',
  'gov.pl': 'POL',
  'gov.pt': 'PRT',
  'gov.ie': 'IRL',
  'gov.br': 'BRA',
  'gov.au': 'AUS',
  'gob.mx': 'MEX',
  'gob.ar': 'ARG',

  'gov.nl': 'NLD',
  'gov.scot': 'GBR',
  'service.gov.uk': 'GBR',
  'api.gov.uk': 'GBR',

  'europa.eu': 'EU',
  'canada.ca': 'CAN',
  'bund.de': 'DEU',
  'gov.de': 'DEU',
  'admin.ch': 'CHE',
  'belgium.be': 'BEL',
  'gouv.nc': 'NCL',
};

/** Date of the Public Suffix List that the table above was checked against. */
export const SUFFIXES_CHECKED_ON = '2026-08-19';
