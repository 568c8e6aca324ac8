import { useId, useState } from 'preact/hooks';
import { t } from '../../../lib/i18n.ts';
import type { RequestServices } from '../../../lib/services/requests.ts';
import { useWatched } from '../../ui/use-watched.ts';

/** Whether the browser reminds of days that are due: asked for by this switch alone. */
export function Reminders({ services }: { services: RequestServices }) {
  const on = useWatched(services.watchReminders);
  const [refused, setRefused] = useState(false);
  const id = useId();
  return (
    <>
      <label class="switch">
        <input
          type="checkbox"
          checked={on === true}
          aria-describedby={id}
          onChange={async ({ currentTarget }) => {
            const wanted = currentTarget.checked;
            const now = await services.setReminders(wanted);
            currentTarget.checked = now;
            setRefused(wanted && !now);
          }}
        />
        {t('remindSwitch')}
      </label>
      <p class="facts" id={id}>
        {t('remindNote')}
      </p>
      <p class="facts" role="status">
        {refused && t('remindRefused')}
      </p>
    </>
  );
}
