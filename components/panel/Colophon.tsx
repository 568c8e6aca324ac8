import { date, plural, t } from '../../lib/i18n.ts';
import type { CatalogueReport } from '../../lib/shared/state.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { ExternalLink } from '../ui/ExternalLink.tsx';
import { type CatalogueGeneration, titleOf } from './catalogues.ts';
import { licenceName } from './licence.ts';

/** More catalogues than this unfold, so that what stays on the computer is read. */
const NAMED = 2;

interface ColophonProps {
  report: CatalogueReport | null;
  onSettings: () => void;
  /** Shows the list of keys. */
  onKeys: () => void;
}

/** Where the records come from, of which date and under which licence, and what stays here. */
export function Colophon({ report, onSettings, onKeys }: ColophonProps) {
  const held = (report?.catalogues ?? []).flatMap(({ id, current, installing }) => {
    const generation = current ?? installing?.generation;
    return generation ? [{ id, generation }] : [];
  });
  const isLong = held.length > NAMED;
  return (
    <footer class="colophon row">
      <div class="text">
        <p>
          {!isLong &&
            held.map((one) => (
              <span key={one.id}>
                <Catalogue {...one} />{' '}
              </span>
            ))}
          {t('colophonLocal')}{' '}
          <button type="button" class="act" onClick={onSettings}>
            {t('openSettings')}
          </button>{' '}
          <button type="button" class="act" aria-haspopup="dialog" onClick={onKeys}>
            {t('keysTitle')}
          </button>
        </p>
        {isLong && (
          <Disclosure summary={plural('colophonCatalogues', held.length)}>
            <ul>
              {held.map((one) => (
                <li key={one.id}>
                  <Catalogue {...one} />
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
      </div>
    </footer>
  );
}

function Catalogue({ id, generation }: { id: string; generation: CatalogueGeneration }) {
  const { homepage, sourceDate, licence } = generation;
  return (
    <ExternalLink href={homepage}>
      {t('colophonCatalogue', titleOf(id, generation), date(sourceDate), licenceName(licence))}
    </ExternalLink>
  );
}
