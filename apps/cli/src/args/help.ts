import type { Language, Text } from '../lang/text.ts';
import type { Command, Flag } from './command.ts';
import { commonFlags } from './common-flags.ts';

const words = {
  usage: { zh: '用法', en: 'Usage' },
  commands: { zh: '命令', en: 'Commands' },
  flags: { zh: '选项', en: 'Options' },
  title: { zh: '回环 Huihuan 命令行', en: '回环 Huihuan on the command line' },
  exit: {
    zh: '退出码：0 一切正常，1 有问题，2 用法错误。',
    en: 'Exit codes: 0 all is well, 1 something is wrong, 2 wrong usage.',
  },
} satisfies Record<string, Text>;

const rows = (entries: readonly (readonly [string, Text])[], language: Language): string[] => {
  const width = Math.max(...entries.map(([name]) => name.length)) + 2;
  return entries.map(([name, text]) => `  ${name.padEnd(width)}${text[language]}`);
};

const flagName = ({ name, value }: Flag): string => (value === undefined ? `--${name}` : `--${name} ${value}`);

export const helpOf = (command: Command, language: Language): string => {
  const flags = [...command.flags, ...commonFlags].map((flag): readonly [string, Text] => [flagName(flag), flag.text]);
  return [
    command.text[language],
    '',
    `${words.usage[language]}: hh ${[command.name, command.operands].filter(Boolean).join(' ')} [--…]`,
    '',
    `${words.flags[language]}:`,
    ...rows(flags, language),
    ...(command.more === undefined ? [] : ['', command.more[language]]),
    '',
    words.exit[language],
    '',
  ].join('\n');
};

export const helpOfAll = (commands: readonly Command[], language: Language): string =>
  [
    words.title[language],
    '',
    `${words.usage[language]}: npm run --silent hh -- <command> [--…]`,
    '',
    `${words.commands[language]}:`,
    ...rows(
      commands.map(({ name, text }): readonly [string, Text] => [name, text]),
      language,
    ),
    '',
    `${words.flags[language]}:`,
    ...rows(
      commonFlags.map((flag): readonly [string, Text] => [flagName(flag), flag.text]),
      language,
    ),
    '',
    words.exit[language],
    '',
  ].join('\n');
