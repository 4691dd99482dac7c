import { openPublicKeys } from '@huihuan/platform-auth';
import type { GuardSource } from '@huihuan/platform-service';
import { createGuard } from './create-guard.ts';

/** The guard of a process, by the keys that its environment names. @throws SettingsError in production without them */
export const guardByEnvironment: GuardSource = ({ services, env, log }) => {
  if (!env['HUIHUAN_TOKEN_KEY'] && !env['HUIHUAN_TOKEN_JWKS'])
    log.warn('HUIHUAN_TOKEN_JWKS is not set: only who signs in at this very process gets in', 'Guard');
  return createGuard({
    keys: openPublicKeys(env),
    now: () => new Date(),
    services: new Map(services.map(({ name, access }) => [name, access])),
  });
};
