/** What the section of what is missing is drawn from. */
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
