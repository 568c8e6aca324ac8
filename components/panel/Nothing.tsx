import { plural, t } from '../../lib/i18n.ts';
import type { FacingRead } from '../../lib/shared/state.ts';
import { Void } from '../ui/Void.tsx';
import { queryOf } from './subject.ts';
import { WhyThese } from './WhyThese.tsx';

interface NothingProps {
  state: FacingRead;
  /** Opens the search box with these words in it. */
  onSearch: (words: string) => void;
  /** Has the page matched although nothing says that it is public. */
  onFace: () => void;
}

/** No record stands beside the page: what was searched, how much, and the next step. */
export function Nothing({ state, onSearch, onFace }: NothingProps) {
  const { page, site, asked } = state;
  const { title, lead, next } = words(state);
  const subject = queryOf(page.title);
  return (
    <Void level={2} title={title} lead={lead}>
      {next.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <WhyThese state={state} />
      <div class="buttons">
        <button type="button" class="button" onClick={() => onSearch(subject)}>
          {t(subject ? 'searchSubject' : 'searchAll')}
        </button>
        {site.verdict === 'other' && !asked && (
          <button type="button" class="button second" onClick={onFace}>
            {t('otherFace')}
          </button>
        )}
      </div>
    </Void>
  );
}

function words({ site, page, searched, partial, asked }: FacingRead) {
  if (site.verdict === 'other' && !asked) {
    return { title: t('otherTitle'), lead: t('otherSentence'), next: [] };
  }
  if (!page.hasText) {
    return { title: t('noTextTitle'), lead: t('noTextSentence'), next: [] };
  }
  const next = [];
  if (site.verdict === 'other') next.push(t('otherAsked'));
  if (site.verdict === 'claims-public') next.push(t('claimsSentence'));
  if (site.country && site.country !== 'FRA') next.push(t('emptyAbroad'));
  if (partial) next.push(t('dataPartial'));
  next.push(t('emptyNext'));
  return { title: t('emptyTitle'), lead: plural('emptySearched', searched), next };
}
