import { type MessageKey, t } from '../../../lib/i18n.ts';
import type { ServiceFacts } from '../../../lib/kinds/service.ts';
import { licenceName } from '../licence.ts';
import type { CardProps } from './card.ts';
import { Addresses, Facts, Gist } from './parts.tsx';

const ACCESS: Record<NonNullable<ServiceFacts['access']>, MessageKey> = {
  open: 'serviceOpen',
  account: 'serviceAccount',
  restricted: 'serviceRestricted',
};

/** An interface for programs: who may call it, where, and where that is explained. */
export function Service({ record, lang }: CardProps) {
  const { access, endpoint, documentation } = record.service ?? {};
  const words = access && ACCESS[access];
  return (
    <>
      <Gist strong={t(words ?? 'serviceUnknown')} tone={access === 'open' ? 'holds' : undefined} />
      <Facts
        publisher={record.publisher}
        lang={lang}
        facts={[record.licence && licenceName(record.licence)]}
      />
      {endpoint && (
        <p class="facts">
          {t('serviceEndpoint')} <bdi class="endpoint">{endpoint}</bdi>
        </p>
      )}
      <Addresses addresses={[[t('serviceDocumentation'), documentation]]} except={record.url} />
    </>
  );
}
