import { render } from 'preact';
import { Requests } from '../../../components/requests/Requests.tsx';
import '../../../entrypoints/requests/styles.ts';
import { NOW } from '../kinds.ts';
import { type RequestsState, requestServices } from '../requests.ts';

export function draw(state: RequestsState, root: Element) {
  if (state.open) {
    const asked = new URLSearchParams(location.search);
    asked.set('flag', state.open);
    history.replaceState(null, '', `?${asked}`);
  }
  render(<Requests services={requestServices(state)} now={NOW} />, root);
}
