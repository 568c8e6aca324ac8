import { useId, useState } from 'preact/hooks';
import { t } from '../../../lib/i18n.ts';
import { ExternalLink } from '../../ui/ExternalLink.tsx';
import { Icon } from '../../ui/Icon.tsx';

interface ArchiveProps {
  /** What is to be archived. */
  url: string;
  /** Given the address of a copy, or undefined for none. */
  onArchived: (url: string | undefined) => void;
}

/** Has a copy made by an archive, in its own tab, and takes its address into the citation. */
export function Archive({ url, onArchived }: ArchiveProps) {
  const says = useId();
  const field = useId();
  const wrong = useId();
  const [isWrong, setWrong] = useState(false);
  const read = (written: string) => {
    const address = written.trim();
    const isAddress = /^https?:\/\//.test(address) && URL.canParse(address);
    setWrong(address !== '' && !isAddress);
    onArchived(isAddress ? new URL(address).href : undefined);
  };
  return (
    <div class="archive">
      <ExternalLink class="act" href={`https://web.archive.org/save/${url}`}>
        <Icon name="out" />
        {t('archiveMake')}
      </ExternalLink>
      <p id={says} class="facts">
        {t('archiveSays')}
      </p>
      <label for={field} class="facts">
        {t('archiveField')}
      </label>
      <input
        id={field}
        type="url"
        class="narrow"
        dir="ltr"
        autocomplete="off"
        spellcheck={false}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? wrong : undefined}
        onInput={(event) => read(event.currentTarget.value)}
      />
      <p id={wrong} role="status" class="facts">
        {isWrong && t('archiveWrong')}
      </p>
    </div>
  );
}
