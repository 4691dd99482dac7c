export { signAccessToken, tokenAudience, tokenIssuer, type AccessClaims } from './access-token.ts';
export { createAuthenticator, type Authenticator, type AuthenticatorOptions, type SignedIn } from './authenticator.ts';
export { derivedPassword } from './derived-password.ts';
export { tokenExpired, tokenInvalid, tokenMissing, tokenRevoked } from './problems.ts';
export { newTokenKey, publicKeysOf, tokenKeyFrom } from './new-token-key.ts';
export { keySettings } from './key-settings.ts';
export type { PublicKey } from './key-text.ts';
export { openTokenKeys, type TokenKeys } from './token-keys.ts';
