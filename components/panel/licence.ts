import { t } from '../../lib/i18n.ts';

/** Licence names as the catalogues write them, with the short name that people use. */
const NAMES: [RegExp, () => string][] = [
  [/^lov2$|(?:licence ouverte|open licence).*2/i, () => t('licenceOuverte2')],
  [/^fr-lo$|^lov1$|licence ouverte|open licence/i, () => t('licenceOuverte1')],
  [/odbl|open database licen[cs]e/i, () => 'ODbL'],
  [/pddl/i, () => 'PDDL'],
  [/open data commons attribution/i, () => 'ODC-BY'],
  [/cc-?zero|cc0/i, () => 'CC0'],
  [/creative commons.*share-?alike|^cc-by-sa/i, () => 'CC BY-SA'],
  [/creative commons attribution|^cc-by/i, () => 'CC BY'],
  [/^other-pd$|other \(public domain\)/i, () => t('licencePublicDomain')],
  [/^other-at$|other \(attribution\)/i, () => t('licenceAttribution')],
  [/^other-open$|other \(open\)/i, () => t('licenceOpen')],
  [/^notspecified$|not specified/i, () => t('licenceNone')],
];

/** Short name of a licence; a licence that we do not know keeps the name it came with. */
export function licenceName(licence: string | undefined): string {
  if (!licence) return t('licenceNone');
  return NAMES.find(([written]) => written.test(licence))?.[1]() ?? licence;
}
