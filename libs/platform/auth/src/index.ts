export { signAccessToken, tokenAudience, tokenIssuer, type AccessClaims } from './access-token.ts';
export { createAuthenticator, type Authenticator, type AuthenticatorOptions, type SignedIn } from './authenticator.ts';
export { derivedPassword } from './derived-password.ts';
export { gatewayKeySettings } from './gateway-key-settings.ts';
export {
  gatewayHeader,
  openGatewayCheck,
  openGatewayTokens,
  type GatewayCheck,
  type GatewayTokens,
} from './gateway-token.ts';
export { tokenExpired, tokenInvalid, tokenMissing, tokenRevoked } from './problems.ts';
export { newTokenKey, publicKeysOf } from './new-token-key.ts';
export { keySettings } from './key-settings.ts';
export type { PublicKey } from '@huihuan/platform-signing';
export { openPublicKeys } from './public-keys.ts';
export { openTokenKeys, type TokenKeys } from './token-keys.ts';
