import { useId, useState } from 'preact/hooks';
import type { CheckedReference } from '../../../lib/checks/checked.ts';
import { citableReference } from '../../../lib/checks/citable.ts';
import {
  confidenceWord,
  lookSentence,
  reasonSentence,
  typeWord,
  verdictWord,
} from '../../../lib/checks/words.ts';
import { plural, t } from '../../../lib/i18n.ts';
import type { PageCheck, ReferenceServices } from '../../../lib/services/references.ts';
import { ExternalLink } from '../../ui/ExternalLink.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Citing } from '../acts/Acts.tsx';
import { Facts, Gist } from '../cards/parts.tsx';
import { useDossier } from '../dossier/DossierProvider.tsx';
import { hyphenated } from '../hyphens.ts';
import { FlagReference } from '../missing/FlagButton.tsx';
import { Archive } from './Archive.tsx';
import { evidenceOf } from './Evidence.tsx';
import type { Cited } from './grouped.ts';
import { LookAt } from './LookAt.tsx';
import { MARKS } from './marks.ts';
import { ShowButton, useShow } from './Show.tsx';
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
  const { type, href, checked, look } = reference;
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
          {look && <p class="facts">{lookSentence(look)}</p>}
          {checked.better && checked.better !== href && (
            <p>
              <ExternalLink class="act" href={checked.better}>
                <Icon name="out" />
                {t('refsBetter')}
              </ExternalLink>
            </p>
          )}
          <Acts
            reference={reference}
            places={places}
            words={words}
            check={check}
            services={services}
            looks={looks}
          />
        </div>
      </article>
    </li>
  );
}

const titleOf = ({ text, record, value }: CheckedReference): string => {
  const words = text.replace(/\s+/g, ' ').trim() || record?.title || value;
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST).trimEnd()}…`;
};

type ActsProps = Omit<CitedEntryProps, 'cited'> & Cited & { words: string };

/** Show it, look whether it is there, cite it, with a copy in an archive if the reader has one. */
function Acts({ reference, places, words, check, services, looks }: Omit<ActsProps, 'key'>) {
  const { today } = useDossier();
  const [archived, setArchived] = useState<string>();
  const showing = useShow(places, check, services.show);
  const citable = citableReference(reference, today);
  const acts = (
    <>
      <ShowButton {...showing} words={words} />
      <LookAt href={reference.href} words={words} looks={looks} />
      <FlagReference reference={reference} words={words} />
    </>
  );
  const said = showing.said && <p class="facts">{showing.said}</p>;
  if (!citable)
    return (
      <>
        <div class="acts">{acts}</div>
        <div role="status">{said}</div>
      </>
    );
  return (
    <Citing
      title={words}
      citable={() => (archived ? { ...citable, archived } : citable)}
      below={said}
      inside={<Archive url={citable.url} onArchived={setArchived} />}
    >
      {acts}
    </Citing>
  );
}
