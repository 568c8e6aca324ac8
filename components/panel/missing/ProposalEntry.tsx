import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../../../lib/i18n.ts';
import type { Proposal } from '../../../lib/missing/proposal.ts';
import { searchedLine } from '../../../lib/requests/searched-line.ts';
import { ExternalLink } from '../../ui/ExternalLink.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { hyphenated } from '../hyphens.ts';
import { factOf, REFUTED_BY, SURE_WORDS } from './words.ts';

interface ProposalEntryProps {
  proposal: Proposal;
  isOpen: boolean;
  onFlag: () => void;
  /** The form, drawn while it is open. */
  children: ComponentChildren;
}

/** One thing that might be missing: how sure we are, what it is, what was looked for and where. */
export function ProposalEntry({ proposal, isOpen, onFlag, children }: ProposalEntryProps) {
  const { cause, title, sure, link, searched, basis } = proposal;
  const name = useId();
  return (
    <li class="entry">
      <article class="row" aria-labelledby={name}>
        <p class="side why">{hyphenated(t(SURE_WORDS[sure]))}</p>
        <div class="text">
          <h3 id={name} class="name" dir="auto">
            {link ? <ExternalLink href={link}>{title}</ExternalLink> : title}
          </h3>
          <p class="facts">{factOf(proposal)}</p>
          <details class="more">
            <summary>
              <Icon name="turn" class="turn" />
              {t('missingWhy')} <span class="unseen">{t('missingWhyNamed', title)}</span>
            </summary>
            <ul class="searched">
              {searched.map((one) => (
                <li key={one.where} dir="auto">
                  {searchedLine(one)}
                </li>
              ))}
              {basis && <li>{`${basis.article}, ${t('flagThresholdCheck', basis.source)}`}</li>}
              <li>{t(REFUTED_BY[cause])}</li>
            </ul>
          </details>
          {isOpen ? (
            children
          ) : (
            <button
              type="button"
              class="act"
              aria-label={t('missingFlagNamed', title)}
              onClick={onFlag}
            >
              {t('missingFlag')}
            </button>
          )}
        </div>
      </article>
    </li>
  );
}
