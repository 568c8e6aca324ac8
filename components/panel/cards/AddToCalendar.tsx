import { t } from '../../../lib/i18n.ts';
import { calendarFile, calendarUid } from '../../../lib/kinds/calendar.ts';
import { daysLeft } from '../../../lib/kinds/consultation.ts';
import type { CatalogueRecord } from '../../../lib/model.ts';
import { Icon } from '../../ui/Icon.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { consultationOf } from '../closing-order.ts';

interface AddToCalendarProps {
  record: CatalogueRecord;
  /** The reader's day, `YYYY-MM-DD`. */
  today: string;
}

/** The closing day of a consultation as a file for the reader's calendar; nothing where there is none. */
export function AddToCalendar({ record, today }: AddToCalendarProps) {
  const facts = consultationOf(record);
  const { closes } = facts;
  if (closes === undefined || daysLeft(facts, today) === null) return null;
  const save = () => {
    const file = calendarFile(
      {
        uid: calendarUid('closing', record.catalogue, record.id),
        day: closes,
        summary: t('consultationEvent', record.title),
        url: facts.page ?? record.url,
      },
      new Date(),
    );
    saveFile(`${t('consultationFile')}-${closes}.ics`, 'text/calendar;charset=utf-8', file);
  };
  return (
    <button
      type="button"
      class="act first-act"
      aria-label={t('consultationCalendarNamed', record.title)}
      onClick={save}
    >
      <Icon name="calendar" />
      {t('consultationCalendar')}
    </button>
  );
}
