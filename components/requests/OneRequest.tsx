import type { Ref } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { Result } from '../../lib/model.ts';
import { todayAt } from '../../lib/requests/days.ts';
import { dueDays, progressOf } from '../../lib/requests/deadlines.ts';
import type { Flag, Step } from '../../lib/requests/flag.ts';
import type { FlagRow } from '../../lib/requests/row.ts';
import { flagErrorText, WANTED_WORDS } from '../../lib/requests/words.ts';
import type { FlagError, PicturedFlag, RequestServices } from '../../lib/services/requests.ts';
import { Void } from '../ui/Void.tsx';
import { Doors } from './Doors.tsx';
import { Finding } from './Finding.tsx';
import { Follow } from './follow/Follow.tsx';
import { Letter } from './letter/Letter.tsx';
import { Referral } from './letter/Referral.tsx';
import { useLetter } from './letter/use-letter.ts';
import { Section } from './Section.tsx';
import { LAW_WORDS, progressWord } from './words.ts';

interface OneRequestProps {
  id: string;
  services: RequestServices;
  /** What the list knows of it: changes with it. */
  row: FlagRow | undefined;
  now: () => Date;
  /** The reader's day, `YYYY-MM-DD`. */
  today: string;
  heading: Ref<HTMLHeadingElement>;
}

/** One flag: what was seen, the letter, its doors, what happened. */
export function OneRequest({ id, services, row, ...rest }: OneRequestProps) {
  const [flag, setFlag] = useState<Flag | null>();
  const [removed, setRemoved] = useState<PicturedFlag | null>(null);
  const { flags } = services;
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again when the list tells anew, as it does at each change
  useEffect(() => {
    let over = false;
    void flags.get(id).then((read) => {
      if (!over) setFlag(read ?? null);
    });
    return () => {
      over = true;
    };
  }, [id, flags, row]);
  useEffect(() => {
    if (flag) document.title = flag.title;
  }, [flag]);
  if (removed && !flag) {
    return (
      <Void level={1} title={t('requestRemoved', removed.flag.title)} lead={t('requestsLead')}>
        <div class="buttons">
          <button
            type="button"
            class="button"
            onClick={() => void flags.putBack(removed).then(() => setRemoved(null))}
          >
            {t('requestPutBack')}
          </button>
        </div>
      </Void>
    );
  }
  if (flag === null) {
    return <Void level={1} title={t('requestsGone')} lead={t('requestsGoneLead')} />;
  }
  return flag ? <Opened flag={flag} services={services} onRemoved={setRemoved} {...rest} /> : null;
}

interface OpenedProps extends Pick<OneRequestProps, 'services' | 'now' | 'today' | 'heading'> {
  flag: Flag;
  onRemoved: (removed: PicturedFlag) => void;
}

function Opened({ flag, services, onRemoved, now, today, heading }: OpenedProps) {
  const { flags } = services;
  const [failure, setFailure] = useState('');
  const there = todayAt(flag.jurisdiction, now());
  /** What was written, or null with the reason said. */
  const tried = async <T,>(work: Promise<Result<T, FlagError>>): Promise<T | null> => {
    const done = await work;
    setFailure(done.ok ? '' : flagErrorText(done.error));
    return done.ok ? done.value : null;
  };
  const letter = useLetter(flag, today, (words) => tried(flags.writeLetter(flag.id, words)));
  const addStep = async (step: Step) => {
    // What was sent is kept as it was sent.
    if (step.kind === 'sent' && !letter.isMine) letter.keep();
    return (await tried(flags.addStep(flag.id, step))) !== null;
  };
  const canAppeal =
    flag.jurisdiction === 'FR' &&
    dueDays(flag, there).some(({ kind, state }) => kind === 'appeal' && state !== 'met');
  return (
    <>
      <div class="who row">
        <div class="text">
          <h1 tabIndex={-1} ref={heading} dir="auto">
            {flag.title}
          </h1>
          <p class="facts">
            {[
              t(WANTED_WORDS[flag.wanted]),
              flag.body?.name,
              t(LAW_WORDS[flag.jurisdiction]),
              t(progressWord(progressOf(flag, there))),
            ]
              .filter(Boolean)
              .join('\u00a0· ')}
          </p>
          {failure && (
            <p class="facts" role="alert">
              {failure}
            </p>
          )}
        </div>
      </div>
      <Section step={1} title={t('requestFinding')}>
        <Finding
          flag={flag}
          flags={flags}
          onRemove={async () => {
            const removed = await tried(flags.remove(flag.id));
            if (removed) onRemoved(removed);
          }}
        />
      </Section>
      <Section step={2} title={t('requestLetter')} lead={t('requestLetterLead')}>
        <Letter
          flag={flag}
          letter={letter}
          now={now}
          onFlag={(words) => void tried(flags.edit(flag.id, words))}
        />
      </Section>
      <Section step={3} title={t('requestDoors')} lead={t('requestDoorsLead')}>
        <Doors flag={flag} letter={letter.shown} to={letter.to} onTo={letter.setTo} />
      </Section>
      <Section step={4} title={t('requestFollow')} lead={t('requestFollowLead')}>
        <Follow
          flag={flag}
          today={there}
          services={services}
          onStep={addStep}
          onRemoveStep={(step) => void tried(flags.removeStep(flag.id, step))}
        />
      </Section>
      {canAppeal && (
        <Section step={5} title={t('referralTitle')} lead={t('referralLead')}>
          <Referral
            flag={flag}
            documents={letter.documents}
            sender={letter.sender}
            day={today}
            now={now}
          />
        </Section>
      )}
    </>
  );
}
