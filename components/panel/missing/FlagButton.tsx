import { useContext } from 'preact/hooks';
import type { CheckedReference } from '../../../lib/checks/checked.ts';
import { checkRecord } from '../../../lib/checks/record.ts';
import { t } from '../../../lib/i18n.ts';
import type { CatalogueRecord } from '../../../lib/model.ts';
import type { FlagAbout } from '../../../lib/shared/flag-asked.ts';
import type { AsOf } from '../catalogues.ts';
import { Flagging, isAskable } from './flagging.ts';

type About = typeof import('../../../lib/services/flag-about.ts');

interface FlagButtonProps {
  /** What it is called, for who hears the button alone. */
  name: string;
  /** What is flagged; its words are loaded when it is pressed. */
  about: (from: About) => FlagAbout;
}

/** Opens the form of a flag with what was found. */
function FlagButton({ name, about }: FlagButtonProps) {
  const flag = useContext(Flagging);
  if (!flag) return null;
  const press = async () => flag(about(await import('../../../lib/services/flag-about.ts')));
  return (
    <button
      type="button"
      class="act"
      aria-label={t('missingFlagNamed', name)}
      onClick={() => void press()}
    >
      {t('missingFlag')}
    </button>
  );
}

/** Beside a record whose promise is not kept, or that is not open. Others have nothing to flag. */
export function FlagRecord({ record, asOf }: { record: CatalogueRecord; asOf: AsOf }) {
  const checked = checkRecord(record, asOf.date, asOf.today);
  // Until the catalogue tells its day, its promise is measured by today, which would accuse it.
  if (!asOf.known || !isAskable(checked.verdict)) return null;
  return <FlagButton name={record.title} about={(from) => from.aboutRecord(record, checked)} />;
}

/** Beside a reference to data or code that does not hold. */
export function FlagReference({
  reference,
  words,
}: {
  reference: CheckedReference;
  words: string;
}) {
  const { type, checked } = reference;
  if ((type !== 'dataset' && type !== 'repository') || !isAskable(checked.verdict)) return null;
  return <FlagButton name={words} about={(from) => from.aboutReference(reference, words)} />;
}
