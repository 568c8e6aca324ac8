import { plural, t } from '../../../lib/i18n.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useDossier } from './DossierProvider.tsx';
import { errorText } from './errors.ts';

interface OpenFileProps {
  /** What became of the file, in a sentence. */
  onSaid: (words: string) => void;
}

/** Takes back a dossier that was saved as JSON-LD. */
export function OpenFile({ onSaid }: OpenFileProps) {
  const { dossier, items } = useDossier();
  const open = async (file: File): Promise<string> => {
    const { LARGEST_FILE, readDossier } = await import('../../../lib/reader/files/read-jsonld.ts');
    if (file.size > LARGEST_FILE) return errorText('too-big');
    const read = readDossier(await file.text());
    if (!read.ok) return errorText(read.error);
    const written = await dossier.add(read.value);
    if (!written.ok) return errorText(written.error);
    const added = written.value.length - items.length;
    return added > 0 ? plural('dossierImported', added) : t('dossierImportedNone');
  };
  const onChange = async (event: { currentTarget: HTMLInputElement }) => {
    const field = event.currentTarget;
    const [file] = field.files ?? [];
    if (!file) return;
    onSaid(await open(file));
    // The same file may be chosen again.
    field.value = '';
  };
  return (
    <label class="act open-file">
      <input
        type="file"
        class="unseen"
        accept=".jsonld,.json,application/ld+json"
        onChange={onChange}
      />
      <Icon name="load" />
      {t('dossierOpenFile')}
    </label>
  );
}
