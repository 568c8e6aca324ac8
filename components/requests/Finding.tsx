import { useEffect, useState } from 'preact/hooks';
import { localDay } from '../../lib/day.ts';
import { date, moment, plural, t } from '../../lib/i18n.ts';
import type { Flag, Searched } from '../../lib/requests/flag.ts';
import { isOpen, levelOf } from '../../lib/requests/level.ts';
import { pictureAddress } from '../../lib/requests/picture.ts';
import { levelWord } from '../../lib/requests/words.ts';
import type { RequestServices } from '../../lib/services/requests.ts';
import { ExternalLink } from '../ui/ExternalLink.tsx';

interface FindingProps {
  flag: Flag;
  flags: Pick<RequestServices['flags'], 'picture'>;
  onRemove: () => void;
}

/** The evidence as it was kept: the page, what stood there, where it was looked for; how much it says. */
export function Finding({ flag, flags, onRemove }: FindingProps) {
  const { tracker, basis } = flag;
  const { url, title, at, element, record, selection, searched, language } = flag.evidence;
  return (
    <div class="row">
      <div class="text">
        <dl class="evidence">
          <dt>{t('flagLevel')}</dt>
          <dd>{t(levelWord({ level: levelOf(flag), open: isOpen(flag) }))}</dd>
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
          {searched.length > 0 && <dt>{t('flagSearched')}</dt>}
          {searched.map((one) => (
            <dd key={`${one.where} ${one.words} ${one.at}`}>{told(one)}</dd>
          ))}
          {tracker && (
            <>
              <dt>{t('flagTracker')}</dt>
              <dd dir="auto">
                <ExternalLink href={tracker.url}>{tracker.status}</ExternalLink>
                {`, ${date(tracker.day)}`}
              </dd>
            </>
          )}
          {basis && (
            <>
              <dt>{t('flagBasis')}</dt>
              <dd dir="auto">
                {`${basis.article}, ${t(
                  basis.threshold === 'met' ? 'flagThresholdMet' : 'flagThresholdCheck',
                  basis.source,
                )}`}
              </dd>
            </>
          )}
          {flag.pictured && <Pictured flag={flag} flags={flags} />}
          <dt>{t('flagHash')}</dt>
          <dd class="hash">{flag.hash}</dd>
        </dl>
        <p class="say facts">{t('flagsAbout')}</p>
        <button type="button" class="act" onClick={onRemove}>
          {t('requestRemove')}
        </button>
      </div>
    </div>
  );
}

/** What was to be seen of the page, as it was kept. */
function Pictured({ flag: { id, evidence }, flags }: Pick<FindingProps, 'flag' | 'flags'>) {
  const [address, setAddress] = useState('');
  useEffect(() => {
    let over = false;
    void flags.picture(id).then((picture) => {
      if (picture && !over) setAddress(pictureAddress(picture));
    });
    return () => {
      over = true;
    };
  }, [id, flags]);
  if (address === '') return null;
  return (
    <>
      <dt>{t('flagPicture')}</dt>
      <dd>
        <img src={address} alt={evidence.title || evidence.url} />
      </dd>
    </>
  );
}

function told({ where, words, at, found }: Searched): string {
  const day = date(localDay(new Date(at)));
  return found === 0
    ? t('flagSearchedNone', where, words, day)
    : plural('flagSearchedSome', found, where, words, day);
}
