/** What the cards of several kinds are made of. */
import type { ComponentChildren } from 'preact';
import { siteName } from '../../../lib/catalogues/sources.ts';
import type { Publisher } from '../../../lib/model.ts';
import { ExternalLink } from '../../ui/ExternalLink.tsx';

interface GistProps {
  /** The one fact that matters first. */
  strong: ComponentChildren;
  /** `holds`: in violet, it is so and one may act; `quiet`: it is over. */
  tone?: 'holds' | 'quiet' | undefined;
  lang?: string | undefined;
  children?: ComponentChildren;
}

/** The one fact that matters first, and what makes it exact. */
export function Gist({ strong, tone, lang, children }: GistProps) {
  return (
    <p class={`gist ${tone ?? ''}`}>
      <strong lang={lang}>{strong}</strong>
      {children}
    </p>
  );
}

interface FactsProps {
  publisher: Publisher | undefined;
  lang: string | undefined;
  /** Said one after the other; those that are absent are not. */
  facts: ComponentChildren[];
}

/** Who publishes it, and a line of facts. */
export function Facts({ publisher, lang, facts }: FactsProps) {
  const said = facts.filter(
    (fact) => fact !== undefined && fact !== null && fact !== '' && fact !== false,
  );
  if (!publisher && said.length === 0) return null;
  return (
    <p class="facts">
      {publisher && (
        <span class="by" lang={lang} dir="auto">
          {publisher.name}
        </span>
      )}
      {said.map((fact, index) => (index === 0 ? fact : ['\u00a0· ', fact]))}
    </p>
  );
}

interface AddressesProps {
  /** What is there, and its address: absent ones, and the card's own, are not shown. */
  addresses: [label: string, href: string | undefined][];
  /** The address that the title leads to. */
  except: string;
}

/** Where else a record leads: what is there, and on which site. */
export function Addresses({ addresses, except }: AddressesProps) {
  const shown = addresses.flatMap(([label, href]) =>
    href && href !== except ? [{ label, href }] : [],
  );
  if (shown.length === 0) return null;
  return (
    <ul class="addresses">
      {shown.map(({ label, href }) => (
        <li key={href}>
          <ExternalLink class="act" href={href}>
            <span>
              {label} <bdi class="at">{siteName(href)}</bdi>
            </span>
          </ExternalLink>
        </li>
      ))}
    </ul>
  );
}
