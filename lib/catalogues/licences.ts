/** Names of licences, out of the codes, addresses and texts that catalogues write. */
import { addressOf, isObject, nameOf } from './values.ts';

/** Longest licence that is kept: some catalogues write its whole text. */
const LICENCE = 200;

/** Titles of uData's licences by code, as its CSV export writes them; null says nothing. */
const CODES = new Map<string, string | null>(
  Object.entries({
    'fr-lo': 'Licence Ouverte / Open Licence',
    lov1: 'Licence Ouverte / Open Licence',
    lov2: 'Licence Ouverte / Open Licence version 2.0',
    'odc-odbl': 'Open Data Commons Open Database License (ODbL)',
    'odc-by': 'Open Data Commons Attribution License',
    'odc-pddl': 'Open Data Commons Public Domain Dedication and Licence (PDDL)',
    'cc-zero': 'Creative Commons CCZero',
    'cc-by': 'Creative Commons Attribution',
    'cc-by-sa': 'Creative Commons Attribution Share-Alike',
    'other-at': 'Other (Attribution)',
    'other-pd': 'Other (Public Domain)',
    'other-open': 'Other (Open)',
    'uk-ogl': 'Open Government Licence v3.0',
    notspecified: null,
    'license not specified': null,
    'licence not specified': null,
    unknown: null,
    none: null,
    null: null,
    custom: null,
  }),
);

const ELEMENTS: Record<string, string> = {
  by: 'Attribution',
  sa: 'Share-Alike',
  nc: 'NonCommercial',
  nd: 'NoDerivatives',
};

/** Addresses of licences, and the codes of the EU authority table `licence`. */
const ADDRESSES: [RegExp, (found: RegExpExecArray) => string][] = [
  [
    /creativecommons\.org\/publicdomain\/zero|authority\/licence\/CC0|opendefinition\.org\/licenses\/cc-zero/i,
    () => 'Creative Commons CCZero',
  ],
  [
    /creativecommons\.org\/licen[cs]es\/(by(?:-(?:sa|nc|nd))*)(?:\/(\d\.\d))?/i,
    ([, elements = '', version = '']) => creativeCommons(elements, version),
  ],
  [
    /authority\/licence\/CC_(BY(?:_?(?:SA|NC|ND))*)(?:_(\d)_(\d))?/i,
    ([, elements = '', major, minor]) =>
      creativeCommons(elements.replace(/_?(SA|NC|ND)/gi, '-$1'), major ? `${major}.${minor}` : ''),
  ],
  [
    /etalab\.gouv\.fr\/.*(?:v?2\.0|v2)|etalab-2\.0|authority\/licence\/(?:FR_LO_2_0|ETALAB_2_0)/i,
    () => 'Licence Ouverte / Open Licence version 2.0',
  ],
  [/etalab\.gouv\.fr\/.*licen[cs]e/i, () => 'Licence Ouverte / Open Licence'],
  [
    /opendatacommons\.org\/licenses\/odbl|authority\/licence\/ODC_BL/i,
    () => 'Open Data Commons Open Database License (ODbL)',
  ],
  [
    /opendatacommons\.org\/licenses\/by|authority\/licence\/ODC_BY/i,
    () => 'Open Data Commons Attribution License',
  ],
  [
    /opendatacommons\.org\/licenses\/pddl|authority\/licence\/ODC_PDDL/i,
    () => 'Open Data Commons Public Domain Dedication and Licence (PDDL)',
  ],
  [
    /open-government-licence\/version\/(\d)/i,
    ([, version]) => `Open Government Licence v${version}.0`,
  ],
];

function creativeCommons(elements: string, version: string): string {
  const names = elements
    .toLowerCase()
    .split('-')
    .map((one) => ELEMENTS[one] ?? '');
  return `Creative Commons ${names.join('-')} ${version}`
    .replace('Attribution-Share-Alike', 'Attribution Share-Alike')
    .trim();
}

/**
 * The name of a licence; where only its address is told and not known, the address.
 *
 * @param value a code, a name, an address, HTML, or an object with `title`, `label`, `id`,
 *   `resource` or `@id`.
 * @returns undefined where the catalogue says that there is none.
 */
export function licenceOf(value: unknown): string | undefined {
  if (isObject(value))
    return (
      scalar(value.title) ??
      scalar(value.label) ??
      scalar(value.name) ??
      scalar(value.resource) ??
      scalar(value['@id']) ??
      scalar(value.id)
    );
  return scalar(value);
}

function scalar(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const written = value.trim();
  const code = CODES.get(written.toLowerCase());
  if (code !== undefined) return code ?? undefined;
  if (/^https?:\/\/\S+$/i.test(written)) {
    for (const [pattern, name] of ADDRESSES) {
      const found = pattern.exec(written.slice(0, 500));
      if (found) return name(found);
    }
    return addressOf(written)?.slice(0, LICENCE);
  }
  return nameOf(written, LICENCE);
}
