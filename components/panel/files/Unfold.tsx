import type { FunctionComponent } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { plural, t } from '../../../lib/i18n.ts';
import type { CatalogueRecord } from '../../../lib/model.ts';
import type { FileServices } from '../../../lib/services/file-services.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Files } from './context.ts';

/** What is under the fold: the list, its files, their previews. */
export type Unfolded = FunctionComponent<{ record: CatalogueRecord; services: FileServices }>;

/** The files of a dataset, folded: what is under the fold is loaded when it is opened. */
export function Unfold({ record }: { record: CatalogueRecord }) {
  const services = useContext(Files);
  const [Inside, setInside] = useState<Unfolded | 'failed' | null>(null);
  if (!services || record.kind !== 'dataset') return null;
  const open = async () => {
    if (Inside && Inside !== 'failed') return;
    const part = await import('./DatasetFiles.tsx').catch(() => null);
    setInside(() => part?.DatasetFiles ?? 'failed');
  };
  const { resources, title } = record;
  return (
    <details class="more files" onToggle={(event) => event.currentTarget.open && open()}>
      <summary>
        <Icon name="turn" class="turn" />
        {resources > 0 ? plural('files', resources) : t('filesUnknown')}
        <span class="unseen">{t('filesNamed', title)}</span>
      </summary>
      {Inside === 'failed' && <p class="facts">{t('filesUnloaded')}</p>}
      {Inside && Inside !== 'failed' && <Inside record={record} services={services} />}
    </details>
  );
}
