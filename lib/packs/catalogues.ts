/**
 * The packs of records that the package ships, in the order of their installation, and the
 * catalogue that each holds. Known without the packs' manifests, so that a damaged pack can be
 * reported where its catalogue stands.
 *
 * The largest comes first, for its first part answers most questions.
 */
export const RECORD_PACKS: readonly { pack: string; catalogue: string }[] = [
  { pack: 'datasets-fr', catalogue: 'datagouv' },
  { pack: 'products-fr', catalogue: 'betagouv' },
  { pack: 'algorithms-fr', catalogue: 'algorithmes-publics' },
  { pack: 'consultations-fr', catalogue: 'consultation-gouv' },
  { pack: 'sill', catalogue: 'sill' },
  { pack: 'code-fr', catalogue: 'codegouvfr' },
  { pack: 'algorithms-nl', catalogue: 'nl-algorithms' },
  { pack: 'consultations-eu', catalogue: 'eu-have-your-say' },
  { pack: 'code-ca', catalogue: 'ca-ore' },
  { pack: 'code-it', catalogue: 'developers-italia' },
];

/** Identifier of the catalogue in a pack: the one that its records carry. */
export const catalogueOf = (pack: string): string =>
  RECORD_PACKS.find((one) => one.pack === pack)?.catalogue ?? pack;
