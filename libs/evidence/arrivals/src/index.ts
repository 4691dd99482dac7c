export { arrivalSettings, checksArrivals } from './arrival-settings.ts';
export { arrivedOf, serviceOfSource, type Arrived } from './arrived.ts';
export { examineFacts, type ArrivalBooks, type Examine } from './examine-facts.ts';
export { openKeyRing, type KeyRing, type Taken } from './key-ring.ts';
export { isOfKeys, keyTypes } from './key-types.ts';
export { HeardOfKeys1764000080050 } from './tier/heard-of-keys.ts';
export { tierArrivals } from './tier/tier-arrivals.ts';
