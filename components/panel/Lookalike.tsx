import { t } from '../../lib/i18n.ts';
import type { FacingRead } from '../../lib/shared/state.ts';
import { ExternalLink } from '../ui/ExternalLink.tsx';
import { Icon } from '../ui/Icon.tsx';
import { hostDifference, type Run } from './host-difference.ts';
import { Proof } from './Proof.tsx';

/** Prudence: the page reversed, the two names one under the other, and no data beside it. */
export function Lookalike({ state }: { state: FacingRead }) {
  const { site } = state;
  const known = site.resembles;
  return (
    <>
      <section class="who prudence row" aria-labelledby="who">
        <div class="side">
          <Icon name="triangle" class="seal" />
        </div>
        <div class="text">
          <p class="host" dir="ltr">
            {site.host}
          </p>
          <h1 id="who">{t('cautionTitle')}</h1>
          <p class="say">{t('cautionSentence')}</p>
        </div>
      </section>
      {known && <Comparison seen={site.host} known={known} />}
      <section class={known ? 'row' : 'row apart'} aria-labelledby="caution-know">
        <div class="side why" aria-hidden="true">
          {t('cautionKnow')}
        </div>
        <div class="text">
          <h2 class="unseen" id="caution-know">
            {t('cautionKnow')}
          </h2>
          <Proof site={site} />
        </div>
      </section>
      <section class="row apart" aria-labelledby="caution-do">
        <div class="side why" aria-hidden="true">
          {t('cautionDo')}
        </div>
        <div class="text">
          <h2 class="unseen" id="caution-do">
            {t('cautionDo')}
          </h2>
          <p class="say">{t('cautionAdvice')}</p>
          {known && (
            <div class="buttons">
              <ExternalLink class="button" href={`https://${known}/`}>
                {t('cautionGo', known)} <Icon name="out" class="mirrored" />
              </ExternalLink>
            </div>
          )}
          <p class="facts apart">{t('cautionNoData')}</p>
        </div>
      </section>
    </>
  );
}

function Comparison({ seen, known }: { seen: string; known: string }) {
  const difference = hostDifference(seen, known);
  return (
    <section class="compare row" aria-label={t('cautionCompare')}>
      <div class="side why low">{t('cautionReads')}</div>
      <dl class="text">
        <dt>{t('cautionHere')}</dt>
        <dd dir="ltr">
          <Runs runs={difference.seen} />
        </dd>
        <dt>{t('cautionKnown')}</dt>
        <dd class="known" dir="ltr">
          <Runs runs={difference.known} />
        </dd>
      </dl>
    </section>
  );
}

/** A longer run keeps to one line where it can; a shorter one must not tear its word apart. */
const SHORT = 6;

function Runs({ runs }: { runs: Run[] }) {
  let at = 0;
  return (
    <>
      {runs.map(({ text, same }) => {
        const key = at;
        at += text.length;
        if (same) return <span key={key}>{text}</span>;
        return (
          <b key={key} class={text.length > SHORT ? 'whole' : undefined}>
            {text}
          </b>
        );
      })}
    </>
  );
}
