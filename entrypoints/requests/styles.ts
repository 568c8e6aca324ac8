/** The style sheets of the requests, in their order. The gallery draws with the same. */
import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import '../../components/panel/panel.css';
import '../../components/panel/search.css';
import '../../components/panel/dossier/dossier.css';
import '../../components/requests/requests.css';
import '../../components/requests/letter/letter.css';
import '../../components/requests/follow/follow.css';
import '../../components/requests/ledger.css';
import '../../components/requests/status-map.css';
import '../../components/requests/print.css';
