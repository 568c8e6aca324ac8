import { t } from '../../lib/i18n.ts';
import type { PublicBody } from '../../lib/model.ts';
import type { FacingRead } from '../../lib/shared/state.ts';
import { isWithin, levelOf } from '../../lib/sites/level.ts';
import { Cachet, Icon } from '../ui/Icon.tsx';
import type { Choice } from './filters.ts';
import { levelName } from './levels.ts';
import { Proof } from './Proof.tsx';
import { SeeAlso } from './SeeAlso.tsx';
import { subjectOf } from './subject.ts';
import { VERDICTS } from './verdicts.ts';

interface IdentityProps {
  state: FacingRead;
  /** Opens the search with these filters set. */
  onSearch: (choices: Choice[]) => void;
  /** Opens the overview of the body that runs a host. */
  onOverview: (host: string) => void;
}

/** Who runs the site, how sure that is, and which page this one faces. */
export function Identity({ state, onSearch, onOverview }: IdentityProps) {
  const { site, page } = state;
  const { word, icon } = VERDICTS[site.verdict];
  const name = site.verdict === 'official' ? site.body?.name : undefined;
  return (
    <section class="who" aria-labelledby="who">
      <div class="row">
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
          {name && site.body && <Standing body={site.body} />}
          <details class={`verdict ${site.verdict}`}>
            <summary>
              <strong>{t(word)}</strong> <span class="ask">{t('why')}</span>
            </summary>
            <Proof site={site} />
          </details>
          {page.title && (
            <p class="subject">
              {t('subject')} {t('quoteOpen')}
              <bdi lang={page.language ?? undefined}>{subjectOf(page.title)}</bdi>
              {t('quoteClose')}
            </p>
          )}
        </div>
      </div>
      {name && <SeeAlso state={state} onSearch={onSearch} onOverview={onOverview} />}
    </section>
  );
}

/** At which level of government a body stands, and under whom. */
function Standing({ body }: { body: PublicBody }) {
  const level = levelOf(body);
  const [above] = body.parents ?? [];
  if (!level && !above) return null;
  return (
    <p class="level">
      {level && levelName(level)}
      {level && above && ', '}
      {above && t(isWithin(level) ? 'bodyWithin' : 'bodyUnder', above.name)}
    </p>
  );
}
