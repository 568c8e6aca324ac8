/** Makes a whole page, with the chrome that real ones have, of what a person wrote about it. */

/** A page on which nothing is to be shown, or one whose records a person judged. */
interface Expected {
  /** Nothing in the catalogue concerns this page. */
  none?: boolean;
}

export interface ExpectedPage extends Expected {
  url: string;
  site: string;
  title: string;
  crumbs: string[];
  text: string[];
  /** Language that the page declares; French unless given. */
  language?: string;
  /** Regular expression that a fitting record's title or tags satisfy. */
  topic: string;
  /** Code of the département, commune or (after an R) région that it is about; null for the country. */
  place: string | null;
  /** What a person looked for, to find records to judge. */
  searches?: string[];
}

/** A stored page of someone else, of which nothing but its name is repeated here. */
export interface RealPage extends Expected {
  file: string;
}

const escapeHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** The page as HTML. */
export function pageHtml({ site, title, crumbs, text, language = 'fr' }: ExpectedPage): string {
  const items = (list: string[]) =>
    list.map((t) => `<li><a href="#">${escapeHtml(t)}</a></li>`).join('');
  // Its own chrome would give a foreign page French words.
  const [menu, closing, foot] =
    language === 'fr'
      ? [
          ['Accueil', 'Actualités', 'Démarches', 'Publications', 'Contact'],
          ['Partager la page', 'Mis à jour le 12 novembre 2025'],
          [
            'Plan du site',
            'Accessibilité',
            'Mentions légales',
            'Données personnelles',
            'Gestion des cookies',
          ],
        ]
      : [[], [], []];
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8">
<title>${escapeHtml(title)} - ${escapeHtml(site)}</title></head><body>
<header role="banner"><a href="/">${escapeHtml(site)}</a>
<nav aria-label="Menu"><ul>${items(menu)}</ul></nav></header>
<nav aria-label="vous êtes ici"><ol>${items(crumbs)}</ol></nav>
<main><h1>${escapeHtml(title)}</h1>${text.map((t) => `<p>${escapeHtml(t)}</p>`).join('')}
${closing.map((t) => `<p>${t}</p>`).join('')}</main>
<footer><ul>${items(foot)}</ul></footer>
</body></html>`;
}
