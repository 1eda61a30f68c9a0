import { firefox } from './support/firefox.mjs';
import { runFlows } from './support/run.mjs';

runFlows('Firefox', firefox);
