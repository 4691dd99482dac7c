import { passingTokenKey } from './new-token-key.ts';
import { readSettings, SettingsError, type Environment } from '@huihuan/platform-config';
import { privateKeyIn, publicKeysIn, publicPartOf, type PublicKey } from '@huihuan/platform-signing';
import { keySettings } from './key-settings.ts';

/**
 * What access tokens are checked by, as the environment names it: the public keys, or that of the key that signs. Outside
 * of production it may name none: then only who signed in at this process gets in.
 * @throws SettingsError in production without a key
 */
export const openPublicKeys = (env: Environment): readonly PublicKey[] => {
  const { HUIHUAN_TOKEN_KEY: own, HUIHUAN_TOKEN_JWKS: others } = readSettings(keySettings, env);
  const signing = own === undefined ? null : publicPartOf(privateKeyIn(own));
  const named = others === undefined ? [] : (publicKeysIn(others) ?? []);
  // the registry may be told both; of two keys of one name no token could say which of them signed it
  const keys = new Map([...named, ...(signing === null ? [] : [signing])].map((key) => [key.kid, key] as const));
  if (keys.size > 0) return [...keys.values()];
  if (env['NODE_ENV'] === 'production') throw new SettingsError([keysMissing]);
  return [publicPartOf(privateKeyIn(passingTokenKey()))].filter((key) => key !== null);
};

const keysMissing = {
  variable: 'HUIHUAN_TOKEN_JWKS',
  zh: '未设置：NODE_ENV=production 时必须设置校验令牌的公钥集（npm run hh -- keys 的第二行）',
  en: 'It is not set, and NODE_ENV=production does not start without the keys that tokens are checked by: the second line of npm run hh -- keys',
};
