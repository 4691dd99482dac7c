import { derivedPassword } from '@huihuan/platform-auth';
import { demoAccounts } from '@huihuan/seeds';
import { Trouble, WrongUsage, type Command } from '../args/command.ts';
import { dataFolders, demoKeyIn } from '../sign-in/demo-keys.ts';

/** `people`: the demonstration people and their passwords, which follow from a secret of the data folder. */
export const peopleCommand: Command = {
  name: 'people',
  operands: '',
  text: { zh: '列出演示人员的登录名和口令', en: 'list the demonstration people with login and password' },
  flags: [{ name: 'distributed', text: { zh: '多进程启动的数据', en: 'of the data of start:distributed' } }],
  more: {
    zh: '口令由数据目录（HUIHUAN_DATA，默认 .data）中的密钥推出，不另外保存；自行改过口令的人员除外。',
    en:
      'The passwords follow from a secret of the data folder (HUIHUAN_DATA, or .data) and are kept nowhere. Whoever changed\n' +
      'a password knows the new one alone.',
  },
  run: async (call, { output, json, environment }) => {
    if (call.operands.length > 0) throw new WrongUsage({ zh: 'people 不带参数', en: 'people takes no words' });
    const folder = dataFolders(environment)[call.flags['distributed'] === true ? 'distributed' : 'usual'];
    const key = environment['HUIHUAN_DEMO_KEY'] || demoKeyIn(folder);
    if (key === null)
      throw new Trouble({
        zh: `${folder} 中没有演示人员：请先以 HUIHUAN_DEMO=true 启动一次`,
        en: `there are no demonstration people in ${folder}: start once with HUIHUAN_DEMO=true`,
      });
    const people = demoAccounts().map(({ login, displayName, role }) => ({
      ...{ login, password: derivedPassword(key, login), role, displayName },
    }));
    const width = Math.max(...people.map(({ login }) => login.length));
    const lines = people.map(
      ({ login, password, displayName }) => `${login.padEnd(width)}  ${password}  ${displayName}\n`,
    );
    output.write(json ? `${JSON.stringify(people)}\n` : lines.join(''));
    return 0;
  },
};
