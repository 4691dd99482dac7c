import { createAuthenticator, keySettings, openPublicKeys } from '@huihuan/platform-auth';
import { readSettings, type Environment } from '@huihuan/platform-config';
import type { ApplicationOptions } from '@huihuan/platform-http';

/**
 * Knows whose request it is by the public keys of the environment, for the count of requests alone: whether a session is over,
 * and what the person may do, is for the services to say. Without keys all requests count for their addresses.
 */
export const identifyBy = (env: Environment): ApplicationOptions['identify'] => {
  if (readSettings(keySettings, env).HUIHUAN_TOKEN_JWKS === undefined) return undefined;
  const authenticator = createAuthenticator({
    keys: openPublicKeys(env),
    now: () => new Date(),
    isRevoked: () => false,
  });
  return async (request) => {
    const found = await authenticator.of(request);
    if (!found.ok) return null;
    const { personId, deviceId, grants } = found.value;
    return { personId, deviceId, isService: grants.some((grant) => /^(?:service|integration)@/.test(grant)) };
  };
};
