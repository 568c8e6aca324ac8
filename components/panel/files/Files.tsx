import { useState } from 'preact/hooks';
import type { DatasetFile } from '../../../lib/files/file.ts';
import { plural } from '../../../lib/i18n.ts';
import type { CatalogueRecord } from '../../../lib/model.ts';
import type { FileServices } from '../../../lib/services/file-services.ts';
import { FileRow } from './FileRow.tsx';

/** Files shown at first, and with each press. */
const FIRST = 8;
const MORE = 50;

interface FilesProps {
  record: CatalogueRecord;
  files: DatasetFile[];
  services: FileServices;
}

/** A dataset's files, in the order of its catalogue. */
export function Files({ record, files, services }: FilesProps) {
  const [shown, setShown] = useState(FIRST);
  const more = Math.min(MORE, files.length - shown);
  return (
    <>
      <ul>
        {files.slice(0, shown).map((file) => (
          <FileRow key={file.id} record={record} file={file} services={services} />
        ))}
      </ul>
      {more > 0 && (
        <button type="button" class="act" onClick={() => setShown(shown + MORE)}>
          {plural('filesRest', more)}
        </button>
      )}
    </>
  );
}
