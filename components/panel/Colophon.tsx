import type { CatalogueReport } from '../../lib/facing/services.ts';
import { date, t } from '../../lib/i18n.ts';
import { ExternalLink } from '../ui/ExternalLink.tsx';
import { siteName } from './catalogues.ts';
import { licenceName } from './licence.ts';

interface ColophonProps {
  report: CatalogueReport | null;
  onSettings: () => void;
}

/** Where the records come from, of which date and under which licence, and what stays here. */
export function Colophon({ report, onSettings }: ColophonProps) {
  const held = report?.catalogues.flatMap(
    ({ current, installing }) => current ?? installing?.generation ?? [],
  );
  return (
    <footer class="colophon row">
      <div class="text">
        <p>
          {held?.map((generation) => (
            <span key={generation.name}>
              <ExternalLink href={generation.homepage}>
                {t(
                  'colophonCatalogue',
                  siteName(generation.homepage),
                  date(generation.sourceDate),
                  licenceName(generation.licence),
                )}
              </ExternalLink>{' '}
            </span>
          ))}
          {t('colophonLocal')}{' '}
          <button type="button" class="act" onClick={onSettings}>
            {t('openSettings')}
          </button>
        </p>
      </div>
    </footer>
  );
}
