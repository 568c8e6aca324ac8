import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { CheckedReference } from '../../../lib/checks/check.ts';
import { addressToAsk } from '../../../lib/checks/look.ts';
import {
  confidenceWord,
  lookSentence,
  reasonSentence,
  typeWord,
  verdictWord,
} from '../../../lib/checks/words.ts';
import type { PageCheck, ReferenceServices, ShownAs } from '../../../lib/facing/references.ts';
import { type MessageKey, number, plural, t } from '../../../lib/i18n.ts';
import { ExternalLink } from '../../ui/ExternalLink.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Facts, Gist } from '../cards/parts.tsx';
import { hyphenated } from '../hyphens.ts';
import { evidenceOf } from './Evidence.tsx';
import type { Cited } from './grouped.ts';
import { MARKS } from './marks.ts';
import type { LooksAsked } from './use-looks.ts';

/** Longest title: the words of a link may be a whole paragraph. */
const LONGEST = 240;

interface CitedEntryProps {
  cited: Cited;
  check: PageCheck;
  services: ReferenceServices;
  looks: LooksAsked;
}

/** One thing that the page cites: its words, its verdict, why, on what evidence; what can be done. */
export function CitedEntry({
  cited: { reference, places },
  check,
  services,
  looks,
}: CitedEntryProps) {
  const title = useId();
  const { type, href, checked } = reference;
  const words = titleOf(reference);
  return (
    <li class="entry">
      <article class="row" aria-labelledby={title}>
        <div class="side">
          <Icon name={MARKS[checked.verdict]} class={MARKS[checked.verdict]} />
          <p class="why">{hyphenated(typeWord(type))}</p>
        </div>
        <div class="text">
          <h4 id={title} class="name" lang={check.page.language ?? undefined} dir="auto">
            {href ? <ExternalLink href={href}>{words}</ExternalLink> : words}
          </h4>
          <Gist
            strong={`${verdictWord(checked.verdict)}.`}
            tone={checked.verdict === 'holds' ? 'holds' : undefined}
          >
            {' '}
            {reasonSentence(reference)}
          </Gist>
          <Facts
            publisher={undefined}
            lang={undefined}
            facts={[
              evidenceOf(reference),
              confidenceWord(checked.confidence),
              places.length > 1 && plural('refsTimes', places.length),
            ]}
          />
          {checked.better && checked.better !== href && (
            <p>
              <ExternalLink class="act" href={checked.better}>
                <Icon name="out" />
                {t('refsBetter')}
              </ExternalLink>
            </p>
          )}
          {reference.look && <p class="facts">{lookSentence(reference.look)}</p>}
          <Show places={places} words={words} check={check} show={services.show}>
            <LookAt href={href} words={words} looks={looks} />
          </Show>
        </div>
      </article>
    </li>
  );
}

const titleOf = ({ text, record, value }: CheckedReference): string => {
  const words = text.replace(/\s+/g, ' ').trim() || record?.title || value;
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST).trimEnd()}…`;
};

const SHOWN: Record<ShownAs, MessageKey> = {
  marked: 'shownMarked',
  selected: 'shownSelected',
  hidden: 'shownHidden',
  changed: 'shownChanged',
  gone: 'shownGone',
};

interface ShowProps {
  places: CheckedReference[];
  words: string;
  check: PageCheck;
  show: ReferenceServices['show'];
  /** What else can be done with it. */
  children: ComponentChildren;
}

/** Shows it in the page, each place in turn, and says what became of that. */
function Show({ places, words, check, show, children }: ShowProps) {
  const [next, setNext] = useState(0);
  const [said, setSaid] = useState<ShownAs | null>(null);
  const press = async () => {
    const place = places[next % places.length];
    if (!place) return;
    setNext(next + 1);
    setSaid(await show(check, place).catch(() => 'gone' as const));
  };
  const nth = number((next % places.length) + 1);
  const label = places.length > 1 ? t('refsShowNth', nth, number(places.length)) : t('refsShow');
  return (
    <>
      <div class="acts">
        <button
          type="button"
          class="act"
          aria-label={t('refsShowNamed', label, words)}
          onClick={press}
        >
          <Icon name="link" />
          {label}
        </button>
        {children}
      </div>
      <p role="status" class="facts">
        {said && t(SHOWN[said])}
      </p>
    </>
  );
}

interface LookAtProps {
  href: string | undefined;
  words: string;
  looks: LooksAsked;
}

/** Looks whether this one address is there. */
function LookAt({ href, words, looks }: LookAtProps) {
  const says = useId();
  const address = href && addressToAsk(href);
  if (!address) return null;
  const isIdle = looks.closed !== null && looks.progress?.state !== 'asking';
  return (
    <>
      <button
        type="button"
        class="act"
        aria-label={t('refsShowNamed', t('liveOne'), words)}
        aria-describedby={says}
        aria-disabled={!isIdle}
        onClick={isIdle ? () => looks.ask([address]) : undefined}
      >
        <Icon name="out" />
        {t('liveOne')}
      </button>
      <span id={says} class="unseen">
        {t('liveOneSays', new URL(address).host)}
      </span>
    </>
  );
}
