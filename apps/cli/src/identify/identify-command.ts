import { identifierKinds, identify, type IdentifierKind } from '@huihuan/identifiers-domain';
import { WrongUsage, type Command } from '../args/command.ts';
import { openWriter } from '../terminal/write-out.ts';
import { linesOf } from './lines.ts';

const kindOf = (given: string | boolean | undefined): IdentifierKind | undefined => {
  if (given === undefined) return undefined;
  const kind = identifierKinds.find((known) => known === given);
  if (kind !== undefined) return kind;
  const known = identifierKinds.join(', ');
  throw new WrongUsage({ zh: `--kind 须为其中之一：${known}`, en: `--kind takes one of: ${known}` });
};

/** `identify`: the checks of the intake, for a list of identifiers. */
export const identifyCommand: Command = {
  name: 'identify',
  operands: '',
  text: {
    zh: '从标准输入逐行读取编码，每行输出一行 JSON',
    en: 'read one identifier per line from standard input, print one JSON line each',
  },
  flags: [
    {
      name: 'kind',
      value: identifierKinds.join('|'),
      text: { zh: '固定类别，不自动识别', en: 'fix the kind instead of recognising it' },
    },
  ],
  more: {
    zh: '无需服务器。每行（包括空行）都有一行输出。只要读完全部输入，退出码即为 0，无论编码是否有效；有效与否见 valid。',
    en:
      'Needs no server. Every line, an empty one too, gets its line of output. The exit code is 0 when the whole input was\n' +
      'read, whether the identifiers are valid or not: that is what `valid` says.',
  },
  run: async (call, { input, output, signal }) => {
    if (call.operands.length > 0)
      throw new WrongUsage({
        zh: '编码从标准输入读取，不作参数',
        en: 'identifiers come by standard input, not as words',
      });
    const kind = kindOf(call.flags['kind']);
    const writer = openWriter(output);
    const at = new Date();
    for await (const line of linesOf(input)) {
      if (signal.aborted) break;
      await writer.write(`${JSON.stringify(identify(line, { kind, at }))}\n`);
    }
    await writer.flush();
    return signal.aborted ? 1 : 0;
  },
};
