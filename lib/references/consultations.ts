/** Consultations, public debates and petitions by their address. */

/** Platforms on which every page below the first is about one. */
const PLATFORMS =
  /(?:^|\.)(?:debatpublic\.fr|lecese\.fr|consultations-publiques\.developpement-durable\.gouv\.fr|participation-citoyenne\.gouv\.fr|registre-numerique\.fr|registre-dematerialise\.fr|registredemat\.fr|democratie-active\.fr)$/;
/** Registers of inquiries: the first part of the address names the inquiry. */
const REGISTERS = /^(?:registre-numerique|registre-dematerialise|democratie-active)\.fr$/;
/** Pages of a platform about itself. */
const ABOUT =
  /^(?:\/(?:fr|en))?(?:$|\/(?:mentions|contact|accessibilite|a-propos|pages\/|users\/|search|faq|plan-du-site|donnees-personnelles|cookies|aide))/;
const PATHS: [host: RegExp, path: RegExp][] = [
  [/^vie-publique\.fr$/, /^\/consultations?\/[^/]+/],
  [/^gov\.uk$/, /^\/government\/consultations\/[^/]+/],
  [/^ec\.europa\.eu$/, /\/have-your-say\/initiatives\/\d+/],
  [/^regulations\.gov$/, /^\/(?:document|docket)\/[a-z]+-/],
  // Cap Collectif
  [/./, /^\/(?:[a-z]{2}\/)?projects?\/[^/]+\/(?:consultation|questionnaire|participation)\/[^/]+/],
  // The folder of prefectures and ministries
  [/\.gouv\.fr$/, /\/(?:consultations?|concertations?|enquetes?)-(?:du-)?publi(?:que|c)s?\/[^/]+/],
  // Decidim numbers its petitions, and names its processes.
  [/./, /^(?:\/[a-z]{2})?\/(?:processes\/[\w-]{2,100}(?:\/f\/|$)|initiatives\/i-\d{1,6})/],
];

/** The consultation at an address, by the address; null where there is none. */
export function consultationOf(host: string, path: string): string | null {
  const isOne = PLATFORMS.test(host)
    ? !ABOUT.test(path)
    : PATHS.some(([hosts, paths]) => hosts.test(host) && paths.test(path));
  if (!isOne) return null;
  const named = REGISTERS.test(host) ? /^\/[^/]+/.exec(path)![0] : path.replace(/\/$/, '');
  return host + named;
}
