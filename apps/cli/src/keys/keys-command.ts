import { newTokenKey, publicKeysOf } from '@huihuan/platform-auth';
import { WrongUsage, type Command } from '../args/command.ts';

/** `keys`: a new key for tokens, as lines of an .env file. */
export const keysCommand: Command = {
  name: 'keys',
  operands: '',
  text: { zh: '生成签发登录令牌的新密钥，按 .env 的行输出', en: 'make a new key for tokens, as lines of an .env file' },
  flags: [],
  more: {
    zh: '无需服务器，什么都不保存。更换密钥时，把旧公钥并入 HUIHUAN_TOKEN_JWKS 的 keys，十分钟后再删去。',
    en:
      'Needs no server and keeps nothing. To replace a key, leave the old public one among the keys of HUIHUAN_TOKEN_JWKS\n' +
      'for ten minutes.',
  },
  run: async (call, { output, json }) => {
    if (call.operands.length > 0) throw new WrongUsage({ zh: 'keys 不带参数', en: 'keys takes no words' });
    const key = newTokenKey();
    const made = { HUIHUAN_TOKEN_KEY: key, HUIHUAN_TOKEN_JWKS: publicKeysOf(key) };
    const lines = Object.entries(made).map(([name, value]) => `${name}=${value}\n`);
    output.write(json ? `${JSON.stringify(made)}\n` : lines.join(''));
    return 0;
  },
};
