import { render } from 'preact';
import { Overview } from '../../components/overview/Overview.tsx';
import { localDay } from '../../components/ui/use-today.ts';
import { createOverviewServices } from '../../lib/facing/overview-client.ts';
import { messageLanguage } from '../../lib/i18n.ts';
import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import '../../components/panel/panel.css';
import '../../components/panel/cards/cards.css';
import '../../components/charts/charts.css';
import '../../components/overview/overview.css';

document.documentElement.lang = messageLanguage();
const host = new URLSearchParams(location.search).get('body') ?? '';
const services = createOverviewServices(host, () => localDay(new Date()));
const root = document.getElementById('app');
if (root) render(<Overview services={services} />, root);
