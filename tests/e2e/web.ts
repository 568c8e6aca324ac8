/** The little web that the end-to-end tests visit. Its pages are our own. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MessageKey } from '../../lib/i18n.ts';
import type { Answer } from '../../scripts/browsers/site.ts';
import { sampleHtml, samples } from '../../scripts/start/page.ts';
import { ROOT } from '../../scripts/tools.ts';

const page = (title: string, body: string, head = '') =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`;

/** A page of a host that only a public body can have. */
export const ROADS = 'https://www.securite-routiere.gouv.fr/accidents';
/** A page that swaps its content without loading another. */
export const APPLICATION = 'https://www.ecologie.gouv.fr/application';
export const APPLICATION_AFTER = 'https://www.ecologie.gouv.fr/application/qualite-de-l-air';
/** A page that is nearly empty until its scripts have fetched what it says. */
export const LATE = 'https://www.ecologie.gouv.fr/tardive';
/** A table that no dataset of the catalogues stands behind. */
export const UNPUBLISHED = 'https://www.gard.gouv.fr/truffes';
/** A host that no list knows. */
export const KITCHEN = 'https://www.example.com/tarte-aux-pommes';
export const NO_TEXT = 'https://www.culture.gouv.fr/vide';
export const PDF = 'https://www.culture.gouv.fr/rapport.pdf';
export const FRAMES = 'https://www.culture.gouv.fr/cadre';

/** A page that leaves for the sample page while it is being read. */
export const RESTLESS = 'https://www.culture.gouv.fr/passage';
/** Pages that are too much, or not what they should be. */
export const HUGE = 'https://www.culture.gouv.fr/vingt-megaoctets';
export const LINKS = 'https://www.culture.gouv.fr/cent-mille-liens';
export const BROKEN = 'https://www.culture.gouv.fr/casse';
export const ARABIC = 'https://www.culture.gouv.fr/ar';

/** The page that `npm start` shows. */
export const SAMPLE = samples()[0]!;

const ROADS_HTML = page(
  'Accidents corporels de la circulation routière',
  `<header><nav><a href="/">Accueil</a></nav></header>
  <main><h1>Accidents corporels de la circulation routière</h1>
  <p>Chaque accident corporel de la circulation, survenu sur une voie ouverte à la circulation
  publique, fait l’objet d’un relevé par les forces de l’ordre. La base des accidents corporels
  décrit les lieux, les véhicules et les usagers impliqués.</p>
  <h2>Usagers, véhicules, lieux</h2>
  <p>Le bilan de l’accidentalité routière compte les tués et les blessés hospitalisés.</p></main>`,
);

const APPLICATION_HTML = page(
  'Vélos et aménagements cyclables',
  `<main><h1>Aménagements cyclables</h1><p>Les pistes et bandes cyclables, le stationnement des
  vélos et les itinéraires cyclables du territoire national.</p></main>
  <script>
    addEventListener('go', () => {
      history.pushState(null, '', '${new URL(APPLICATION_AFTER).pathname}');
      document.title = 'Qualité de l’air';
      document.querySelector('main').innerHTML = '<h1>Qualité de l’air</h1><p>Les stations de ' +
        'mesure de la qualité de l’air suivent les polluants réglementés : ozone, particules ' +
        'fines, dioxyde d’azote. Les concentrations horaires sont publiées.</p>';
    });
  </script>`,
);

const LATE_HTML = page(
  'Observatoire',
  `<main><h1>Chargement</h1></main>
  <script>
    setTimeout(() => {
      document.title = 'Qualité de l’air';
      document.querySelector('main').innerHTML = '<h1>Qualité de l’air</h1><p>Les stations de ' +
        'mesure de la qualité de l’air suivent les polluants réglementés : ozone, particules ' +
        'fines, dioxyde d’azote. Les concentrations horaires sont publiées.</p>';
    }, 1500);
  </script>`,
);

