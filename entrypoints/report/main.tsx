import { render } from 'preact';
import { Reports } from '../../components/report/Reports.tsx';
import { localDay } from '../../lib/day.ts';
import { messageLanguage } from '../../lib/i18n.ts';
import { createReportServices } from '../../lib/services/page-reports.ts';
import './styles.ts';

document.documentElement.lang = messageLanguage();
const services = createReportServices(() => localDay(new Date()));
const root = document.getElementById('app');
if (root) render(<Reports services={services} />, root);
