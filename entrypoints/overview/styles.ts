/** The style sheets of the overview of a body, in their order. The gallery draws with the same. */
import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import '../../components/panel/panel.css';
import '../../components/panel/cards/cards.css';
import '../../components/charts/charts.css';
import '../../components/overview/overview.css';
