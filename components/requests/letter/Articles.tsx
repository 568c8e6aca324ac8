import { useId } from 'preact/hooks';
import { date, number, t } from '../../../lib/i18n.ts';
import { type Article, type LetterLanguage, named } from '../../../lib/requests/law/article.ts';
import type { LetterThreshold } from '../../../lib/requests/letter.ts';
import { ExternalLink } from '../../ui/ExternalLink.tsx';
import { Icon } from '../../ui/Icon.tsx';

interface ArticlesProps {
  articles: Article[];
  thresholds: LetterThreshold[];
  /** Of the letter, which names them. */
  language: LetterLanguage;
}

/** The notes beside the letter: what each article gives, whom it leaves out, how it is known. */
export function Articles({ articles, thresholds, language }: ArticlesProps) {
  const id = useId();
  return (
    <div class="margin-notes">
      <h3 id={id}>{t('requestArticles')}</h3>
      <ol aria-labelledby={id}>
        {articles.map((article) => (
          <Note
            key={article.id}
            article={article}
            thresholds={thresholds.filter((one) => one.article === article)}
            language={language}
          />
        ))}
      </ol>
      <p class="facts">{t('requestNotAdvice')}</p>
    </div>
  );
}

interface NoteProps {
  article: Article;
  thresholds: LetterThreshold[];
  language: LetterLanguage;
}

/** The language that an article is told in: that of its law. */
const TOLD = { FR: 'fr', DE: 'de', EU: 'en', GB: 'en', US: 'en', CA: 'en' } as const;

function Note({ article, thresholds, language }: NoteProps) {
  const { cited, gives, unless, source, jurisdiction } = article;
  const citation = cited[language];
  const told = TOLD[jurisdiction];
  const unknown = thresholds.filter(({ known }) => known === undefined);
  return (
    <li>
      <details>
        <summary>
          <Icon name="turn" class="turn" />
          <cite lang={language}>{citation && named(citation)}</cite>
          {article.confidence === 'unverified' && <b> {t('articleUnverified')}</b>}
        </summary>
        <p lang={told}>{gives}</p>
        {unless.length > 0 && (
          <>
            <p>{t('articleNot')}</p>
            <ul lang={told}>
              {unless.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </>
        )}
        <p>
          {known(article)} <ExternalLink href={source}>{t('articleText')}</ExternalLink>
        </p>
      </details>
      {unknown.map(({ of, under }) => (
        <p key={of} class="check">
          {t(of === 'staff' ? 'thresholdStaff' : 'thresholdPopulation', number(under))}
        </p>
      ))}
    </li>
  );
}

const known = ({ confidence, looked }: Article): string =>
  confidence === 'read'
    ? t('articleRead', date(looked))
    : confidence === 'second-hand'
      ? t('articleSecond', date(looked))
      : t('articleUnverified');
