import { nameOf, type Checkpoint } from '@huihuan/evidence-domain';
import type { Problem } from '@huihuan/kernel-domain';

export const noKey: Problem = {
  code: 'checkpoint.no-key',
  kind: 'conflict',
  zh: '未设置 HUIHUAN_CHECKPOINT_KEY，本进程不签发检查点',
  en: 'HUIHUAN_CHECKPOINT_KEY is not set: this process signs no checkpoints',
};

export const nothingArchived: Problem = {
  code: 'checkpoint.nothing-archived',
  kind: 'conflict',
  zh: '存档还没有任何事件，无可签名',
  en: 'the archive has no event yet: there is nothing to sign',
};

export const clockBehind = (last: Checkpoint, now: string): Problem => ({
  code: 'checkpoint.clock-behind',
  kind: 'conflict',
  zh: `本机时钟 ${now} 早于最后一个检查点 ${nameOf(last)}：请校正时钟`,
  en: `the clock says ${now}, before the last checkpoint ${nameOf(last)}: set it right`,
  details: { size: last.size, time: last.time, now },
});

export const historyChanged = (last: Checkpoint): Problem => ({
  code: 'checkpoint.history-changed',
  kind: 'conflict',
  zh: `存档与已签名的检查点 ${nameOf(last)} 不符：此后不再签名。恢复备份，或说明原因后开始新日志`,
  en:
    `the archive is not what the checkpoint ${nameOf(last)} was signed over: nothing more is signed. ` +
    'Restore a backup, or begin a new log and say why',
  details: { size: last.size, time: last.time },
});

export const unknownCheckpoint = (which: string): Problem => ({
  code: 'checkpoint.unknown',
  kind: 'missing',
  zh: `没有检查点 ${which}`,
  en: `there is no checkpoint ${which}`,
  details: { checkpoint: which },
});

export const beyondArchive = (size: number): Problem => ({
  code: 'checkpoint.beyond-archive',
  kind: 'missing',
  zh: `存档没有 ${size} 个可证明的事件`,
  en: `the archive does not have ${size} events that can be proved`,
  details: { size },
});

export const unknownItem = (itemId: string): Problem => ({
  code: 'item.unknown',
  kind: 'missing',
  zh: `没有任何事件提到物品 ${itemId}`,
  en: `no event speaks of an item ${itemId}`,
  details: { itemId },
});
