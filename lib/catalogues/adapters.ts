/** All adapters, by the name of their software. */
import type { Adapter } from './adapter.ts';
import { arcgisHub } from './arcgis-hub.ts';
import { ckan } from './ckan.ts';
import { codeGouvFr } from './code-gouv-fr.ts';
import { datagovCatalog } from './datagov-catalog.ts';
import { dcatAp } from './dcat-ap.ts';
import { dcatUs } from './dcat-us.ts';
import { decidim } from './decidim.ts';
import { developersItalia } from './developers-italia.ts';
import { federalRegister } from './federal-register.ts';
import { govuk } from './govuk.ts';
import { haveYourSay } from './have-your-say.ts';
import { hostedCsv } from './hosted-csv.ts';
import { nlAlgorithmRegister } from './nl-algorithm-register.ts';
import { opendatasoft } from './opendatasoft.ts';
import { piveau } from './piveau.ts';
import { sill } from './sill.ts';
import { socrata } from './socrata.ts';
import { udata } from './udata.ts';

/** All of them. */
export const ADAPTERS: readonly Adapter[] = [
  arcgisHub,
  ckan,
  codeGouvFr,
  datagovCatalog,
  dcatAp,
  dcatUs,
  decidim,
  developersItalia,
  federalRegister,
  govuk,
  haveYourSay,
  hostedCsv,
  nlAlgorithmRegister,
  opendatasoft,
  piveau,
  sill,
  socrata,
  udata,
];

/** The adapter of a catalogue software; undefined for one that this version does not know. */
export const adapterOf = (software: string): Adapter | undefined =>
  ADAPTERS.find((adapter) => adapter.software === software);

/** Those that can tell whether a host runs their software. */
export const probing: Adapter[] = ADAPTERS.filter(({ probe }) => probe);
