/** All softwares that the server speaks. */
import type { Speaker } from './ask.ts';
import { arcgisHub } from './speak/arcgis-hub.ts';
import { ckan } from './speak/ckan.ts';
import { codeGouvFr } from './speak/code-gouv-fr.ts';
import { datagovCatalog } from './speak/datagov-catalog.ts';
import { dcatAp } from './speak/dcat-ap.ts';
import { dcatUs } from './speak/dcat-us.ts';
import { decidim } from './speak/decidim.ts';
import { developersItalia } from './speak/developers-italia.ts';
import { dkan } from './speak/dkan.ts';
import { federalRegister } from './speak/federal-register.ts';
import { govuk } from './speak/govuk.ts';
import { haveYourSay } from './speak/have-your-say.ts';
import { hostedCsv } from './speak/hosted-csv.ts';
import { nlAlgorithmRegister } from './speak/nl-algorithm-register.ts';
import { opendatasoft } from './speak/opendatasoft.ts';
import { piveau } from './speak/piveau.ts';
import { sill } from './speak/sill.ts';
import { socrata } from './speak/socrata.ts';
import { udata } from './speak/udata.ts';

export const SPEAKERS: readonly Speaker[] = [
  udata,
  ckan,
  dkan,
  opendatasoft,
  piveau,
  dcatUs,
  dcatAp,
  datagovCatalog,
  socrata,
  arcgisHub,
  codeGouvFr,
  sill,
  developersItalia,
  decidim,
  hostedCsv,
  govuk,
  haveYourSay,
  federalRegister,
  nlAlgorithmRegister,
];

/** @throws Error for a name that no software has. */
export function speakerOf(software: string): Speaker {
  const found = SPEAKERS.find((one) => one.software === software);
  if (found) return found;
  const names = SPEAKERS.map((one) => one.software).join(', ');
  throw new Error(`No catalogue software is called "${software}": ${names}`);
}
