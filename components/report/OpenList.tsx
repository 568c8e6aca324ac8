import { t } from '../../lib/i18n.ts';
import { Icon } from '../ui/Icon.tsx';

interface OpenFileProps {
  /** What the button says. */
  label?: string;
  accept?: string;
  onFile: (file: File) => void;
}

/** Opens a file that is read here; nothing of it is sent. */
export function OpenList({
  label = t('reportsOpenList'),
  accept = '.txt,.xml,.gz,text/plain,application/xml,application/gzip',
  onFile,
}: OpenFileProps) {
  return (
    <label class="act open-file">
      <input
        type="file"
        class="unseen"
        accept={accept}
        onChange={({ currentTarget: field }) => {
          const [file] = field.files ?? [];
          if (file) onFile(file);
          // The same file may be chosen again.
          field.value = '';
        }}
      />
      <Icon name="load" />
      {label}
    </label>
  );
}
