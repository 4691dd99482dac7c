import { derivedPassword } from '@huihuan/platform-auth';
import { createSignIns, SignInRefused } from '@huihuan/platform-sign-in';
import { Trouble, WrongUsage, type Command, type Terminal } from '../args/command.ts';
import { ask } from '../http/server.ts';
import { demoKeys } from './demo-keys.ts';

/** `token`: an access token for other programs, such as curl. */
export const tokenCommand: Command = {
  name: 'token',
  operands: '[<login>]',
  text: {
    zh: '输出访问令牌，供 curl 等程序使用',
    en: 'print an access token, for programs such as curl',
  },
  flags: [],
  more: {
    zh: '不带参数时为 hh login 登录的人员；带登录名时为本机数据中的演示人员。令牌十分钟内有效。',
    en:
      'Of whoever signed in by hh login; with a login name, of that person of the demonstration on this machine. It is\n' +
      'good for ten minutes.',
  },
  run: async (call, terminal) => {
    const [login, ...more] = call.operands;
    if (more.length > 0) throw new WrongUsage({ zh: '用法：hh token [登录名]', en: 'usage: hh token [<login>]' });
    const header =
      login === undefined
        ? await terminal.authorization('GET', '/api/registry/session')
        : await demoToken(login, terminal);
    if (header === null)
      throw new Trouble({
        zh: '尚未登录：请先运行 hh login <登录名>',
        en: 'nobody is signed in: run hh login <login> first',
      });
    terminal.output.write(`${header.replace('Bearer ', '')}\n`);
    return 0;
  },
};

const demoToken = async (login: string, { url, signal, environment }: Terminal): Promise<string> => {
  for (const key of demoKeys(environment)) {
    try {
      return await createSignIns((path, init) => ask({ url, signal }, path, init)).of({
        ...{ login, password: derivedPassword(key, login) },
      });
    } catch (failure) {
      if (!(failure instanceof SignInRefused)) throw failure;
    }
  }
  throw new Trouble({
    zh: `${url} 没有名为 ${login} 的演示人员，或其口令已改；见 hh people`,
    en: `there is no demonstration person ${login} at ${url}, or the password was changed; see hh people`,
  });
};
