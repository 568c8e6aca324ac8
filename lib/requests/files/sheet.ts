/** What a file for people says of a flag, before it is Markdown or HTML. */
import { date, moment, t } from '../../i18n.ts';
import type { Flag, Step } from '../flag.ts';
import { isOpen, levelOf } from '../level.ts';
import { searchedLine } from '../searched-line.ts';
import { levelWord, STEP_WORDS, WANTED_WORDS } from '../words.ts';

/** A piece of text, and where it leads. */
export interface Piece {
  text: string;
  /** http(s). */
  href?: string;
}

/** A fact with its name; several values are a list. */
export interface Fact {
  name: string;
  values: Piece[];
}

export interface Sheet {
  title: string;
  facts: Fact[];
  /** Texts of several lines, each under its name. */
  texts: { name: string; text: string }[];
}

/** The sheet of a flag, in the reader's language. */
export function sheetOf(flag: Flag): Sheet {
  const { evidence, tracker, basis, letter } = flag;
  const facts: (Fact | false | undefined)[] = [
    fact('flagLevel', { text: t(levelWord({ level: levelOf(flag), open: isOpen(flag) })) }),
    fact('flagWanted', { text: t(WANTED_WORDS[flag.wanted]) }),
    flag.body && fact('flagBody', { text: bodyLine(flag.body) }),
    fact('flagPage', { text: evidence.title, href: evidence.url }),
    // In full, also on the day itself: a file is read later.
    fact('flagSeenAt', { text: moment(evidence.at, 0) }),
    evidence.element !== undefined && fact('flagElement', { text: evidence.element }),
    evidence.record &&
      fact('flagRecord', { text: evidence.record.title, href: evidence.record.url }),
    evidence.searched.length > 0 &&
      fact('flagSearched', ...evidence.searched.map((one) => ({ text: searchedLine(one) }))),
    tracker &&
      fact('flagTracker', { text: `${tracker.status} (${date(tracker.day)})`, href: tracker.url }),
    basis &&
      fact('flagBasis', {
        text: `${basis.article}, ${t(
          basis.threshold === 'met' ? 'flagThresholdMet' : 'flagThresholdCheck',
          basis.source,
        )}`,
      }),
    flag.steps.length > 0 && fact('flagSteps', ...flag.steps.map(stepPiece)),
    fact('flagHash', { text: flag.hash }),
  ];
  const texts = [
    { name: t('flagSelection'), text: evidence.selection ?? '' },
    { name: t('flagNote'), text: flag.note },
    {
      name: t('flagLetter'),
      text: letter ? [letter.subject, letter.text].filter(Boolean).join('\n\n') : '',
    },
  ];
  return {
    title: flag.title,
    facts: facts.filter((one) => typeof one === 'object'),
    texts: texts.filter(({ text }) => text.trim() !== ''),
  };
}

const fact = (name: Parameters<typeof t>[0], ...values: Piece[]): Fact => ({
  name: t(name),
  values,
});

const bodyLine = ({ name, site }: NonNullable<Flag['body']>): string =>
  site === undefined ? name : `${name} (${site})`;

const stepPiece = ({ kind, day, note, link }: Step): Piece => {
  const said = note.replaceAll(/\s+/g, ' ').trim();
  const text = `${date(day)}, ${t(STEP_WORDS[kind])}${said === '' ? '' : ` (${said})`}`;
  return link === undefined ? { text } : { text, href: link };
};
