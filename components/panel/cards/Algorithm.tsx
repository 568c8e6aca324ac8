import { type MessageKey, t } from '../../../lib/i18n.ts';
import type { AlgorithmFacts } from '../../../lib/kinds/algorithm.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { CardProps } from './card.ts';
import { Facts, Gist } from './parts.tsx';

const STATES: Record<NonNullable<AlgorithmFacts['state']>, MessageKey> = {
  'in-use': 'algorithmInUse',
  'in-development': 'algorithmInDevelopment',
  retired: 'algorithmRetired',
};

/** A public algorithm: whether it is in use, what for, by which law, and who says so. */
export function Algorithm({ record, lang, described }: CardProps) {
  const { state, purpose, legalBasis, automation, citizenInventory } = record.algorithm ?? {};
  const words = state && STATES[state];
  return (
    <>
      {words && <Gist strong={t(words)} tone={state === 'retired' ? 'quiet' : undefined} />}
      {purpose && !described && (
        <p class="purpose" lang={lang} dir="auto">
          {purpose}
        </p>
      )}
      <Facts publisher={record.publisher} lang={lang} facts={[]} />
      {(legalBasis || automation) && (
        <dl class="reading">
          {legalBasis && <Told name={t('algorithmLegalBasis')} lang={lang} text={legalBasis} />}
          {automation && <Told name={t('algorithmAutomation')} lang={lang} text={automation} />}
        </dl>
      )}
      {citizenInventory && (
        <p class="notice">
          <Icon name="circle" />
          <span>{t('algorithmCitizens')}</span>
        </p>
      )}
    </>
  );
}

function Told({ name, lang, text }: { name: string; lang: string | undefined; text: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd lang={lang} dir="auto">
        {text}
      </dd>
    </>
  );
}
