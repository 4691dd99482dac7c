import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { destroyEngine, engineDataLocation, EngineProblem, refuseWhileRunning } from '@huihuan/platform-engine';
import { Trouble, WrongUsage, type Command, type Terminal } from '../args/command.ts';
import { linesOf } from '../identify/lines.ts';

/** As `npm start` does: a relative folder lies in the checkout, wherever the command was called. */
const checkout = fileURLToPath(new URL('../../../..', import.meta.url));

const said = /^(y|yes|是)$/i;

/** Asks on standard error and reads one line. Silence means no. */
const isSure = async ({ errors, input, language }: Terminal, location: string): Promise<boolean> => {
  const questions = {
    zh: `将清空 ${location} 中的全部数据，无法恢复。确定吗？[y/N] `,
    en: `This deletes all data in ${location} for good. Are you sure? [y/N] `,
  };
  errors.write(questions[language]);
  const answer = await linesOf(input).next();
  return answer.done !== true && said.test(answer.value.trim());
};

const explained = async (work: Promise<void>): Promise<void> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof EngineProblem) throw new Trouble({ zh: error.zh, en: error.en }, error);
    throw error;
  }
};

/** `reset`: empties the embedded data. */
export const resetCommand: Command = {
  name: 'reset',
  operands: '',
  text: { zh: '清空内嵌数据库的数据（先询问）', en: 'empty the embedded data, after asking' },
  flags: [{ name: 'yes', text: { zh: '不再询问', en: 'do not ask' } }],
  more: {
    zh: '数据目录取 HUIHUAN_DATA，默认为检出目录下的 .data。平台运行时拒绝执行。',
    en: 'The data lies in HUIHUAN_DATA, or .data in the checkout. Refuses while the platform runs.',
  },
  run: async (call, terminal) => {
    if (call.operands.length > 0) throw new WrongUsage({ zh: 'reset 不带参数', en: 'reset takes no words' });
    if (terminal.environment['DATABASE_URL'])
      throw new Trouble({
        zh: '设有 DATABASE_URL：那不是内嵌数据库，本命令不会碰它',
        en: 'DATABASE_URL is set: that is no embedded data, and this command leaves it alone',
      });
    const folder = resolve(checkout, terminal.environment['HUIHUAN_DATA'] || '.data');
    const location = engineDataLocation(folder);
    if (location === undefined)
      return told(terminal, { zh: `${folder} 中没有数据`, en: `there is no data in ${folder}` });
    await explained(refuseWhileRunning(folder));
    if (call.flags['yes'] !== true && !(await isSure(terminal, location))) {
      terminal.errors.write(terminal.language === 'zh' ? '未作改动\n' : 'nothing was changed\n');
      return 1;
    }
    await explained(destroyEngine(folder));
    return told(terminal, { zh: `已清空 ${location}`, en: `emptied ${location}` });
  },
};

const told = ({ output, json, language }: Terminal, text: { zh: string; en: string }): number => {
  output.write(json ? `${JSON.stringify({ said: text.en })}\n` : `${text[language]}\n`);
  return 0;
};
