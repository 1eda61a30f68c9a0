/** What must hold in every state, in those of the views, of correcting and of keeping: by themselves, so that both run at once. */
import { testEverywhere } from './support/everywhere.mjs';
import { WORK } from './support/states.mjs';

testEverywhere(WORK);
