import { useEffect, useRef } from 'preact/hooks';
import type { CatalogueSource } from '../../../lib/catalogues/adapter.ts';
import { t } from '../../../lib/i18n.ts';
import { licenceName } from '../../panel/licence.ts';
import { countryName } from './groups.ts';
import { hostOf, kindsOf } from './words.ts';

/** How each software writes its own name. */
const SOFTWARE: Record<string, string> = {
  udata: 'uData',
  ckan: 'CKAN',
  dkan: 'DKAN',
  decidim: 'Decidim',
  piveau: 'Piveau',
  opendatasoft: 'Opendatasoft',
  arcgis: 'ArcGIS Hub',
  socrata: 'Socrata',
};

interface RecognisedProps {
  source: CatalogueSource;
  onAdd: () => void;
  onLeave: () => void;
}

/** What runs at an address, and the question whether to add it. */
export function Recognised({ source, onAdd, onLeave }: RecognisedProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { software, title, base, kinds, licence, live } = source;
  return (
    <div class="recognised">
      <h4 ref={heading} tabIndex={-1}>
        {t('sourcesRecognised', title)}
      </h4>
      <dl>
        <dt>{t('sourcesHost')}</dt>
        <dd>{hostOf(base)}</dd>
        <dt>{t('sourcesSoftware')}</dt>
        <dd>{Object.hasOwn(SOFTWARE, software) ? SOFTWARE[software] : software}</dd>
        <dt>{t('sourcesKinds')}</dt>
        <dd>{kindsOf(kinds)}</dd>
        <dt>{t('sourcesCountry')}</dt>
        <dd>{countryName(source.country)}</dd>
        <dt>{t('filterLicences')}</dt>
        <dd>{licenceName(licence)}</dd>
      </dl>
      <p class="facts">{t(live ? 'sourcesAddMeansLive' : 'sourcesAddMeans', hostOf(base))}</p>
      <div class="buttons">
        <button type="button" class="button" onClick={onAdd}>
          {t('sourcesAddYes')}
        </button>
        <button type="button" class="act" onClick={onLeave}>
          {t('sourcesAddNo')}
        </button>
      </div>
    </div>
  );
}
