import './style/index.css';
import './components/app';
import './components/articles';
import './components/batch';
import './components/card';
import './components/details';
import './components/drop-zone';
import './components/encoding-notice';
import './components/engine';
import './components/keeping';
import './components/legend';
import './components/masthead';
import './components/panel';
import './components/reader';
import './components/status';
import './components/requests';
import './components/update';
import './components/view-switch';
import './components/welcome';
import { startKeeping } from './keep/keeper';
import { takeHanded } from './offline/handed';
import { countRequests } from './offline/requests';
import { startOffline } from './offline/start';
import { startEngine } from './state/analyst';

countRequests();
void startKeeping();
void startEngine();
takeHanded();
// After everything that the page itself needs; there is none where it is not served securely.
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  if (document.readyState === 'complete') void startOffline();
  else addEventListener('load', () => void startOffline(), { once: true });
}
