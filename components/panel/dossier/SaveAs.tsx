import { useId, useState } from 'preact/hooks';
import { type MessageKey, t } from '../../../lib/i18n.ts';
import type { DossierFormat } from '../../../lib/reader/files/files.ts';
import type { KeptItem } from '../../../lib/reader/kept.ts';
import { Icon } from '../../ui/Icon.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { useDossier } from './DossierProvider.tsx';

/** The formats, what they are called everywhere, and what each is for. */
const FORMATS: [format: DossierFormat, name: string, use: MessageKey][] = [
  ['markdown', 'Markdown', 'dossierAsMarkdown'],
  ['csv', 'CSV', 'dossierAsCsv'],
  ['jsonld', 'JSON-LD', 'dossierAsJsonLd'],
  ['csl', 'CSL-JSON', 'dossierAsCsl'],
  ['bibtex', 'BibTeX', 'dossierAsBibtex'],
];

/** The dossier as a file: one line that unfolds to the formats. */
export function SaveAs({ items }: { items: KeptItem[] }) {
  const { today } = useDossier();
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  const formats = useId();
  const save = async (format: DossierFormat) => {
    // Loaded when they are wanted: most openings of the panel save nothing.
    const { dossierFile } = await import('../../../lib/reader/files/files.ts');
    const { extension, type, text } = dossierFile(items, format, today);
    const name = `${t('dossierFile')}-${today}${extension}`;
    saveFile(name, type, text);
    setSaid(t('dossierSaved', name));
  };
  return (
    <>
      <div class="row">
        <div class="text">
          <button
            type="button"
            class="act unfold"
            aria-expanded={open}
            aria-controls={open ? formats : undefined}
            onClick={() => setOpen(!open)}
          >
            <Icon name="turn" class="turn" />
            {t('dossierSave')}
          </button>
        </div>
      </div>
      {open && (
        <ul id={formats}>
          {FORMATS.map(([format, name, use]) => (
            <li key={format} class="row">
              <span class="side fmt" aria-hidden="true">
                {name}
              </span>
              <div class="text">
                <button
                  type="button"
                  class="act"
                  aria-label={t('dossierSaveAs', name, t(use))}
                  onClick={() => save(format)}
                >
                  {t(use)}
                </button>
              </div>
            </li>
          ))}
        </ul>
      )}
      <div class="row">
        <p role="status" class="text facts">
          {said}
        </p>
      </div>
    </>
  );
}
