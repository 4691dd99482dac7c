export { privateKeySchema, publicKeySchema, readPrivateKey, type PrivateKey, type PublicKey } from './keys.ts';
export { openCheckpoint, type SignedCheckpoint } from './open-checkpoint.ts';
export { makePrivateKey, openSigningKey, type SigningKey } from './signing-key.ts';
