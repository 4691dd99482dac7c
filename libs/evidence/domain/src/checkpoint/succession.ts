import { checkpointHash, type Checkpoint } from './checkpoint.ts';
import type { Flaw } from './flaw.ts';

/** How people name a checkpoint: its size and its time. */
export const nameOf = ({ size, time }: Checkpoint): string => `${size} @ ${time}`;

/** What is wrong with a checkpoint as the next one after another of the same log; `null` where nothing is. */
export const flawOfNext = (before: Checkpoint, next: Checkpoint): Flaw | null => {
  const rule = rules.find(({ isBroken }) => isBroken(before, next));
  if (rule === undefined) return null;
  const { code, zh, en } = rule;
  const which = `${nameOf(before)} → ${nameOf(next)}`;
  return { code, zh: `${zh}：${which}`, en: `${en}: ${which}` };
};

interface Rule extends Flaw {
  readonly isBroken: (before: Checkpoint, next: Checkpoint) => boolean;
}

const rules: readonly Rule[] = [
  {
    code: 'checkpoint.other-log',
    zh: '属于另一份日志',
    en: 'is of another log',
    isBroken: (before, next) => before.origin !== next.origin || next.follows !== null,
  },
  {
    code: 'checkpoint.not-linked',
    zh: '未指明前一检查点',
    en: 'does not name the checkpoint before it',
    isBroken: (before, next) => next.previous !== checkpointHash(before),
  },
  {
    code: 'checkpoint.shrunk',
    zh: '存档没有增长',
    en: 'the archive did not grow',
    isBroken: (before, next) => next.size <= before.size,
  },
  {
    code: 'checkpoint.time-went-back',
    zh: '时间倒退',
    en: 'the time went back',
    isBroken: (before, next) => Date.parse(next.time) < Date.parse(before.time),
  },
  {
    code: 'checkpoint.chains-vanished',
    zh: '事件链变少',
    en: 'chains vanished',
    isBroken: (before, next) => next.chains < before.chains,
  },
];

/** What is wrong with the first checkpoint of a log that says it takes over from the one that ends with `last`. */
export const flawOfTakeover = (last: Checkpoint, first: Checkpoint): Flaw | null => {
  if (first.follows?.origin === last.origin && first.origin !== last.origin) return null;
  return {
    code: 'checkpoint.unlinked-log',
    zh: `新日志 ${first.origin} 没有指明它接续 ${last.origin}`,
    en: `the new log ${first.origin} does not say that it takes over from ${last.origin}`,
  };
};
