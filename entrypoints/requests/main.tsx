import { render } from 'preact';
import { Requests } from '../../components/requests/Requests.tsx';
import { messageLanguage } from '../../lib/i18n.ts';
import { createRequestServices } from '../../lib/services/requests-client.ts';
import './styles.ts';

document.documentElement.lang = messageLanguage();
const root = document.getElementById('app');
if (root) render(<Requests services={createRequestServices()} />, root);
