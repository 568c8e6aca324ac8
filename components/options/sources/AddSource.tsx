import { useEffect, useRef, useState } from 'preact/hooks';
import type { CatalogueSource } from '../../../lib/catalogues/adapter.ts';
import { t } from '../../../lib/i18n.ts';
import type { ProbeError, SourceServices } from '../../../lib/services/settings-services.ts';
import { probeError } from './errors.ts';
import { Recognised } from './Recognised.tsx';
import { hostOf } from './words.ts';

type Step =
  | { step: 'idle' }
  | { step: 'looking'; address: string }
  | { step: 'failed'; error: ProbeError }
  | { step: 'recognised'; source: CatalogueSource }
  | { step: 'added'; title: string };

/** A catalogue that is not known: its address, what answers there, and whether to add it. */
export function AddSource({ services }: { services: SourceServices }) {
  const [address, setAddress] = useState('');
  const [step, setStep] = useState<Step>({ step: 'idle' });
  const field = useRef<HTMLInputElement>(null);
  /** The look that is awaited: what an earlier one finds is no longer wanted. */
  const awaited = useRef(0);
  useEffect(() => () => void awaited.current++, []);

  const change = (to: string) => {
    awaited.current++;
    setAddress(to);
    setStep({ step: 'idle' });
  };
  const look = async () => {
    const wanted = address.trim();
    if (!wanted) return field.current?.focus();
    const turn = ++awaited.current;
    setStep({ step: 'looking', address: wanted });
    const answer = await services
      .probe(wanted)
      .catch(() => ({ ok: false, error: 'unreachable' }) as const);
    if (turn !== awaited.current) return;
    setStep(
      answer.ok
        ? { step: 'recognised', source: answer.value }
        : { step: 'failed', error: answer.error },
    );
  };
  const add = async (source: CatalogueSource) => {
    await services.addSource(source);
    setAddress('');
    setStep({ step: 'added', title: source.title });
    field.current?.focus();
  };
  const failed = step.step === 'failed';
  return (
    <div class="add row">
      <div class="text">
        <h3>{t('sourcesAdd')}</h3>
        <form
          // Ours says what is wrong, in the page's own words.
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            // Asked for in the press's own turn: a browser refuses the host later.
            void look();
          }}
        >
          <label for="address">{t('sourcesAddress')}</label>
          <div class="line">
            <input
              id="address"
              ref={field}
              type="text"
              inputMode="url"
              autocomplete="off"
              autocapitalize="off"
              spellcheck={false}
              value={address}
              aria-invalid={failed}
              aria-describedby={failed ? 'address-says address-sends' : 'address-sends'}
              onInput={({ currentTarget }) => change(currentTarget.value)}
            />
            <button type="submit" class="act" aria-disabled={step.step === 'looking'}>
              {t('sourcesLook')}
            </button>
          </div>
        </form>
        <p id="address-says" class="says" role="status">
          {step.step === 'looking' && t('sourcesLooking', hostOf(step.address))}
          {step.step === 'failed' && probeError(step.error)}
          {step.step === 'added' && t('sourcesAdded', step.title)}
        </p>
        {step.step === 'looking' && <div class="filling" aria-hidden="true" />}
        {step.step === 'recognised' && (
          <Recognised
            source={step.source}
            onAdd={() => void add(step.source)}
            onLeave={() => {
              setStep({ step: 'idle' });
              field.current?.focus();
            }}
          />
        )}
        <p id="address-sends" class="facts" hidden={step.step === 'recognised'}>
          {t('sourcesAddressSends')}
        </p>
      </div>
    </div>
  );
}
