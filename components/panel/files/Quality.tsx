import type { QualityName, QualityPoint } from '../../../lib/files/file.ts';
import { type MessageKey, number, t } from '../../../lib/i18n.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Icon } from '../../ui/Icon.tsx';

const NAMES: Record<QualityName, MessageKey> = {
  description: 'qualityDescription',
  licence: 'qualityLicence',
  frequency: 'qualityFrequency',
  kept: 'qualityKept',
  formats: 'qualityFormats',
  available: 'qualityAvailable',
  documented: 'qualityDocumented',
  schema: 'qualitySchema',
  period: 'qualityPeriod',
  places: 'qualityPlaces',
};

/** What the catalogue says of the dataset's quality, point by point. */
export function Quality({ points }: { points: QualityPoint[] }) {
  const met = points.filter((point) => point.met).length;
  return (
    <Disclosure summary={t('filesQuality', number(met), number(points.length))}>
      <ul class="proof">
        {points.map((point) => (
          <li key={point.name}>
            <Icon name={point.met ? 'check' : 'dash'} />
            <span>
              <span class="unseen">{t(point.met ? 'qualityMet' : 'qualityUnmet')} </span>
              {t(NAMES[point.name])}
            </span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
