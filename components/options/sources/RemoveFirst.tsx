import { bytes, date, t } from '../../../lib/i18n.ts';
import type { SourceReport } from '../../../lib/services/settings-services.ts';
import { Confirm } from '../../ui/Confirm.tsx';

interface RemoveFirstProps {
  spare: SourceReport;
  onRemove: (report: SourceReport) => void;
}

/** There is no space left: the catalogue that would be missed least. */
export function RemoveFirst({ spare, onRemove }: RemoveFirstProps) {
  const { source, lastUsed, known } = spare;
  const size = bytes(spare.bytes ?? 0);
  return (
    <div class="spare">
      <p class="facts">
        {lastUsed === undefined
          ? t('sourcesSpareUnused', source.title, size)
          : t(
              'sourcesSpare',
              source.title,
              size,
              date(new Date(lastUsed).toISOString().slice(0, 10)),
            )}
      </p>
      <Confirm
        label={t('sourcesSpareRemove', source.title)}
        question={t(known ? 'sourcesRemoveKnown' : 'sourcesRemoveAdded', source.title)}
        yes={t('sourcesRemoveYes')}
        no={t('sourcesKeep')}
        onYes={() => onRemove(spare)}
      />
    </div>
  );
}
