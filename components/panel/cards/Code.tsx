import { date, type MessageKey, t } from '../../../lib/i18n.ts';
import { licenceName } from '../licence.ts';
import type { CardProps } from './card.ts';
import { Addresses, Facts, Gist } from './parts.tsx';

/** The stages of beta.gouv.fr: https://beta.gouv.fr/approche/ */
const PHASES: Record<string, MessageKey> = {
  investigation: 'codePhaseInvestigation',
  construction: 'codePhaseConstruction',
  acceleration: 'codePhaseAcceleration',
  consolidation: 'codePhaseConsolidation',
  transfer: 'codePhaseTransfer',
  transfere: 'codePhaseTransfer',
  opere: 'codePhaseOperated',
  success: 'codePhaseSuccess',
  alumni: 'codePhaseEnded',
  end: 'codePhaseEnded',
  abandon: 'codePhaseAbandoned',
  'abandon-investigation': 'codePhaseNotBuilt',
};

/** Catalogues of recommended free software have its name said with the word. */
const SILL = 'sill';

/** Source code: is it alive? A product says its stage, software that it is recommended. */
export function Code({ record, lang }: CardProps) {
  const { code, modified, licence } = record;
  const form = code?.form ?? 'repository';
  const day = modified && date(modified);
  // A list of repositories knows their licences; one of products or of software may not.
  const said = licence || form === 'repository' ? licenceName(licence) : undefined;
  const first = code?.archived ? (
    <Gist strong={t('codeArchived')}>{t('codeArchivedMeans')}</Gist>
  ) : form === 'product' ? (
    <Phase phase={code?.phase} lang={lang} />
  ) : form === 'software' ? (
    <Gist strong={t('codeSoftware')}>{record.catalogue === SILL && t('codeSoftwareSill')}</Gist>
  ) : day ? (
    <Gist strong={t('codeLastChange')}>{t('freshUpdated', day)}</Gist>
  ) : (
    <Gist strong={t('codeUndated')} />
  );
  const isSaid = !code?.archived && form === 'repository';
  return (
    <>
      {first}
      <Facts
        publisher={record.publisher}
        lang={lang}
        facts={[code?.language, said, day && !isSaid && t('codeChanged', day)]}
      />
      <Addresses
        addresses={[
          [t('codeSite'), code?.site],
          [t('codeRepository'), code?.repository],
        ]}
        except={record.url}
      />
    </>
  );
}

/** A stage that we do not know keeps the name it came with. */
function Phase({ phase, lang }: { phase: string | undefined; lang: string | undefined }) {
  if (!phase) return <Gist strong={t('codeProduct')} />;
  const known = Object.hasOwn(PHASES, phase) ? PHASES[phase] : undefined;
  return (
    <Gist strong={known ? t(known) : phase} lang={known ? undefined : lang}>
      {t('codeProductMeans')}
    </Gist>
  );
}
