import { useState } from 'preact/hooks';
import { type MessageKey, number, t } from '../../lib/i18n.ts';
import { type Door, type DoorKind, doorsFor } from '../../lib/requests/doors.ts';
import type { Flag } from '../../lib/requests/flag.ts';
import { discussionOf } from '../../lib/requests/flagged-record.ts';
import { withoutHead } from '../../lib/requests/letters/frame.ts';
import { copy } from '../ui/copy.ts';
import { NEW_TAB_HINT } from '../ui/ExternalLink.tsx';
import { Field } from './Field.tsx';
import type { LetterWords } from './letter/use-letter.ts';

/** What is to be known of a kind of door before one takes it. */
const REMARKS: Partial<Record<DoorKind, MessageKey>> = {
  'request-site': 'doorPublic',
  forum: 'doorForum',
  appeal: 'doorAppeal',
};

/** What everybody can read there must not carry who writes. */
const isPublic = ({ kind }: Door) => ['request-site', 'discussion', 'forum'].includes(kind);

/** Sites that know a body by a name of their own. */
const SITES: Partial<Record<Flag['jurisdiction'], string>> = {
  FR: 'Ma Dada',
  GB: 'WhatDoTheyKnow',
  EU: 'AsktheEU',
};

interface DoorsProps {
  flag: Flag;
  letter: LetterWords;
  /** E-mail address of the body. */
  to: string;
  onTo: (address: string) => void;
}

/** Where the letter can be handed in: links, each with what goes along. */
export function Doors({ flag, letter, to, onTo }: DoorsProps) {
  const [slug, setSlug] = useState('');
  const [said, setSaid] = useState('');
  const {
    jurisdiction,
    body,
    evidence: { record },
  } = flag;
  const site = SITES[jurisdiction];
  const doors = doorsFor({
    jurisdiction,
    ...letter,
    email: to.trim(),
    ...(slug.trim() && { slug: slug.trim() }),
    ...(record && { dataset: discussionOf(record) }),
    ...(body?.name && { body: body.name }),
    ...(body?.site && { contact: body.site }),
  });
  const press = async (door: Door) => {
    if (door.kind === 'appeal' || door.carries === 'letter') return setSaid('');
    const copied = await copy(isPublic(door) ? withoutHead(letter.text) : letter.text);
    setSaid(t(copied ? 'outputCopied' : 'citeNotCopied'));
  };
  return (
    <>
      <ul class="doors">
        {doors.map((door) => (
          <li key={door.id} class="row">
            <div class="text">
              <a
                class="door"
                href={door.href}
                {...(door.kind !== 'mail' && {
                  target: '_blank',
                  'aria-describedby': NEW_TAB_HINT,
                })}
                rel="noopener noreferrer"
                onClick={() => void press(door)}
              >
                {nameOf(door)}
              </a>
              <p class="facts">{sentences(door).join(' ')}</p>
            </div>
          </li>
        ))}
      </ul>
      <div class="row">
        <div class="text">
          <div class="fields">
            <Field type="email" label={t('requestTo')} value={to} onValue={onTo} />
            {site && <Field label={t('requestSlug', site)} value={slug} onValue={setSlug} />}
          </div>
          <p class="facts" role="status">
            {said}
          </p>
        </div>
      </div>
    </>
  );
}

const nameOf = ({ kind, name }: Door): string =>
  kind === 'mail'
    ? t('doorMail')
    : kind === 'contact'
      ? t('doorContact')
      : kind === 'discussion'
        ? t('doorDiscussion')
        : name;

/** Where a door leads, and what goes along. */
function sentences(door: Door): string[] {
  const { kind, href, carries, limit } = door;
  const remark = REMARKS[kind];
  const leads = kind === 'mail' ? '' : t('doorSite', new URL(href).host);
  const where = [leads, remark && t(remark)].filter(Boolean).join(', ');
  return [
    where && `${where}.`,
    goesAlong(kind, carries, limit),
    isPublic(door) && t('doorHeadless'),
  ].filter((sentence): sentence is string => Boolean(sentence));
}

function goesAlong(kind: DoorKind, carries: Door['carries'], limit: number | undefined): string {
  if (kind === 'appeal') return '';
  if (carries === 'letter') return t('doorCarries');
  return limit === undefined ? t('doorPaste') : t('doorLong', number(limit));
}
