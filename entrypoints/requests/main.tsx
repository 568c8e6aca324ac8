import { render } from 'preact';
import { Requests } from '../../components/requests/Requests.tsx';
import { createRequestServices } from '../../lib/facing/requests-client.ts';
import { messageLanguage } from '../../lib/i18n.ts';
import './styles.ts';

document.documentElement.lang = messageLanguage();
const root = document.getElementById('app');
if (root) render(<Requests services={createRequestServices()} />, root);
