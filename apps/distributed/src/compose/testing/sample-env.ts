import { newTokenKey, publicKeysOf } from '@huihuan/platform-auth';
import { serviceNames } from '../../service-names.ts';
import { readEnv } from './fill-in.ts';
import { textOf } from './checkout.ts';

/** The lines of `hh keys`. */
const tokenKey = newTokenKey();
const made: Readonly<Record<string, string>> = {
  HUIHUAN_TOKEN_KEY: tokenKey,
  HUIHUAN_TOKEN_JWKS: publicKeysOf(tokenKey),
  HUIHUAN_CHECKPOINT_KEY: newTokenKey(),
  // begins with a digit, as one of six does: then it looks like a host and its port
  HUIHUAN_DATA_KEYS: `k1:${Buffer.alloc(32, 0xf7).toString('base64url')}`,
  ...Object.fromEntries(serviceNames.map((service) => [`${service.toUpperCase()}_SIGNING_KEY`, newTokenKey()])),
};

const secretOf = (name: string): string => `${name.toLowerCase().replaceAll('_', '')}c41e9d07b2f85a63e8d1f0b7294ca65d`;

/** Settings that only sound like secrets: where digests of others' passwords are, and names of public keys. */
export const isPublic = (name: string): boolean =>
  name.startsWith('HUIHUAN_BREACHED_PASSWORDS') || name === 'HUIHUAN_TRUSTED_KEYS';

/** The .env of somebody who followed infra/.env.example: each secret another one. */
export const sampleEnv = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(readEnv(textOf('infra/.env.example'))).map(([name, value]) => [
      name,
      made[name] ?? (/PASSWORD|KEY/.test(name) && !isPublic(name) ? secretOf(name) : value),
    ]),
  );