const UNPUBLISHED_HTML = page(
  'Vol de truffes : plaintes enregistrées',
  `<main><h1>Vol de truffes : plaintes enregistrées</h1><p>La gendarmerie enregistre les plaintes
  par canton pendant la saison.</p><table><caption>Plaintes pour vol de truffes par canton</caption>
  <tr><th>Canton</th><th>2023</th><th>2024</th></tr>
  ${Array.from({ length: 22 }, (_, n) => `<tr><td>Canton ${n}</td><td>${n * 3}</td><td>${n * 4}</td></tr>`).join('')}
  </table></main>`,
);

const KITCHEN_HTML = page(
  'La tarte aux pommes de ma grand-mère',
  `<main><h1>La tarte aux pommes</h1><p>Étalez la pâte, épluchez les pommes, saupoudrez de sucre
  roux et enfournez trente minutes à four moyen.</p></main>`,
);

const repeated = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join('');

const MUSEUMS = 'Les musées de France et leurs collections. ';
const HUGE_HTML = page(
  'Musées',
  `<h1>Musées</h1>${repeated(400, () => `<p>${MUSEUMS.repeat(1200)}</p>`)}`,
);
const LINKS_HTML = page(
  'Musées',
  `<h1>Musées</h1>${repeated(100_000, (index) => `<a href="/musee/${index}">Musée ${index}</a> `)}`,
);
const BROKEN_HTML =
  '<titre><h1>Monuments<p <b><table><tr><div>Immeubles protégés<</table></h1></html><svg><p>édifices';
const ARABIC_HTML = `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>المتاحف</title>
  <main><h1>المتاحف في فرنسا</h1><p>قائمة المتاحف الوطنية والمعالم التاريخية في فرنسا.</p></main>`;

/** The smallest document that viewers take for a PDF. */
const PDF_BODY = `%PDF-1.1
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj
trailer<</Root 1 0 R>>`;

/** Answers by address. */
export const WEB: Record<string, string | Answer> = {
  [SAMPLE.url]: sampleHtml(SAMPLE),
  [ROADS]: ROADS_HTML,
  [APPLICATION]: APPLICATION_HTML,
  [LATE]: LATE_HTML,
  [UNPUBLISHED]: UNPUBLISHED_HTML,
  [KITCHEN]: KITCHEN_HTML,
  [RESTLESS]: page(
    'Passage',
    `<h1>Bibliothèques</h1><script>
      addEventListener('load', () => setTimeout(() => location.replace('${SAMPLE.url}'), 100));
    </script>`,
  ),
  [HUGE]: HUGE_HTML,
  [LINKS]: LINKS_HTML,
  [BROKEN]: BROKEN_HTML,
  [ARABIC]: ARABIC_HTML,
  [NO_TEXT]: page('', ''),
  [PDF]: { body: PDF_BODY, type: 'application/pdf' },
  [FRAMES]: page('Cadre', `<iframe src="${ROADS}"></iframe>`),
};

export interface SavedPage {
  url: string;
  html: string;
}

const SAVED = join(ROOT, '../shared/fixtures/pages');

/** Whether the collection of real pages lies beside the project; it is not part of it. */
export const hasSavedPages = existsSync(join(SAVED, 'pages.tsv'));

/**
 * Real pages of that collection, with their addresses.
 *
 * @param choose Takes some of the rows; each has the columns of `pages.tsv`.
 */
export function savedPages(
  choose: (rows: Record<string, string>[]) => Record<string, string>[],
): SavedPage[] {
  if (!hasSavedPages) return [];
  const [head = '', ...lines] = readFileSync(join(SAVED, 'pages.tsv'), 'utf8').trim().split('\n');
  const names = head.split('\t');
  const rows = lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
  return choose(rows).map(({ file, url }) => ({
    url: new URL(url!).href,
    html: readFileSync(join(SAVED, file!), 'utf8'),
  }));
}

const FRENCH = JSON.parse(readFileSync(join(ROOT, 'public/_locales/fr/messages.json'), 'utf8'));

/** A sentence of the panel, in French. */
export const sentence = (key: MessageKey): string => FRENCH[key].message;
