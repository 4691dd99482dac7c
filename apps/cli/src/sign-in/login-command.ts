import { z } from 'zod';
import { WrongUsage, type Command } from '../args/command.ts';
import { refusalOf } from '../http/read-answer.ts';
import { post } from '../http/server.ts';
import { readPassword } from './read-password.ts';
import { savedSessions, saveSession } from './saved-sessions.ts';

const accessSchema = z.object({
  refreshToken: z.string(),
  mustChangePassword: z.boolean(),
  person: z.object({ displayName: z.string() }),
});

const path = '/api/registry/session';

/** `login`: signs somebody in at a server, for all commands that follow. */
export const loginCommand: Command = {
  name: 'login',
  operands: '<login>',
  text: { zh: '登录服务器，后续命令以此身份执行', en: 'sign in at the server, for the commands that follow' },
  flags: [],
  more: {
    zh: '口令从终端读取（不回显），也可由管道传入。登录凭证保存在用户配置目录中，仅本人可读；hh logout 删除。',
    en:
      'The password is read from the terminal, unseen, or from the pipe. What is kept is a session, in the folder of\n' +
      'settings of the user, and only its owner reads it; hh logout ends and forgets it.',
  },
  run: async (call, terminal) => {
    const [login, ...more] = call.operands;
    if (login === undefined || more.length > 0)
      throw new WrongUsage({ zh: '用法：hh login <登录名>', en: 'usage: hh login <login>' });
    const password = await readPassword(terminal, terminal.language === 'zh' ? '口令：' : 'password: ');
    const { url, environment, signal, output, language } = terminal;
    const answer = await post({ url, signal }, path, { login, password, as: 'program' });
    if (answer.status !== 201) throw refusalOf(answer, path);
    const { refreshToken, person, mustChangePassword } = accessSchema.parse(answer.body);
    await saveSession(environment, url, { refreshToken, displayName: person.displayName });
    const said = {
      zh: `已登录 ${url}：${person.displayName}${mustChangePassword ? '（一次性口令：请先在页面上修改）' : ''}`,
      en: `signed in at ${url}: ${person.displayName}${mustChangePassword ? ' (a one-time password: change it at a page first)' : ''}`,
    };
    output.write(`${said[language]}\n`);
    return 0;
  },
};

/** `logout`: ends the session that `login` began. */
export const logoutCommand: Command = {
  name: 'logout',
  operands: '',
  text: { zh: '退出登录', en: 'end the sign-in' },
  flags: [],
  run: async (call, { url, environment, signal, output, language, authorization }) => {
    if (call.operands.length > 0) throw new WrongUsage({ zh: 'logout 不带参数', en: 'logout takes no words' });
    const saved = (await savedSessions(environment))[url];
    if (saved !== undefined) {
      // a session that is over already needs no end
      await post({ url, signal, authorization }, '/api/registry/session/refresh', {
        refreshToken: saved.refreshToken,
      }).then(({ status, body }) => (status === 201 ? endSession(url, body) : undefined));
      await saveSession(environment, url, null);
    }
    const said = { zh: `已退出 ${url}`, en: `signed out at ${url}` };
    output.write(`${said[language]}\n`);
    return 0;
  },
};

const endSession = async (url: string, body: unknown): Promise<void> => {
  const { accessToken } = z.object({ accessToken: z.string() }).parse(body);
  await fetch(`${url}${path}`, { method: 'DELETE', headers: { authorization: `Bearer ${accessToken}` } });
};
