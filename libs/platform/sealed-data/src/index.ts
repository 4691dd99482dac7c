export { dataKeyController } from './data-key-controller.ts';
export { dataKeySettings } from './data-key-settings.ts';
export { dataKeysOf, makeDataKeys, shredDataKey } from './database/data-keys.ts';
export { DataKeyTables1764000009000 } from './database/data-key-tables.ts';
export { rewrapDataKeys, ringProgress, type RingProgress } from './database/rewrap-data-keys.ts';
export { findHashesUnder } from './find-hash.ts';
export { keyRingOf, newDataKey, openKeyRing, type KeyRing, type WrappedKey } from './key-ring.ts';
export { newRingKey, ringIn, ringOfSecret } from './key-text.ts';
export { openText, sealText, type SealedPlace } from './seal.ts';
