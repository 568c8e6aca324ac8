import { useEffect, useId, useRef } from 'preact/hooks';
import type { FileList } from '../../../lib/files/file.ts';
import { plural, t } from '../../../lib/i18n.ts';
import type { CatalogueRecord } from '../../../lib/model.ts';
import type { FileServices } from '../../../lib/services/file-services.ts';
import { ExternalLink } from '../../ui/ExternalLink.tsx';
import { useWatched } from '../../ui/use-watched.ts';
import { useAsked } from './asked.ts';
import { Dictionary } from './Dictionary.tsx';
import { Files } from './Files.tsx';
import { hostInText } from './host.ts';
import { Quality } from './Quality.tsx';
import { Remedy, sentenceOf } from './Remedy.tsx';
import './files.css';

interface DatasetFilesProps {
  record: CatalogueRecord;
  services: FileServices;
}

/** The files of a dataset: asked for by a press that says what is sent, and to whom. */
export function DatasetFiles({ record, services }: DatasetFilesProps) {
  const watch = useRef((tell: (about: Awaited<ReturnType<FileServices['about']>>) => void) => {
    void services
      .about(record)
      .catch(() => ({ host: null, list: null }))
      .then(tell);
    return () => {};
  });
  const about = useWatched(watch.current);
  if (!about) return null;
  const { host, list } = about;
  if (list) return <List record={record} list={list} services={services} />;
  if (host === null)
    return (
      <p class="facts">
        {t('filesNotTold')} <PageLink record={record} />
      </p>
    );
  return <AskList record={record} host={host} services={services} />;
}

const PageLink = ({ record: { url } }: { record: CatalogueRecord }) => (
  <ExternalLink href={url}>{t('filesPage')}</ExternalLink>
);

function AskList({ record, host, services }: DatasetFilesProps & { host: string }) {
  const [asked, ask] = useAsked<FileList>();
  const says = useId();
  const press = () => void ask(() => services.list(record));
  if (asked?.state === 'answered')
    return <List record={record} list={asked.value} services={services} isNew />;
  const isAsking = asked?.state === 'asking';
  return (
    <>
      <button
        type="button"
        class="button second"
        aria-describedby={says}
        aria-disabled={isAsking}
        onClick={isAsking ? undefined : press}
      >
        {t('filesAsk', hostInText(host))}
      </button>
      <p id={says} class="facts">
        {t('filesAskSays', hostInText(host))}
      </p>
      <p role="status" class="facts">
        {isAsking && t('filesAsking', hostInText(host))}
        {asked?.state === 'failed' && sentenceOf(asked.error, host)}
      </p>
      {asked?.state === 'failed' && (
        <Remedy
          error={asked.error}
          host={host}
          onGiven={press}
          onAllow={() => services.allow(host)}
        />
      )}
    </>
  );
}

interface ListProps extends DatasetFilesProps {
  list: FileList;
  /** It has just come: the focus goes to it, for the button that asked is gone. */
  isNew?: boolean;
}

function List({ record, list, services, isNew = false }: ListProps) {
  const top = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isNew) top.current?.focus({ preventScroll: true });
  }, [isNew]);
  const { files, left, quality, columns } = list;
  return (
    <section class="listed" tabIndex={-1} ref={top} aria-label={t('filesNamed', record.title)}>
      <p role="status" class="unseen">
        {isNew && plural('files', files.length)}
      </p>
      {files.length === 0 && <p class="facts">{t('filesNone')}</p>}
      <Files record={record} files={files} services={services} />
      {left > 0 && (
        <p class="facts">
          {plural('filesLeft', left)} <PageLink record={record} />
        </p>
      )}
      {quality.length > 0 && <Quality points={quality} />}
      {columns.length > 0 && <Dictionary columns={columns} />}
    </section>
  );
}
