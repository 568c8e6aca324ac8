import { useId } from 'preact/hooks';
import { type MessageKey, type PluralKey, plural, t } from '../../lib/i18n.ts';
import { RECORD_KINDS, type RecordKind } from '../../lib/model.ts';
import type { FacingRead } from '../../lib/shared/state.ts';
import { publisherIds } from '../../lib/sites/publishers.ts';
import { type SeeAlso as Page, seeAlso } from '../../lib/sites/see-also.ts';
import { ExternalLink } from '../ui/ExternalLink.tsx';
import type { Choice } from './filters.ts';
import { kindName } from './kinds.ts';

interface SeeAlsoProps {
  state: FacingRead;
  /** Opens the search with these filters set. */
  onSearch: (choices: Choice[]) => void;
  /** Opens the overview of the body that runs a host. */
  onOverview: (host: string) => void;
}

const OWN: Record<RecordKind, PluralKey> = {
  dataset: 'ownDataset',
  code: 'ownCode',
  algorithm: 'ownAlgorithm',
  consultation: 'ownConsultation',
  service: 'ownService',
  reuse: 'ownReuse',
};

const PAGES: Record<Page['what'], MessageKey | null> = {
  directory: 'alsoDirectory',
  register: 'alsoRegister',
  // An account is told by its address.
  forge: null,
};

/** What else there is of the body that runs the site: what it publishes, and where it is told of. */
export function SeeAlso({ state, onSearch, onOverview }: SeeAlsoProps) {
  const name = useId();
  const { body } = state.site;
  if (!body) return null;
  const own = RECORD_KINDS.filter((kind) => (state.publishedByBody[kind] ?? 0) > 0);
  const ofBody: Choice = { filter: 'publishers', name: body.name, values: publisherIds(body) };
  const pages = seeAlso(body);
  if (own.length + pages.length === 0) return null;
  return (
    <nav class="row also" aria-labelledby={name}>
      <p class="side" id={name}>
        <span aria-hidden="true">{t('seeAlso')}</span>
        <span class="unseen">{t('seeAlsoOf')}</span>
      </p>
      <ul class="text">
        {own.map((kind) => (
          <li key={kind}>
            <button
              type="button"
              class="act"
              onClick={() =>
                onSearch([ofBody, { filter: 'kinds', name: kindName(kind), values: [kind] }])
              }
            >
              {plural(OWN[kind], state.publishedByBody[kind] ?? 0)}
            </button>
          </li>
        ))}
        {own.length > 0 && (
          <li>
            <button type="button" class="act" onClick={() => onOverview(state.site.host)}>
              {t('alsoOverview')}
            </button>
          </li>
        )}
        {pages.map(({ what, href }) => (
          <li key={href}>
            <ExternalLink href={href} class="act">
              {PAGES[what] ? t(PAGES[what]) : href.replace('https://', '')}
            </ExternalLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
