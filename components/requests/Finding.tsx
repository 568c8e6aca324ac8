import { localDay } from '../../lib/day.ts';
import { date, moment, plural, t } from '../../lib/i18n.ts';
import type { Flag, Searched } from '../../lib/requests/flag.ts';
import { ExternalLink } from '../ui/ExternalLink.tsx';

interface FindingProps {
  flag: Flag;
  onRemove: () => void;
}

/** The evidence as it was kept: the page, what stood there, where it was looked for. */
export function Finding({ flag, onRemove }: FindingProps) {
  const { url, title, at, element, record, selection, searched, language } = flag.evidence;
  return (
    <div class="row">
      <div class="text">
        <dl class="evidence">
          <dt>{t('flagPage')}</dt>
          <dd>
            <ExternalLink href={url} {...(language && { lang: language })}>
              {title || url}
            </ExternalLink>
            {`, ${moment(at)}`}
          </dd>
          {element && (
            <>
              <dt>{t('flagElement')}</dt>
              <dd dir="auto">{element}</dd>
            </>
          )}
          {record && (
            <>
              <dt>{t('flagRecord')}</dt>
              <dd dir="auto">
                <ExternalLink href={record.url}>{record.title}</ExternalLink>
              </dd>
            </>
          )}
          {selection && (
            <>
              <dt>{t('flagSelection')}</dt>
              <dd dir="auto">
                {t('quoteOpen')}
                {selection}
                {t('quoteClose')}
              </dd>
            </>
          )}
          {flag.note && (
            <>
              <dt>{t('flagNote')}</dt>
              <dd dir="auto">{flag.note}</dd>
            </>
          )}
          <dt>{t('flagSearched')}</dt>
          {searched.map((one) => (
            <dd key={`${one.where} ${one.words} ${one.at}`}>{told(one)}</dd>
          ))}
        </dl>
        <p class="say facts">{t('flagsAbout')}</p>
        <button type="button" class="act" onClick={onRemove}>
          {t('requestRemove')}
        </button>
      </div>
    </div>
  );
}

function told({ where, words, at, found }: Searched): string {
  const day = date(localDay(new Date(at)));
  return found === 0
    ? t('flagSearchedNone', where, words, day)
    : plural('flagSearchedSome', found, where, words, day);
}
