export { openFactSigner, type FactSigner } from './fact-signer.ts';
export {
  privateKeyIn,
  publicKeysIn,
  publicPartOf,
  thumbprintOf,
  writeKey,
  type PrivateKey,
  type PublicKey,
  type PublicPoint,
} from './key-text.ts';
export { newPrivateKey, privateKeyFrom } from './new-private-key.ts';
export { openServiceSigner } from './open-service-signer.ts';
export { signingSettings } from './signing-settings.ts';
export { openVerifier, verifySignature, type Verifier } from './verifier.ts';
export { verifyMany, type Signed } from './verify-many.ts';
