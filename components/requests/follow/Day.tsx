import { date, unitOfTime } from '../../../lib/i18n.ts';

/** A day in the margin: short to the eye, whole to a screen reader. */
export function Day({ day }: { day: string }) {
  return (
    <time class="side why" dateTime={day}>
      <span class="unseen">{date(day)}</span>
      <span aria-hidden="true">
        {unitOfTime(day, 'day')}
        <br />
        {day.slice(0, 4)}
      </span>
    </time>
  );
}
