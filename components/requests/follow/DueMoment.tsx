import { date, inDays, type MessageKey, t } from '../../../lib/i18n.ts';
import { calendarFile, calendarUid } from '../../../lib/kinds/calendar.ts';
import type { Due, DueKind } from '../../../lib/requests/deadlines.ts';
import type { Flag } from '../../../lib/requests/flag.ts';
import { named } from '../../../lib/requests/law/article.ts';
import { article } from '../../../lib/requests/law/law.ts';
import { languagesOf } from '../../../lib/requests/letter.ts';
import { Icon } from '../../ui/Icon.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { Day } from './Day.tsx';

const DAY = 86_400_000;

const WORDS: Record<DueKind, MessageKey> = {
  reply: 'dueReply',
  appeal: 'dueAppeal',
  opinion: 'dueOpinion',
};

interface DueMomentProps {
  flag: Flag;
  due: Due;
  /** The day at the body, `YYYY-MM-DD`. */
  today: string;
}

/** A day on which something is due, by which article, and how far away it is. */
export function DueMoment({ flag, due, today }: DueMomentProps) {
  const { kind, day, state, estimated } = due;
  const isReferral = kind === 'appeal' && flag.jurisdiction === 'FR';
  const word = t(isReferral ? 'dueReferral' : WORDS[kind]);
  const [language] = languagesOf(flag.jurisdiction);
  const { cited, confidence } = article(due.article);
  const citation = language && cited[language];
  const left = Math.round((Date.parse(day) - Date.parse(today)) / DAY);
  const stands = state === 'met' ? t('dueMet') : state === 'passed' ? t('duePassed') : inDays(left);
  const save = () =>
    saveFile(
      `${t('dueFile')}-${day}.ics`,
      'text/calendar;charset=utf-8',
      calendarFile(
        {
          uid: calendarUid('due', flag.id, kind),
          day,
          summary: `${word} – ${flag.title}`,
          url: flag.evidence.url,
        },
        new Date(),
      ),
    );
  return (
    <div class="row">
      <Day day={day} />
      <div class="text due" data-state={state}>
        <p class="moment">
          <Icon name={state === 'running' ? 'circle' : state === 'met' ? 'dash' : 'triangle'} />
          <span>
            {word} <span class="facts">{stands}</span>
          </span>
        </p>
        <p class="facts">
          {citation && <cite lang={language}>{named(citation)}</cite>}
          {confidence === 'unverified' && `, ${t('articleUnverified')}`}
          {'. '}
          {[estimated && t('dueEstimated'), kind === 'appeal' && t('dueCaution')]
            .filter(Boolean)
            .join(' ')}
        </p>
        {state === 'running' && (
          <button
            type="button"
            class="act"
            aria-label={t('dueCalendarNamed', `${word}, ${date(day)}`)}
            onClick={save}
          >
            <Icon name="calendar" />
            {t('dueCalendar')}
          </button>
        )}
      </div>
    </div>
  );
}
