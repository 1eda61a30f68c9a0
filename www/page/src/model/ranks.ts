/** The order of levels and branches, as lists of protocol have it; that of offices stands in protocol.tsv. */
import type { Branch, Level } from './types';

export const LEVEL_ORDER: readonly Level[] = ['central', 'provincial', 'district', 'commune', 'international', 'foreign', 'enterprise', 'other'];

export const BRANCH_ORDER: readonly Branch[] = ['party', 'state', 'assembly', 'government', 'judiciary', 'military', 'police', 'front', 'other'];
