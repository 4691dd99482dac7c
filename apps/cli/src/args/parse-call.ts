import { parseArgs } from 'node:util';
import { WrongUsage, type Call, type Command } from './command.ts';
import { commonFlags } from './common-flags.ts';

/** Reads the words after a command by its own table of flags. @throws WrongUsage for a flag that it does not have */
export const parseCall = (command: Pick<Command, 'flags' | 'name'>, words: readonly string[]): Call => {
  const options = Object.fromEntries(
    [...command.flags, ...commonFlags].map(({ name, value }) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  try {
    const args = withTexts(words, options);
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true, strict: true });
    return { flags: values, operands: positionals };
  } catch (error) {
    const said = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw new WrongUsage({ zh: `参数有误：${said}`, en: `wrong usage: ${said}` });
  }
};

/**
 * A text may begin with a dash: one key of 64 does, and each is named by its digest. What follows a flag that takes a text is
 * its text, unless it is a flag itself.
 */
const withTexts = (
  words: readonly string[],
  options: Readonly<Record<string, { readonly type: 'boolean' | 'string' }>>,
): string[] => {
  const flagOf = (word: string): string => (word.startsWith('--') ? (word.slice(2).split('=')[0] ?? '') : '');
  const args: string[] = [];
  for (const word of words) {
    const before = args.at(-1) ?? '';
    const isText = before.startsWith('--') && options[before.slice(2)]?.type === 'string' && !args.includes('--');
    if (isText && word.startsWith('-') && !(flagOf(word) in options)) args.splice(-1, 1, `${before}=${word}`);
    else args.push(word);
  }
  return args;
};

/** The text of a flag that takes one, where it was given. */
export const textFlag = (call: Call, flag: string): string | undefined => {
  const given = call.flags[flag];
  return typeof given === 'string' ? given : undefined;
};

/** A whole number out of a flag. @throws WrongUsage outside of the limits */
export const wholeNumber = (
  call: Call,
  flag: string,
  limits: { readonly from: number; readonly to: number; readonly otherwise: number },
): number => {
  const given = call.flags[flag];
  if (given === undefined) return limits.otherwise;
  const number = Number(given);
  if (typeof given === 'string' && /^\d+$/.test(given) && number >= limits.from && number <= limits.to) return number;
  throw new WrongUsage({
    zh: `--${flag} 须为 ${limits.from} 至 ${limits.to} 的整数，收到的是 ${String(given)}`,
    en: `--${flag} takes a whole number from ${limits.from} to ${limits.to}, not ${String(given)}`,
  });
};

/** A number out of a flag, with a fraction where wanted. @throws WrongUsage below zero or without digits */
export const decimalNumber = (call: Call, flag: string, otherwise: number): number => {
  const given = call.flags[flag];
  if (given === undefined) return otherwise;
  if (typeof given === 'string' && /^\d+(?:\.\d+)?$/.test(given)) return Number(given);
  throw new WrongUsage({
    zh: `--${flag} 须为不小于零的数，收到的是 ${String(given)}`,
    en: `--${flag} takes a number not below zero, not ${String(given)}`,
  });
};
