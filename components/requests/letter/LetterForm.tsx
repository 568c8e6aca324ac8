import { useEffect, useState } from 'preact/hooks';
import { locale, type MessageKey, t } from '../../../lib/i18n.ts';
import { type Flag, JURISDICTIONS, WANTED_KINDS } from '../../../lib/requests/flag.ts';
import { languagesOf } from '../../../lib/requests/letter.ts';
import { ACCESS_MODES, type AccessMode, type Officer } from '../../../lib/requests/letters/form.ts';
import { WANTED_WORDS } from '../../../lib/requests/words.ts';
import type { FlagWords } from '../../../lib/services/flags.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useSettled } from '../../ui/use-settled.ts';
import { Choice, Field } from '../Field.tsx';
import { LAW_WORDS } from '../words.ts';
import type { LetterState } from './use-letter.ts';

const MODES: Record<AccessMode, MessageKey> = {
  email: 'modeEmail',
  online: 'modeOnline',
  copy: 'modeCopy',
  'on-site': 'modeOnSite',
};

const OFFICERS: [Officer, MessageKey][] = [
  ['prada', 'officerPrada'],
  ['amdac', 'officerAmdac'],
  ['none', 'officerNone'],
];

interface LetterFormProps {
  flag: Flag;
  letter: LetterState;
  onFlag: (words: Partial<FlagWords>) => void;
}

/** What the letter asks for, from whom, and who writes. Each answer is written at once. */
export function LetterForm({ flag, letter, onFlag }: LetterFormProps) {
  const { form, setForm } = letter;
  const languages = languagesOf(flag.jurisdiction);
  const names = new Intl.DisplayNames([locale()], { type: 'language' });
  const isFrench = flag.jurisdiction === 'FR';
  return (
    <form class="row" onSubmit={(event) => event.preventDefault()}>
      <div class="text">
        <div class="fields">
          <Choice
            label={t('requestsKind')}
            value={flag.wanted}
            options={WANTED_KINDS.map((kind) => [kind, t(WANTED_WORDS[kind])] as const)}
            onValue={(wanted) => onFlag({ wanted })}
          />
          <Choice
            label={t('requestUnder')}
            value={flag.jurisdiction}
            options={JURISDICTIONS.map((one) => [one, t(LAW_WORDS[one])] as const)}
            onValue={(jurisdiction) => onFlag({ jurisdiction })}
          />
          {languages.length > 1 && (
            <Choice
              label={t('requestLanguage')}
              value={letter.written.language}
              options={languages.map((one) => [one, names.of(one) ?? one] as const)}
              onValue={(language) => setForm({ language })}
            />
          )}
          <BodyName flag={flag} onFlag={onFlag} />
          {isFrench && (
            <Choice
              label={t('requestOfficer')}
              value={form.officer}
              options={OFFICERS.map(([officer, key]) => [officer, t(key)] as const)}
              onValue={(officer) => setForm({ officer })}
              {...(form.officer === 'prada' && { hint: t('officerHint') })}
            />
          )}
          <Choice
            label={t('requestMode')}
            value={form.mode}
            options={ACCESS_MODES.map((mode) => [mode, t(MODES[mode])] as const)}
            onValue={(mode) => setForm({ mode })}
          />
          <Field
            long
            label={t('requestDocuments')}
            hint={t('requestDocumentsHint')}
            value={form.documents}
            onValue={(documents) => setForm({ documents })}
          />
          <Field
            label={t('requestPeriod')}
            value={form.period}
            onValue={(period) => setForm({ period })}
          />
          <Field
            label={t('requestFields')}
            value={form.fields}
            onValue={(fields) => setForm({ fields })}
          />
          <Field
            label={t('requestFormat')}
            value={form.format}
            onValue={(format) => setForm({ format })}
          />
          {isFrench && flag.wanted === 'algorithm' && (
            <Field
              label={t('requestDecision')}
              value={form.decision}
              onValue={(decision) => setForm({ decision })}
            />
          )}
          {letter.written.thresholds.length > 0 || form.population || form.staff ? (
            <>
              <Field
                type="number"
                label={t('requestPopulation')}
                value={form.population}
                onValue={(population) => setForm({ population })}
              />
              <Field
                type="number"
                label={t('requestStaff')}
                value={form.staff}
                onValue={(staff) => setForm({ staff })}
              />
            </>
          ) : null}
        </div>
        <Who letter={letter} />
      </div>
    </form>
  );
}

/** A name is written when the typing rests so long, in ms. */
const REST = 400;

/** The name of the body, which belongs to the flag: written when the typing rests. */
function BodyName({ flag, onFlag }: Pick<LetterFormProps, 'flag' | 'onFlag'>) {
  const held = flag.body?.name ?? '';
  const [name, setName] = useState(held);
  const settled = useSettled(name.trim(), REST);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed here is written
  useEffect(() => {
    if (settled && settled !== held) onFlag({ body: { ...flag.body, name: settled } });
  }, [settled]);
  return <Field label={t('requestBody')} value={name} onValue={setName} />;
}

function Who({ letter: { form, setForm } }: { letter: LetterState }) {
  const { sender } = form;
  return (
    <Disclosure summary={t('requestWho')}>
      <p class="facts">{t('requestWhoNote')}</p>
      <div class="fields">
        <Field
          label={t('requestName')}
          autocomplete="name"
          value={sender.name}
          onValue={(name) => setForm({ sender: { ...sender, name } })}
        />
        <Field
          label={t('requestAddress')}
          autocomplete="street-address"
          value={sender.address}
          onValue={(address) => setForm({ sender: { ...sender, address } })}
        />
        <Field
          type="email"
          label={t('requestEmail')}
          autocomplete="email"
          value={sender.email}
          onValue={(email) => setForm({ sender: { ...sender, email } })}
        />
      </div>
    </Disclosure>
  );
}
