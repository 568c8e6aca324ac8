import { t } from '../../lib/i18n.ts';
import type { FacingRead } from '../../lib/shared/state.ts';
import { Disclosure } from '../ui/Disclosure.tsx';

/** The reading behind the records, or behind their absence: what the page says, where, and who publishes it. */
export function WhyThese({ state: { understood, related, site, page } }: { state: FacingRead }) {
  const isEmpty = related.length === 0;
  if (!understood) return null;
  const { phrases, places } = understood;
  return (
    <Disclosure summary={t(isEmpty ? 'understoodEmpty' : 'understood')}>
      <dl class="reading">
        <dt>{t('understoodPhrases')}</dt>
        <dd lang={page.language ?? undefined} dir="auto">
          {phrases.join(' · ')}
        </dd>
        <dt>{t('understoodPlaces')}</dt>
        <dd>{places.length > 0 ? places.join(' · ') : t('understoodPlacesNone')}</dd>
        <dt>{t('understoodBody')}</dt>
        <dd>
          <bdi>{site.body?.name ?? t('understoodBodyNone')}</bdi>
        </dd>
      </dl>
      <p class="facts">
        {t('understoodNote')}
        {!isEmpty && ` ${t('understoodMargin')}`}
      </p>
    </Disclosure>
  );
}
