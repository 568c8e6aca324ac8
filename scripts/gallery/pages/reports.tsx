import { render } from 'preact';
import { Reports } from '../../../components/report/Reports.tsx';
import '../../../entrypoints/report/styles.ts';
import { reportServices, type ShownReports } from '../reports.ts';

export function draw(state: ShownReports, root: Element) {
  if (state.open || state.missing) location.hash = 'one';
  render(<Reports services={reportServices(state)} page={state.page ?? ''} />, root);
}
