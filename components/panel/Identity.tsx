import type { FacingRead } from '../../lib/facing/state.ts';
import { t } from '../../lib/i18n.ts';
import { Cachet, Icon } from '../ui/Icon.tsx';
import { subjectOf } from './subject.ts';
import { VERDICTS, verdictReasons } from './verdicts.ts';

/** Who runs the site, how sure that is, and which page this one faces. */
export function Identity({ state }: { state: FacingRead }) {
  const { site, page } = state;
  const { word, icon } = VERDICTS[site.verdict];
  const name = site.verdict === 'official' ? site.body?.name : undefined;
  return (
    <section class="who row" aria-labelledby="who">
      <div class="side">
        {site.verdict === 'official' ? <Cachet /> : <Icon name={icon} class="plain" />}
      </div>
      <div class="text">
        {name && (
          <p class="host" dir="ltr">
            {site.host}
          </p>
        )}
        <h1
          id="who"
          class={name ? undefined : 'bare'}
          lang={name && site.body?.country === 'FRA' ? 'fr' : undefined}
          dir="auto"
        >
          {name ?? (site.host || page.url)}
        </h1>
        <details class={`verdict ${site.verdict}`}>
          <summary>
            <strong>{t(word)}</strong> <span class="ask">{t('why')}</span>
          </summary>
          <ul class="proof">
            {verdictReasons(site).map((reason) => (
              <li key={reason.sentence}>
                <Icon name={reason.icon} />
                <span>{reason.sentence}</span>
              </li>
            ))}
          </ul>
        </details>
        {page.title && (
          <p class="subject">
            {t('subject')} {t('quoteOpen')}
            <bdi lang={page.language ?? undefined}>{subjectOf(page.title)}</bdi>
            {t('quoteClose')}
          </p>
        )}
      </div>
    </section>
  );
}
