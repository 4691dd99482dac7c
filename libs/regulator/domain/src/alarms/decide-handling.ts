import { fact, type AlarmAct, type EventData, type Fact } from '@huihuan/contracts-events';
import { accept, refuse, type Problem, type Result } from '@huihuan/kernel-domain';
import type { AlarmState } from './alarm-state.ts';

type Handling = EventData<'cn.huihuan.alarm.handled.v1'>;
type Handled = Extract<Fact, { type: 'cn.huihuan.alarm.handled.v1' }>;

/**
 * Open, looked at, explained, closed. Nobody closes what is not explained, unless the cause is gone by itself; and nothing
 * follows on closed.
 */
export const decideHandling = (
  { progress, clearedAt }: Pick<AlarmState, 'progress' | 'clearedAt'>,
  handling: Handling,
): Result<Handled> => {
  const { act, text } = handling;
  if (progress === 'closed') return refuse(alreadyClosed);
  if (act === 'looked-at' && progress !== 'open') return refuse(alreadyLookedAt);
  if (act === 'explained' && text === null) return refuse(textMissing);
  if (act === 'closed' && progress !== 'explained' && clearedAt === null) return refuse(notExplained);
  return accept(fact('cn.huihuan.alarm.handled.v1', handling));
};

/** What can be done about an alarm now, in the order of its course. */
export const actsOpen = ({ progress, clearedAt }: Pick<AlarmState, 'progress' | 'clearedAt'>): readonly AlarmAct[] => {
  if (progress === 'closed') return [];
  const looked: readonly AlarmAct[] = progress === 'open' ? ['looked-at'] : [];
  const closed: readonly AlarmAct[] = progress === 'explained' || clearedAt !== null ? ['closed'] : [];
  return ['taken', ...looked, 'explained', ...closed];
};

const alreadyClosed: Problem = {
  code: 'alarm.already-closed',
  kind: 'conflict',
  zh: '该告警已办结，不能再处理',
  en: 'this alarm is closed, nothing more can be done about it',
};
const alreadyLookedAt: Problem = {
  code: 'alarm.already-looked-at',
  kind: 'conflict',
  zh: '该告警已有人查看，请说明原因或办结',
  en: 'somebody has looked at this alarm already; explain or close it',
};
const textMissing: Problem = {
  code: 'alarm.explanation-missing',
  kind: 'invalid',
  zh: '请写明原因',
  en: 'an explanation needs a text',
  path: '/text',
};
const notExplained: Problem = {
  code: 'alarm.not-explained',
  kind: 'conflict',
  zh: '原因仍在，须先说明再办结',
  en: 'its cause is still there: explain it before you close it',
};
