import { hkdfSync } from 'node:crypto';
import { readSettings, SettingsError, type Environment } from '@huihuan/platform-config';
import { privateKeyIn, publicKeysIn, type PublicKey } from '@huihuan/platform-signing';
import { importJWK, type CryptoKey } from 'jose';
import { keySettings } from './key-settings.ts';
import { passingTokenKey } from './new-token-key.ts';

export interface TokenKeys {
  /** Signs; its name goes into the tokens. */
  readonly signing: { readonly key: CryptoKey; readonly kid: string };
  /** All that tokens may be signed with, the present one first. Public parts alone. */
  readonly published: readonly PublicKey[];
  /** The secret that the rest of the identity derives its keys from; by HKDF, so that it says nothing of the key. */
  readonly secret: string;
  /** Whether the key was made for this process and dies with it. */
  readonly isPassing: boolean;
}

/**
 * The keys that the environment names. Without one, a process that is not in production makes one for itself: whoever signed
 * in does it again after a restart.
 * @throws SettingsError in production without a key
 */
export const openTokenKeys = async (env: Environment): Promise<TokenKeys> => {
  const { HUIHUAN_TOKEN_KEY: given, HUIHUAN_TOKEN_JWKS: others } = readSettings(keySettings, env);
  if (given === undefined && env['NODE_ENV'] === 'production') throw new SettingsError([keyMissing]);
  const own = privateKeyIn(given ?? passingTokenKey());
  if (own === null) throw new TypeError('a new key cannot be read');
  const { d, kid, ...shown } = own;
  const key = await importJWK({ ...shown, d }, 'ES256');
  const published = [{ ...shown, kid }, ...(others === undefined ? [] : (publicKeysIn(others) ?? []))];
  return {
    signing: { key, kid },
    published: published.filter((each, index) => published.findIndex((one) => one.kid === each.kid) === index),
    secret: derivedSecret(d),
    isPassing: given === undefined,
  };
};

const keyMissing = {
  variable: 'HUIHUAN_TOKEN_KEY',
  zh: '未设置：NODE_ENV=production 时必须设置签发令牌的密钥。用 npm run hh -- keys 生成，并妥善保管',
  en: 'It is not set, and NODE_ENV=production does not start without a key of its own. Make one by npm run hh -- keys, and keep it',
};

/** Another key for another purpose (RFC 5869): what leaks of it signs no tokens. */
const derivedSecret = (d: string): string =>
  Buffer.from(hkdfSync('sha256', Buffer.from(d, 'base64url'), '', 'huihuan identity secrets', 32)).toString(
    'base64url',
  );
