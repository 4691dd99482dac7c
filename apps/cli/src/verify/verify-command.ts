import { confirmedBy, type VerificationReport } from '@huihuan/verification-domain';
import { textFlag, wholeNumber } from '../args/parse-call.ts';
import { WrongUsage, type Command, type Terminal } from '../args/command.ts';
import { itemVerdictLines, proveItem } from '../checkpoints/prove-item.ts';
import { openProgress, type Progress } from '../terminal/progress.ts';
import { openWriter } from '../terminal/write-out.ts';
import { readNetwork, type ReadingWishes } from './read-network.ts';
import { reportLines } from './report-lines.ts';

export interface Verdict {
  readonly report: VerificationReport;
  readonly readings: number;
  /** True when goods still moved during the last reading. */
  readonly moved: boolean;
}

interface Limits extends ReadingWishes {
  readonly readings: number;
}

/** Reads again while it finds something and the network moves: what every reading found alike is a fault. */
const judge = async (terminal: Terminal, progress: Progress, limits: Limits): Promise<Verdict> => {
  let { report, moved } = await readNetwork(terminal, progress, limits);
  let readings = 1;
  while (report.violations > 0 && moved && readings < limits.readings) {
    const next = await readNetwork(terminal, progress, limits);
    report = next.moved ? confirmedBy(report, next.report) : next.report;
    moved = next.moved;
    readings += 1;
  }
  return { report, readings, moved };
};

/** One item instead of everything: its facts under what was signed. */
const prove = async (itemId: string, file: string | undefined, terminal: Terminal): Promise<number> => {
  const verdict = await proveItem(terminal, itemId, file);
  if (terminal.json) terminal.output.write(`${JSON.stringify(verdict)}\n`);
  else for (const line of itemVerdictLines(verdict, terminal.language)) terminal.output.write(`${line}\n`);
  return verdict.holds ? 0 : 1;
};

/** `verify`: everything again from the events, beside every table. */
export const verifyCommand: Command = {
  name: 'verify',
  operands: '',
  text: {
    zh: '只凭事件重算全部保管、库存、流量、平衡与事件链，并与各服务的表和监管投影核对',
    en: 'recompute every custody, stock, flow, balance and chain from the events alone, and compare every table with them',
  },
  flags: [
    {
      name: 'readings',
      value: '<n>',
      text: { zh: '系统在动时最多重读几遍，默认 4', en: 'read at most this often while goods move; 4' },
    },
    {
      name: 'wait',
      value: '<seconds>',
      text: { zh: '等待消费者追上的秒数，默认 60', en: 'wait this long for consumers that are behind; 60' },
    },
    {
      name: 'proof',
      value: '<item>',
      text: {
        zh: '只证明这件物品的全部事件都在已签名的检查点之下',
        en: 'prove of this item alone that its facts are under a signed checkpoint',
      },
    },
    {
      name: 'checkpoints',
      value: '<file>',
      text: {
        zh: '另行保存的检查点文件（hh checkpoints --save），以它为准',
        en: 'checkpoints kept outside of the server (hh checkpoints --save): these count',
      },
    },
    {
      name: 'trust',
      value: '<kid>',
      text: {
        zh: '只接受这些服务签名密钥（逗号分隔）',
        en: 'accept these keys of services alone; several with commas between them',
      },
    },
  ],
  more: {
    zh: '核对期间若有货物流动，某个表可能比所读事件新或旧：此时会重读，只报告每一遍都同样出现的违规。',
    en:
      'While goods move, a table may be newer or older than the events that were read: then it reads again, and reports\n' +
      'only what every reading found alike.',
  },
  run: async (call, terminal) => {
    if (call.operands.length > 0) throw new WrongUsage({ zh: 'verify 不带参数', en: 'verify takes no words' });
    const [proof, checkpoints] = [textFlag(call, 'proof'), textFlag(call, 'checkpoints')];
    const trusted = textFlag(call, 'trust');
    if (proof !== undefined) return prove(proof, checkpoints, terminal);
    const limits = {
      checkpoints,
      trust: trusted === undefined ? undefined : new Set(trusted.split(',').filter((kid) => kid !== '')),
      readings: wholeNumber(call, 'readings', { from: 1, to: 100, otherwise: 4 }),
      waitSeconds: wholeNumber(call, 'wait', { from: 0, to: 86_400, otherwise: 60 }),
    };
    const progress = openProgress(terminal);
    const verdict = await judge(terminal, progress, limits).finally(() => progress.end());
    const writer = openWriter(terminal.output);
    if (terminal.json) await writer.write(`${JSON.stringify({ ...verdict.report, ...verdict, report: undefined })}\n`);
    else for (const line of reportLines(verdict, terminal.language)) await writer.write(`${line}\n`);
    await writer.flush();
    return verdict.report.violations === 0 ? 0 : 1;
  },
};
