import { createHmac } from 'node:crypto';
import { sessionLimits } from '@huihuan/identity-domain';
import { createAuthenticator, openTokenKeys } from '@huihuan/platform-auth';
import { readSettings } from '@huihuan/platform-config';
import { openKeyRing } from '@huihuan/platform-sealed-data';
import type { ServiceHost } from '@huihuan/platform-service';
import type { Identity } from './identity.ts';
import { identitySettings } from './identity-settings.ts';
import { oidcProviderOf } from './oidc/oidc-settings.ts';
import { openProvider } from './oidc/open-provider.ts';
import { openBreachedPasswords } from './passwords/breached/open-breached.ts';
import { isSessionOver } from './sessions/session-rows.ts';

/** @throws SettingsError where a key is missing that has to be there */
export const openIdentity = async ({ database, outbox, env, log, now, newId }: ServiceHost): Promise<Identity> => {
  const settings = readSettings(identitySettings, env);
  const keys = await openTokenKeys(env);
  if (keys.isPassing)
    log.warn('HUIHUAN_TOKEN_KEY is not set: sign-ins are good for this process and until it ends', 'Identity');
  const ring = openKeyRing(env, keys.isPassing ? undefined : keys.secret);
  const digestOf = (text: string): string =>
    createHmac('sha256', `requests ${keys.secret}`).update(text, 'utf8').digest('base64url');
  const office = oidcProviderOf(env, settings.HUIHUAN_ORIGIN);
  return {
    breached: await openBreachedPasswords(env, log),
    provider: office === null ? null : openProvider(office, now),
    ...{ database, outbox, keys, settings, now, newId, ring, digestOf },
    limits: { ...sessionLimits, idleSeconds: settings.HUIHUAN_SESSION_IDLE_MINUTES * 60 },
    authenticator: createAuthenticator({
      keys: keys.published,
      now,
      isRevoked: (sessionId) => isSessionOver(database, sessionId),
    }),
  };
};
