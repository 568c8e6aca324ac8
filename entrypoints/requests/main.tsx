import { render } from 'preact';
import { Requests } from '../../components/requests/Requests.tsx';
import { createRequestServices } from '../../lib/facing/requests-client.ts';
import { messageLanguage } from '../../lib/i18n.ts';
import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import '../../components/panel/panel.css';
import '../../components/panel/search.css';
import '../../components/panel/dossier/dossier.css';
import '../../components/requests/requests.css';

document.documentElement.lang = messageLanguage();
const root = document.getElementById('app');
if (root) render(<Requests services={createRequestServices()} />, root);
