/** The page `docs/law.md`, made of the articles that letters cite. */
import type { Jurisdiction } from '../../lib/requests/flag.ts';
import { type Article, type Confidence, named } from '../../lib/requests/law/article.ts';
import { LAW } from '../../lib/requests/law/law.ts';

const TITLES: Record<Jurisdiction, string> = {
  FR: 'France',
  EU: 'Institutions of the European Union',
  GB: 'United Kingdom',
  DE: 'Germany (federation)',
  US: 'United States (federation)',
  CA: 'Canada (federation)',
};

const KNOWN: Record<Confidence, string> = {
  read: 'read',
  'second-hand': 'second-hand',
  unverified: '**to be verified**',
};

const HEAD = `# The law that letters cite

Made by \`npm run law\` from \`lib/requests/law/\`; a test fails when the two differ. What an article
gives, and when it does not apply, is in the language of its law. This is a working note, not advice: a
lawyer has to check it before anybody leans on it.

| mark | meaning |
|---|---|
| read | the text itself, or the official explanation of it, was read on the day named |
| second-hand | told by an authority that applies it, or by a manual |
| **to be verified** | general knowledge: a letter names it only with *may* |

*State* is the day whose law the text that was read gave, where it said so. A letter never says that
something is unlawful. It says under which article something may fall, and the panel shows beside it
whom that article does not cover.
`;

/** The whole page. */
export const lawPage = (): string =>
  [
    HEAD,
    ...Object.entries(LAW).map(
      ([code, articles]) =>
        `## ${TITLES[code as Jurisdiction]}\n\n${articles.map(told).join('\n')}`,
    ),
  ].join('\n');

function told(article: Article): string {
  const { gives, unless, source, looked, asOf, confidence, thresholds = [] } = article;
  const names = [...new Set(Object.values(article.cited).map(named))];
  return `${[
    `### ${names[0]}`,
    '',
    ...(names.length > 1 ? [`Also cited as: ${names.slice(1).join('; ')}.`, ''] : []),
    gives,
    '',
    ...unless.map((one) => `- not: ${one}`),
    ...thresholds.map(
      ({ of, under }) =>
        `- size: under ${under} ${of === 'staff' ? 'full-time equivalents' : 'inhabitants'} exempt`,
    ),
    `- ${KNOWN[confidence]}, looked at on ${looked}${asOf ? `, state of ${asOf}` : ''}: <${source}>`,
  ].join('\n')}\n`;
}
