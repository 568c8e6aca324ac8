import { render } from 'preact';
import { Overview } from '../../../components/overview/Overview.tsx';
import '../../../entrypoints/overview/styles.ts';
import type { OverviewState } from '../../../lib/services/overview-services.ts';
import { NOW } from '../kinds.ts';
import { overviewServices } from '../overviews.ts';

export const draw = (state: OverviewState, root: Element) =>
  render(<Overview services={overviewServices(state)} now={NOW} />, root);
