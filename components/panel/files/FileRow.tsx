import { useId, useRef, useState } from 'preact/hooks';
import type { DatasetFile, PreviewWay } from '../../../lib/files/file.ts';
import { bytes, date, plural, t } from '../../../lib/i18n.ts';
import type { CatalogueRecord } from '../../../lib/model.ts';
import {
  type FilePreview,
  type FileServices,
  PREVIEW_BYTES,
} from '../../../lib/services/file-services.ts';
import { ExternalLink } from '../../ui/ExternalLink.tsx';
import { Facts } from '../cards/parts.tsx';
import { formatName } from '../formats.ts';
import { useAsked } from './asked.ts';
import { hostInText } from './host.ts';
import { Remedy, sentenceOf } from './Remedy.tsx';
import { Sheet } from './Sheet.tsx';

interface FileRowProps {
  record: CatalogueRecord;
  file: DatasetFile;
  services: FileServices;
}

/** What a press asks for, and of whom. */
const offer = (way: PreviewWay, host: string): string =>
  way.via === 'rows'
    ? plural('filePreviewRows', way.rows, hostInText(host))
    : t('filePreview', bytes(PREVIEW_BYTES), hostInText(host));

/** One file: its format in the margin, its name and size, and its first rows when asked for. */
export function FileRow({ record, file, services }: FileRowProps) {
  const name = useId();
  const [asked, ask] = useAsked<FilePreview>();
  const [nth, setNth] = useState(0);
  const [isOpen, setOpen] = useState(true);
  const button = useRef<HTMLButtonElement>(null);
  const way = file.previews[nth];
  const host = way && new URL(way.url).host;
  const preview = (follow: boolean) => {
    setOpen(true);
    if (way) void ask(() => services.preview(record, way, follow));
  };
  const press = () => (asked?.state === 'answered' ? setOpen(true) : preview(false));
  const close = () => {
    setOpen(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  const other = file.previews[nth + 1];
  const isShown = asked?.state === 'answered' && isOpen;
  return (
    <li>
      <div class="file">
        <span class="fmt side">{file.format && formatName(file.format)}</span>
        <p class="named">
          <ExternalLink href={file.url}>
            <bdi id={name}>{file.title}</bdi>
          </ExternalLink>
        </p>
        <span class="size">{file.bytes !== undefined && bytes(file.bytes)}</span>
        <FileFacts file={file} />
        <div class="under">
          {way && host && !isShown && (
            <button
              type="button"
              class="act"
              ref={button}
              aria-describedby={name}
              aria-disabled={asked?.state === 'asking'}
              onClick={asked?.state === 'asking' ? undefined : press}
            >
              {asked?.state === 'answered' ? t('filePreviewAgain') : offer(way, host)}
            </button>
          )}
          <p role="status" class="facts">
            {host && asked?.state === 'asking' && t('filesAsking', hostInText(host))}
            {host && asked?.state === 'failed' && sentenceOf(asked.error, host)}
          </p>
          {host && asked?.state === 'failed' && (
            <Remedy
              error={asked.error}
              host={host}
              onAllow={() => services.allow(host)}
              onGiven={() => preview(false)}
              onFollow={() => preview(true)}
            />
          )}
          {asked?.state === 'failed' && other && (
            <button
              type="button"
              class="act"
              aria-describedby={name}
              onClick={() => {
                setNth(nth + 1);
                void ask(() => services.preview(record, other, false));
              }}
            >
              {offer(other, new URL(other.url).host)}
            </button>
          )}
        </div>
      </div>
      {isShown && <Sheet name={file.title} preview={asked.value} onClose={close} />}
    </li>
  );
}

function FileFacts({ file: { modified, documentation, schema } }: { file: DatasetFile }) {
  return (
    <Facts
      publisher={undefined}
      lang={undefined}
      facts={[
        modified && date(modified),
        documentation && t('fileDocumentation'),
        schema && <Schema schema={schema} />,
      ]}
    />
  );
}

function Schema({ schema: { name, url } }: { schema: NonNullable<DatasetFile['schema']> }) {
  const named = <bdi>{name}</bdi>;
  return (
    <>
      {t('fileSchema')} {url ? <ExternalLink href={url}>{named}</ExternalLink> : named}
    </>
  );
}
