import type { Correction } from 'diembao/corrections';

import { store } from '../state/state';
import { sharedValue } from './shared';

export const keptRules = sharedValue<readonly Correction[]>('rules', [], () => store.value.rules, (rules) => {
  store.update({ rules });
});
