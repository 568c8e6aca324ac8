/** Makes a whole page, with the chrome that real ones have, of what a person wrote about it. */

export interface ExpectedPage {
  url: string;
  site: string;
  title: string;
  crumbs: string[];
  text: string[];
  /** Regular expression that a fitting record's title or tags satisfy. */
  topic: string;
  /** Code of the département that the page is about; null for the country. */
  place: string | null;
  /** Nothing in the catalogue concerns this page. */
  none?: boolean;
}

const escapeHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** The page as HTML. */
export function pageHtml({ site, title, crumbs, text }: ExpectedPage): string {
  const items = (list: string[]) =>
    list.map((t) => `<li><a href="#">${escapeHtml(t)}</a></li>`).join('');
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8">
<title>${escapeHtml(title)} - ${escapeHtml(site)}</title></head><body>
<header role="banner"><a href="/">${escapeHtml(site)}</a>
<nav aria-label="Menu"><ul>${items(['Accueil', 'Actualités', 'Démarches', 'Publications', 'Contact'])}</ul></nav></header>
<nav aria-label="vous êtes ici"><ol>${items(crumbs)}</ol></nav>
<main><h1>${escapeHtml(title)}</h1>${text.map((t) => `<p>${escapeHtml(t)}</p>`).join('')}
<p>Partager la page</p><p>Mis à jour le 12 novembre 2025</p></main>
<footer><ul>${items(['Plan du site', 'Accessibilité', 'Mentions légales', 'Données personnelles', 'Gestion des cookies'])}</ul></footer>
</body></html>`;
}
