export { publicKeySchema, type PublicKey } from './keys.ts';
export { openCheckpoint, type SignedCheckpoint } from './open-checkpoint.ts';
export { openSigningKey, type SigningKey } from './signing-key.ts';
