import { runFlows } from './support/run.mjs';
import { webkit } from './support/webkit.mjs';

runFlows('WebKitGTK', webkit);
