import type { SessionLimits } from '@huihuan/identity-domain';
import type { Authenticator, TokenKeys } from '@huihuan/platform-auth';
import type { RegistryOptions } from '../registry.ts';
import type { IdentitySettings } from './identity-settings.ts';
import type { Provider } from './oidc/open-provider.ts';
import type { BreachedPasswords } from './passwords/breached/open-breached.ts';

/** What sign-in and permissions need of the process that they run in. */
export interface Identity extends RegistryOptions {
  readonly keys: TokenKeys;
  readonly authenticator: Authenticator;
  readonly limits: SessionLimits;
  readonly settings: IdentitySettings;
  /** Of an office, where one is set up. */
  readonly provider: Provider | null;
  readonly breached: BreachedPasswords;
  readonly now: () => Date;
  readonly newId: () => string;
}

/** Injection token. */
export const identityToken = Symbol('huihuan:identity');
