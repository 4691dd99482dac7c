import { WrongUsage, type Command } from '../args/command.ts';
import { readAnswer, refusalOf } from '../http/read-answer.ts';
import { get } from '../http/server.ts';
import { traceSchema } from './trace-answer.ts';
import { traceLines } from './trace-lines.ts';

/** `trace`: the story of one item, both ways. */
export const traceCommand: Command = {
  name: 'trace',
  operands: '<id | VIN | code | serial>',
  text: {
    zh: '一件物品的来龙去脉，向前向后都可追',
    en: 'the story of one item, both ways: what it was made of and what became of it',
  },
  flags: [],
  run: async (call, terminal) => {
    const [sought, ...others] = call.operands;
    if (sought === undefined || others.length > 0)
      throw new WrongUsage({ zh: '须给出一个编号', en: 'name one id, VIN, code or serial number' });
    const path = `/api/regulator/trace?q=${encodeURIComponent(sought)}`;
    if (terminal.json) {
      const answer = await get(terminal, path);
      terminal.output.write(`${JSON.stringify(answer.body)}\n`);
      if (answer.status === 200) return 0;
      throw refusalOf(answer, path);
    }
    const answer = await readAnswer(terminal, path, traceSchema);
    for (const line of traceLines(answer, terminal.language)) terminal.output.write(`${line}\n`);
    return 'matches' in answer && answer.matches.length === 0 ? 1 : 0;
  },
};
