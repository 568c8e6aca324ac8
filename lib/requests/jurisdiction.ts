/** Whose law governs a request, by the country of a body. */
import type { Jurisdiction } from './flag.ts';

/** By ISO 3166-1 alpha-3, as sites and catalogues have it; `EU` for the Union. */
const BY_COUNTRY: Record<string, Jurisdiction> = {
  FRA: 'FR',
  EU: 'EU',
  GBR: 'GB',
  DEU: 'DE',
  USA: 'US',
  CAN: 'CA',
};

/** The jurisdiction of a country; undefined where its law is not known here. */
export const jurisdictionOf = (country: string | undefined): Jurisdiction | undefined =>
  BY_COUNTRY[country ?? ''];
