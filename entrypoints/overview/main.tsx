import { render } from 'preact';
import { Overview } from '../../components/overview/Overview.tsx';
import { localDay } from '../../lib/day.ts';
import { messageLanguage } from '../../lib/i18n.ts';
import { createOverviewServices } from '../../lib/services/overview-client.ts';
import './styles.ts';

document.documentElement.lang = messageLanguage();
const host = new URLSearchParams(location.search).get('body') ?? '';
const services = createOverviewServices(host, () => localDay(new Date()));
const root = document.getElementById('app');
if (root) render(<Overview services={services} />, root);
