/** All ways to ask for the files of a dataset, by the name of the software. */
import { ckan } from './ckan.ts';
import type { FileListing } from './listing.ts';
import { opendatasoft } from './opendatasoft.ts';
import { piveau } from './piveau.ts';
import { udata } from './udata.ts';

const LISTINGS: FileListing[] = [ckan, opendatasoft, piveau, udata];

/** The way of a software; undefined for one that does not tell its files to programs. */
export const listingOf = (software: string): FileListing | undefined =>
  LISTINGS.find((listing) => listing.software === software);
