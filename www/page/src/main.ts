import './style/index.css';
import './components/app';
import './components/articles';
import './components/batch';
import './components/card';
import './components/details';
import './components/drop-zone';
import './components/encoding-notice';
import './components/engine';
import './components/legend';
import './components/masthead';
import './components/panel';
import './components/reader';
import './components/status';
import './components/view-switch';
import './components/welcome';
import { startEngine } from './state/analyst';

void startEngine();
