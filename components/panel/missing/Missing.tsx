import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { FlagAsked } from '../../../lib/facing/flag-asked.ts';
import type { CatalogueReport, PanelServices } from '../../../lib/facing/services.ts';
import type { FacingState } from '../../../lib/facing/state.ts';

export interface MissingProps {
  state: FacingState | null;
  report: CatalogueReport | null;
  services: Pick<PanelServices, 'flags' | 'findAnswers' | 'capture'>;
  /** A passage that the reader chose to flag. */
  asked: FlagAsked | null;
  /** The passage is flagged, or is not to be. */
  onAnswered: () => void;
  now: () => Date;
}

/** What is missing, below all that was found: loaded once the rest is drawn. */
export function Missing(props: MissingProps) {
  const [Section, setSection] = useState<FunctionComponent<MissingProps> | null>(null);
  const { state, asked } = props;
  const isShown =
    asked !== null || (state?.status === 'read' && state.site.verdict !== 'lookalike');
  useEffect(() => {
    if (!isShown || Section) return;
    void import('./MissingSection.tsx').then(
      (part) => setSection(() => part.MissingSection),
      // Without its code there is no section; the rest of the panel stands.
      () => {},
    );
  }, [isShown, Section]);
  return isShown && Section ? <Section {...props} /> : null;
}
