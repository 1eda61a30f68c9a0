import { setDictionary } from '../state/dictionary';
import { store } from '../state/state';
import { sharedValue } from './shared';

export const keptDictionary = sharedValue('dictionary', {}, () => store.value.dictionary, setDictionary);
