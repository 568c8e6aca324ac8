import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { date, duration, type MessageKey, number, t } from '../../lib/i18n.ts';
import type { SearchFacets } from '../../lib/search/answer.ts';
import { Word } from '../ui/Word.tsx';
import {
  type Choice,
  type FacetName,
  isChosen,
  monthsBefore,
  type Option,
  optionsOf,
  toggled,
} from './filters.ts';
import { hyphenated } from './hyphens.ts';

interface FiltersProps {
  id: string;
  facets: SearchFacets | null;
  choices: Choice[];
  onChoices: (choices: Choice[]) => void;
  /** The day of the catalogues, from which months are counted back. */
  day: Date;
}

const FACETS: [FacetName, MessageKey][] = [
  ['kinds', 'filterKinds'],
  ['publishers', 'filterPublishers'],
  ['localities', 'filterLocalities'],
  ['formats', 'filterFormats'],
  ['licences', 'filterLicences'],
];

/** What the results can be narrowed to, in words, and how many records each would leave. */
export function Filters({ id, facets, choices, onChoices, day }: FiltersProps) {
  const onToggle = (choice: Choice) => onChoices(toggled(choices, choice));
  const empty = facets !== null && Object.values(facets).every((counts) => counts.length === 0);
  return (
    <fieldset id={id} class="filters" aria-busy={facets === null}>
      <legend class="unseen">{t('filters')}</legend>
      {empty && choices.length === 0 && (
        <div class="row">
          <p class="text none">{t('filterFirst')}</p>
        </div>
      )}
      {facets &&
        !(empty && choices.length === 0) &&
        FACETS.map(([filter, legend]) => (
          <Facet
            key={filter}
            filter={filter}
            legend={t(legend)}
            counts={facets[filter]}
            choices={choices}
            onToggle={onToggle}
          />
        ))}
      <Since choices={choices} onToggle={onToggle} day={day} />
    </fieldset>
  );
}

function Group({ legend, children }: { legend: string; children: ComponentChildren }) {
  return (
    <fieldset class="row">
      <legend class="unseen">{legend}</legend>
      <span class="side" aria-hidden="true">
        {hyphenated(legend)}
      </span>
      <div class="text words">{children}</div>
    </fieldset>
  );
}

/** Words shown of a filter at first, or as answers to a few letters. */
const SHOWN = 6;

interface FacetProps {
  filter: FacetName;
  legend: string;
  counts: SearchFacets[FacetName];
  choices: Choice[];
  onToggle: (choice: Choice) => void;
}

function Facet({ filter, legend, counts, choices, onToggle }: FacetProps) {
  const options = useMemo(() => optionsOf(filter, counts), [filter, counts]);
  const [letters, setLetters] = useState('');
  const found = useNarrowed(options, letters);
  const first = options.slice(0, SHOWN);
  // What is set is always there to be unset, also where it leaves nothing.
  const others = choices
    .filter((choice) => choice.filter === filter && !isChosen(first, choice))
    .map((choice) => options.find(({ name }) => name === choice.name) ?? { ...choice, count: 0 });
  const shown = found?.slice(0, SHOWN) ?? [...first, ...others];
  return (
    <Group legend={legend}>
      {options.length > SHOWN && (
        <input
          type="search"
          class="narrow"
          value={letters}
          autocomplete="off"
          spellcheck={false}
          dir="auto"
          placeholder={t('filterAmong', number(options.length))}
          aria-label={t('filterNarrow', legend, number(options.length))}
          onInput={(event) => setLetters(event.currentTarget.value)}
          onKeyDown={(event) => {
            // Escape gives the whole list back before it leaves the search.
            if (event.key !== 'Escape' || letters === '') return;
            event.preventDefault();
            event.stopPropagation();
            setLetters('');
          }}
        />
      )}
      {shown.map((option) => (
        <Word
          key={option.name}
          type="checkbox"
          group={filter}
          name={option.name}
          count={option.count}
          checked={isChosen(choices, option)}
          onChange={() => onToggle(option as Choice)}
        />
      ))}
      {shown.length === 0 && (
        <p class="none" role="status">
          {t('filterNone')}
        </p>
      )}
    </Group>
  );
}

/** The options near a few letters, null for no letters. What finds them is loaded when needed. */
function useNarrowed(options: Option[], letters: string): Option[] | null {
  const [found, setFound] = useState<Option[] | null>(null);
  useEffect(() => {
    let current = true;
    if (letters.trim() === '') setFound(null);
    else {
      void import('../../lib/services/short-lists.ts').then(({ narrowed }) => {
        if (current) setFound(narrowed(options, letters));
      });
    }
    return () => {
      current = false;
    };
  }, [options, letters]);
  return found;
}

/** How long ago, in months. */
const SINCE = [1, 6, 12, 36];
const DAYS_A_MONTH = 30.5;

function Since({
  choices,
  onToggle,
  day,
}: Pick<FacetProps, 'choices' | 'onToggle'> & { day: Date }) {
  const set = choices.find(({ filter }) => filter === 'modifiedSince');
  return (
    <Group legend={t('filterSince')}>
      <Word
        type="radio"
        group="since"
        name={t('sinceAny')}
        checked={!set}
        onChange={() => set && onToggle(set)}
      />
      {SINCE.map((months) => {
        const since = monthsBefore(day, months);
        const choice: Choice = {
          filter: 'modifiedSince',
          name: t('filterModified', date(since)),
          values: [since],
        };
        return (
          <Word
            key={months}
            type="radio"
            group="since"
            name={duration(Math.ceil(months * DAYS_A_MONTH))}
            checked={isChosen(choices, choice)}
            onChange={() => onToggle(choice)}
          />
        );
      })}
    </Group>
  );
}
