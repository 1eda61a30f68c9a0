import './style/index.css';
import './components/app';
import './components/articles';
import './components/drop-zone';
import './components/encoding-notice';
import './components/engine';
import './components/history';
import './components/keeping';
import './components/legend';
import './components/masthead';
import './components/panel';
import './components/reader';
import './components/status';
import './components/requests';
import './components/update';
import './components/tab-panel';
import './components/tabs';
import './components/view-switch';
import './components/welcome';
import { listenToKeys } from './components/keys';
import { startKeeping } from './keep/keeper';
import { takeHanded } from './offline/handed';
import { countRequests } from './offline/requests';
import { startOffline } from './offline/start';
import { startEngine } from './state/analyst';

countRequests();
void startKeeping();
void startEngine();
listenToKeys();
takeHanded();
// After everything that the page itself needs; there is none where it is not served securely.
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  if (document.readyState === 'complete') void startOffline();
  else addEventListener('load', () => void startOffline(), { once: true });
}

/** What nobody needs in the first moment, as soon as there is nothing else to do; again later, where it cannot be loaded. */
function loadLater(): void {
  import('./components/later').catch(() => setTimeout(loadLater, 5000));
}

// Safari has no idle callbacks.
if ('requestIdleCallback' in window) requestIdleCallback(loadLater, { timeout: 1000 });
else setTimeout(loadLater, 200);
