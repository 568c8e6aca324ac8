import type { FunctionComponent } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { type MessageKey, t } from '../../../lib/i18n.ts';
import type { ReferenceServices, ReferencesError } from '../../../lib/services/references.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { CheckedProps, References } from './use-references.ts';

/** Id of its heading, where the contents lead. */
export const REFERENCES_ID = 'references';

const ERRORS: Record<ReferencesError, MessageKey> = {
  unreachable: 'refsUnreachable',
  elsewhere: 'refsElsewhere',
  failed: 'refsFailed',
};

interface SectionProps {
  references: References;
  services: ReferenceServices;
}

/** What the page cites: read and checked by a press, and not before. */
export function ReferencesSection({ references: { asked, check }, services }: SectionProps) {
  const says = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const isChecking = asked.state === 'checking';
  const press = () => {
    if (isChecking) return;
    void check();
    // The button goes, its list comes: the focus stays between the two.
    heading.current?.focus({ preventScroll: true });
  };
  return (
    <section aria-labelledby={REFERENCES_ID} class="references">
      <div class="section row">
        <div class="side">
          <Icon name="link" />
        </div>
        <div class="text">
          <h2 id={REFERENCES_ID} tabIndex={-1} ref={heading}>
            {t('sectionReferences')}
          </h2>
          {asked.state !== 'checked' && (
            <>
              <p>{t('refsIntro')}</p>
              <div class="buttons">
                <button
                  type="button"
                  class="button second"
                  aria-describedby={says}
                  aria-disabled={isChecking}
                  onClick={press}
                >
                  {t('refsCheck')}
                </button>
              </div>
              <p id={says}>{t('refsCheckSays')}</p>
            </>
          )}
          <p role="status">
            {isChecking && t('refsChecking')}
            {asked.state === 'failed' && t(ERRORS[asked.error])}
          </p>
        </div>
      </div>
      {asked.state === 'checked' && (
        <Later check={asked.check} services={services} onAgain={press} />
      )}
    </section>
  );
}

/** The list, whose code is loaded when the first one is there. */
function Later(props: CheckedProps) {
  const [Inside, setInside] = useState<FunctionComponent<CheckedProps> | 'failed' | null>(null);
  useEffect(() => {
    let current = true;
    void import('./Checked.tsx')
      .then(({ Checked }) => Checked)
      .catch(() => 'failed' as const)
      .then((part) => {
        if (current) setInside(() => part);
      });
    return () => {
      current = false;
    };
  }, []);
  if (Inside === 'failed')
    return (
      <div class="row">
        <p class="text facts">{t('refsUnloaded')}</p>
      </div>
    );
  return Inside && <Inside {...props} />;
}
