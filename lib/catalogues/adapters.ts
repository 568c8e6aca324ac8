/** All adapters, by the name of their software. */
import type { Adapter } from './adapter.ts';
import { codeGouvFr } from './code-gouv-fr.ts';
import { decidim } from './decidim.ts';
import { developersItalia } from './developers-italia.ts';
import { federalRegister } from './federal-register.ts';
import { govuk } from './govuk.ts';
import { haveYourSay } from './have-your-say.ts';
import { hostedCsv } from './hosted-csv.ts';
import { nlAlgorithmRegister } from './nl-algorithm-register.ts';
import { sill } from './sill.ts';

const ADAPTERS: Adapter[] = [
  codeGouvFr,
  decidim,
  developersItalia,
  federalRegister,
  govuk,
  haveYourSay,
  hostedCsv,
  nlAlgorithmRegister,
  sill,
];

/** The adapter of a catalogue software; undefined for one that this version does not know. */
export const adapterOf = (software: string): Adapter | undefined =>
  ADAPTERS.find((adapter) => adapter.software === software);

/** Those that can tell whether a host runs their software. */
export const probing: Adapter[] = ADAPTERS.filter(({ probe }) => probe);
