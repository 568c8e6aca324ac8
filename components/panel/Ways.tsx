import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { PanelServices } from '../../lib/services/panel.ts';

export type WaysServices = Pick<
  PanelServices,
  'everywhere' | 'allowEverywhere' | 'allowSite' | 'readTab'
>;

interface WaysProps {
  /** Host of the page, once it was read; until then nobody told us. */
  host: string | null;
  services: WaysServices;
}

/**
 * The ways in which a page may be read, from the narrowest, each with what it means: all three, or
 * the first where the widest is granted.
 */
export function Ways({ host, services }: WaysProps) {
  const [refused, setRefused] = useState(false);
  const everywhere = useEverywhere(services);
  // The browser asks only in the turn of the click: nothing may be awaited before.
  const ask = (request: () => Promise<boolean>) => {
    void request().then((granted) => {
      setRefused(!granted);
      if (granted) return services.readTab();
    });
  };
  return (
    <>
      <dl class="ways">
        <dt>{t('wayPage')}</dt>
        <dd>{t(host ? 'wayPageDone' : 'wayPageSentence')}</dd>
        {everywhere === false && (
          <>
            <dt>{t('waySite')}</dt>
            <dd>
              {host ? (
                <>
                  <button
                    type="button"
                    class="button second"
                    aria-describedby="way-site"
                    onClick={() => ask(() => services.allowSite(host))}
                  >
                    {t('waySiteButton', host)}
                  </button>
                  <p id="way-site">{t('waySiteSentence')}</p>
                </>
              ) : (
                t('waySiteUnknown')
              )}
            </dd>
            <dt>{t('wayAll')}</dt>
            <dd>
              <button
                type="button"
                class="button second"
                aria-describedby="everywhere"
                onClick={() => ask(services.allowEverywhere)}
              >
                {t('everywhereButton')}
              </button>
              <p id="everywhere">{t('everywhereSentence')}</p>
            </dd>
          </>
        )}
      </dl>
      <p role="status" class="facts">
        {refused && t('everywhereRefused')}
      </p>
    </>
  );
}

/** Whether all public sites are allowed; null until that is known. */
function useEverywhere(services: Pick<WaysServices, 'everywhere'>): boolean | null {
  const [granted, setGranted] = useState<boolean | null>(null);
  useEffect(() => {
    let current = true;
    void services.everywhere().then((known) => {
      if (current) setGranted(known);
    });
    return () => {
      current = false;
    };
  }, [services]);
  return granted;
}
