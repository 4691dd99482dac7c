import { nameOf, type Checkpoint, type Flaw } from '@huihuan/evidence-domain';
import type { SignedCheckpoint } from '@huihuan/evidence-signature';
import type { Problem } from '@huihuan/kernel-domain';
import { Trouble } from '../args/command.ts';
import type { Offered } from './answers.ts';

const loudly = { zh: '历史被改写', en: 'HISTORY WAS REWRITTEN' };

/** The server does not know what was kept of it: names the first one that it has lost. */
export const rewritten = (held: readonly SignedCheckpoint[], offered: readonly Offered[]): Trouble => {
  const known = new Set(offered.map(({ signed }) => signed));
  const lost = held.find(({ signed }) => !known.has(signed)) ?? held.at(-1);
  const which = lost === undefined ? '?' : nameOf(lost.checkpoint);
  return new Trouble({
    zh: `${loudly.zh}：服务器已不认得保存过的检查点 ${which}。未写入任何内容，请保管好文件`,
    en: `${loudly.en}: the server no longer knows the checkpoint ${which} that was kept. Nothing was written; keep the file safe`,
  });
};

/** The server cannot prove, or proves wrongly, that one archive begins with the other. */
export const notContinued = (earlier: Checkpoint, next: Checkpoint): Trouble =>
  new Trouble({
    zh: `${loudly.zh}：检查点 ${nameOf(next)} 的存档不是以 ${nameOf(earlier)} 的存档开头。未写入任何内容`,
    en: `${loudly.en}: the archive of ${nameOf(next)} does not begin with that of ${nameOf(earlier)}. Nothing was written`,
  });

export const flawed = (flaw: Flaw): Trouble =>
  new Trouble({
    zh: `${loudly.zh}：检查点${flaw.zh}（${flaw.code}）。未写入任何内容`,
    en: `${loudly.en}: a checkpoint ${flaw.en} (${flaw.code}). Nothing was written`,
  });

/** A new log takes over: whoever keeps the file decides whether the reason is one. */
export const newLog = (last: Checkpoint, first: Checkpoint): Trouble => {
  const { agreedSize, reason } = first.follows ?? { agreedSize: 0, reason: '?' };
  const open = Math.max(0, last.size - agreedSize);
  return new Trouble({
    zh:
      `服务器开始了新日志（${nameOf(first)}），理由：${reason}。它与保存的日志前 ${agreedSize} 个事件一致；` +
      `其后 ${open} 个已签名事件的次序不再有保证。确认理由后加 --new-log 接受。未写入任何内容`,
    en:
      `the server began a new log (${nameOf(first)}), because: ${reason}. It agrees with the one that was kept on the ` +
      `first ${agreedSize} events; for the ${open} signed after them nothing is vouched. If the reason is one, accept it ` +
      'by --new-log. Nothing was written',
  });
};

/** A signature that is not by a key that the keeper of the file trusts. */
export const untrusted = (problem: Problem): Trouble =>
  problem.code === 'checkpoint.unknown-key'
    ? new Trouble({
        zh: `${problem.zh}。若监管部门公布过它，加 --trust ${String(problem.details?.['kid'])} 接受`,
        en: `${problem.en}. If the regulator has published it, accept it by --trust ${String(problem.details?.['kid'])}`,
      })
    : new Trouble({ zh: problem.zh, en: problem.en });
