import { t } from '../../lib/i18n.ts';
import type { CatalogueRecord } from '../../lib/model.ts';
import { ExternalLink } from '../ui/ExternalLink.tsx';

/** A record published since that seems to answer a flag. */
export const Answer = ({ record }: { record: CatalogueRecord }) => (
  <p class="gist holds">
    <strong>{t('flagAnswer')}</strong> <ExternalLink href={record.url}>{record.title}</ExternalLink>
  </p>
);
