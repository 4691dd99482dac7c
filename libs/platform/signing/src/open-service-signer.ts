import { readSettings, SettingsError, type Environment } from '@huihuan/platform-config';
import { openFactSigner, type FactSigner } from './fact-signer.ts';
import { privateKeyIn } from './key-text.ts';
import { privateKeyFrom } from './new-private-key.ts';
import { signingSettings } from './signing-settings.ts';

/**
 * The signer of one service. Its key is derived from the setting and the service's name: services that share a process and
 * a setting still have a key each, and who signed what can be told apart. Without the setting, a process that is not in
 * production makes a key for itself.
 * @throws SettingsError in production without a key, and for a key whose parts do not belong together
 */
export const openServiceSigner = (env: Environment, service: string): FactSigner => {
  const { HUIHUAN_SIGNING_KEY: given } = readSettings(signingSettings, env);
  if (given === undefined) {
    if (env['NODE_ENV'] === 'production') throw new SettingsError([keyMissing]);
    return openFactSigner();
  }
  const root = privateKeyIn(given);
  if (root === null || !isWhole(given)) throw new SettingsError([keyUnusable]);
  return openFactSigner({ key: privateKeyFrom(root.d, `facts of ${service}`) });
};

/** A copy with a wrong digit derives another key: better to say so than to sign with it. */
const isWhole = (key: string): boolean => {
  try {
    openFactSigner({ key });
    return true;
  } catch {
    return false;
  }
};

const variable = 'HUIHUAN_SIGNING_KEY';

const keyMissing = {
  variable,
  zh: '未设置：NODE_ENV=production 时必须设置事实签名的密钥。用 npm run hh -- keys 生成，并妥善保管',
  en: 'It is not set, and NODE_ENV=production does not start without a key that facts are signed with. Make one by npm run hh -- keys, and keep it',
};

const keyUnusable = {
  variable,
  zh: '不是可用的 P-256 私钥：私钥与公钥不成对',
  en: 'This is no usable private key on P-256: its private and its public part do not belong together',
};
