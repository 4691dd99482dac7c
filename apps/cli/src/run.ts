import { Trouble, WrongUsage, type Command, type Terminal } from './args/command.ts';
import { helpOf, helpOfAll } from './args/help.ts';
import { parseCall } from './args/parse-call.ts';
import { allCommands, commandNamed } from './commands.ts';
import { ask } from './http/server.ts';
import { openAuthorization } from './sign-in/open-authorization.ts';
import { languageOf, type Language, type Text } from './lang/text.ts';

export type Surroundings = Omit<Terminal, 'language' | 'url' | 'json' | 'authorization'>;

/** Runs one command line. @returns the exit code; never throws for what a person can put right */
export const run = async (words: readonly string[], surroundings: Surroundings): Promise<number> => {
  const [name = '', ...rest] = words;
  const asked = words.find((_, index) => words[index - 1] === '--lang');
  const language = languageOf(asked ?? /--lang=(\w+)/.exec(words.join(' '))?.[1], surroundings.environment);
  try {
    const command = await commandNamed(name);
    if (command !== undefined) return await runCommand(command, rest, { surroundings, language });
    return await unknownCommand(name, { surroundings, language });
  } catch (error) {
    return explain(error, surroundings, language);
  }
};

interface Setting {
  readonly surroundings: Surroundings;
  readonly language: Language;
}

const unknownCommand = async (name: string, { surroundings, language }: Setting): Promise<number> => {
  const asksForHelp = ['help', '--help', '-h'].includes(name);
  if (!asksForHelp && name !== '')
    say(surroundings, { zh: `没有命令 ${name}`, en: `there is no command ${name}` }, language);
  (asksForHelp ? surroundings.output : surroundings.errors).write(helpOfAll(await allCommands(), language));
  return asksForHelp ? 0 : 2;
};

const runCommand = async (command: Command, words: readonly string[], setting: Setting): Promise<number> => {
  const { surroundings, language } = setting;
  const call = parseCall(command, words);
  if (call.flags['help'] === true) {
    surroundings.output.write(helpOf(command, language));
    return 0;
  }
  if (call.flags['lang'] !== undefined && call.flags['lang'] !== language)
    throw new WrongUsage({ zh: '--lang 只能是 zh 或 en', en: '--lang takes zh or en' });
  const url = serverUrl(call.flags['url'] ?? surroundings.environment['HUIHUAN_URL'] ?? 'http://127.0.0.1:3000');
  const { environment, signal } = surroundings;
  const authorization = openAuthorization({ url, environment, send: (path, init) => ask({ url, signal }, path, init) });
  return command.run(call, { ...surroundings, language, url, authorization, json: call.flags['json'] === true });
};

const serverUrl = (given: string | boolean): string => {
  const url = URL.canParse(String(given)) ? new URL(String(given)) : null;
  if (url !== null && ['http:', 'https:'].includes(url.protocol)) return url.origin;
  throw new WrongUsage({ zh: `不是服务器地址：${String(given)}`, en: `no address of a server: ${String(given)}` });
};

const say = ({ errors }: Surroundings, text: Text, language: Language): void => {
  errors.write(`hh: ${text[language]}\n`);
};

const explain = (error: unknown, surroundings: Surroundings, language: Language): number => {
  if (error instanceof WrongUsage) {
    say(surroundings, error.text, language);
    say(surroundings, { zh: '加 --help 查看用法', en: 'see --help' }, language);
    return 2;
  }
  if (surroundings.signal.aborted) {
    say(surroundings, { zh: '已中断', en: 'interrupted' }, language);
    return 1;
  }
  if (error instanceof Trouble) {
    say(surroundings, error.text, language);
    return 1;
  }
  throw error;
};
