export { publicKeySchema, type PublicKey } from './keys.ts';
export { openCheckpoint } from './open-checkpoint.ts';
export type { SignedCheckpoint } from '@huihuan/evidence-domain';
export { openSigningKey, type SigningKey } from './signing-key.ts';
