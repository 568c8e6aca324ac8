import { useId, useState } from 'preact/hooks';
import { number, t } from '../../lib/i18n.ts';
import { FLAG_FORMATS, type FlagFormat } from '../../lib/requests/files/files.ts';
import { flagErrorText } from '../../lib/requests/words.ts';
import type { RequestServices } from '../../lib/services/requests.ts';
import { Icon } from '../ui/Icon.tsx';
import { saveFile } from '../ui/save-file.ts';
import type { FileNotice } from './use-file-notice.ts';

const NAMES: Record<FlagFormat, string> = {
  html: 'HTML',
  markdown: 'Markdown',
  csv: 'CSV',
  json: 'JSON',
};

interface LedgerFilesProps {
  services: RequestServices;
  /** Of those that are listed, in their order. */
  ids: string[];
  today: string;
  notice: FileNotice;
}

/** The listed flags as a file of evidence, and the flags of a file added to them. */
export function LedgerFiles({ services: { flags }, ids, today, notice }: LedgerFilesProps) {
  const { said, share, tell } = notice;
  const [own, setOwn] = useState(false);
  const goesAlong = useId();
  const save = async (format: FlagFormat) => {
    const { name, content } = await flags.file(ids, format, today, own);
    saveFile(name, content.type, content);
    tell(t('dossierSaved', name));
  };
  const open = async (file: File | undefined) => {
    if (!file) return;
    tell(t('requestsOpening'), 0);
    const read = await flags.open(file, (done) => tell(t('requestsOpening'), done));
    tell(
      read.ok
        ? t(
            'requestsOpened',
            ...[read.value.added, read.value.changed, read.value.same].map(number),
          )
        : flagErrorText(read.error),
    );
  };
  return (
    <>
      <div class="ways">
        {ids.length > 0 && (
          <>
            <span class="facts">{t('requestsSaveAs')}</span>
            {FLAG_FORMATS.map((format) => (
              <button
                key={format}
                type="button"
                class="act"
                aria-label={t('requestsSaveNamed', NAMES[format])}
                aria-describedby={goesAlong}
                onClick={() => void save(format)}
              >
                {NAMES[format]}
              </button>
            ))}
          </>
        )}
        <label class="act open-file">
          <Icon name="load" />
          {t('requestsOpenFile')}
          <input
            type="file"
            class="unseen"
            accept=".json,application/json"
            onChange={({ currentTarget }) => {
              void open(currentTarget.files?.[0]);
              currentTarget.value = '';
            }}
          />
        </label>
      </div>
      {ids.length > 0 && (
        <>
          <label class="switch">
            <input
              type="checkbox"
              checked={own}
              onChange={({ currentTarget }) => setOwn(currentTarget.checked)}
            />
            {t('requestsOwnCopy')}
          </label>
          <p class="facts" id={goesAlong}>
            {t(own ? 'requestsOwnCopySays' : 'requestsSharedSays')}
          </p>
        </>
      )}
      {share !== null && (
        <div class="progress">
          <progress max={1} value={share} aria-label={t('requestsOpening')} />
        </div>
      )}
      <p class="facts" role="status">
        {said}
      </p>
    </>
  );
}
