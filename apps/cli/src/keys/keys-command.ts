import { newTokenKey, publicKeysOf } from '@huihuan/platform-auth';
import { newPrivateKey } from '@huihuan/platform-signing';
import { WrongUsage, type Command } from '../args/command.ts';

/** By whom facts are stated. */
const services = ['REGISTRY', 'COLLECTION', 'TRANSFER', 'SORTING', 'REGULATOR'] as const;

const makeKeys = (): Readonly<Record<string, string>> => {
  const tokenKey = newTokenKey();
  return {
    ...{
      HUIHUAN_TOKEN_KEY: tokenKey,
      HUIHUAN_TOKEN_JWKS: publicKeysOf(tokenKey),
      HUIHUAN_SIGNING_KEY: newPrivateKey(),
    },
    ...Object.fromEntries(services.map((service) => [`${service}_SIGNING_KEY`, newPrivateKey()])),
  };
};

/** `keys`: new keys for tokens and facts, as lines of an .env file. */
export const keysCommand: Command = {
  name: 'keys',
  operands: '',
  text: {
    zh: '生成签发登录令牌和签名事实的新密钥，按 .env 的行输出',
    en: 'make new keys for tokens and for facts, as lines of an .env file',
  },
  flags: [],
  more: {
    zh:
      '无需服务器，什么都不保存。更换令牌密钥时，把旧公钥并入 HUIHUAN_TOKEN_JWKS 的 keys，十分钟后再删去。\n' +
      '事实签名：所有服务在一个进程中时用 HUIHUAN_SIGNING_KEY 一行，docker compose 用各服务自己的一行。更换后，服务启动时自行公布新公钥。',
    en:
      'Needs no server and keeps nothing. To replace the key of tokens, leave the old public one among the keys of\n' +
      'HUIHUAN_TOKEN_JWKS for ten minutes. Of the keys for facts, all services in one process need HUIHUAN_SIGNING_KEY\n' +
      'alone, docker compose the line of each service. A service that starts with another key publishes it by itself.',
  },
  run: async (call, { output, json }) => {
    if (call.operands.length > 0) throw new WrongUsage({ zh: 'keys 不带参数', en: 'keys takes no words' });
    const made = makeKeys();
    const lines = Object.entries(made).map(([name, value]) => `${name}=${value}\n`);
    output.write(json ? `${JSON.stringify(made)}\n` : lines.join(''));
    return 0;
  },
};
