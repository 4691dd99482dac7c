import { openPublicKeys } from '@huihuan/platform-auth';
import type { GuardSource } from '@huihuan/platform-service';
import { createGuard } from './create-guard.ts';

/** The guard of a process, by the keys that its environment names. @throws SettingsError in production without them */
export const guardByEnvironment: GuardSource = ({ services, env, log }) => {
  const keys = openPublicKeys(env);
  if (keys.length === 0) log.warn('HUIHUAN_TOKEN_JWKS is not set: nobody can be known, so nobody gets in', 'Guard');
  return createGuard({
    keys,
    now: () => new Date(),
    services: new Map(services.map(({ name, access }) => [name, access])),
  });
};
