import type { EventData } from '@huihuan/contracts-events';

export const alarmStates = ['open', 'looked-at', 'explained', 'closed'] as const;
export type AlarmProgress = (typeof alarmStates)[number];

export type AlarmCause = Omit<EventData<'cn.huihuan.alarm.raised.v4'>, 'alarmId'>;

/** What was said of one alarm, by its number in the chain of the regulator. */
export type AlarmFact = { readonly seq: number; readonly at: string } & (
  | { readonly says: 'raised'; readonly cause: AlarmCause }
  | { readonly says: 'cleared' }
  | ({ readonly says: 'handled' } & Omit<EventData<'cn.huihuan.alarm.handled.v1'>, 'alarmId'>)
);

/** An alarm as far as its facts tell of it. */
export interface AlarmState {
  readonly cause: AlarmCause;
  readonly raisedAt: string;
  readonly progress: AlarmProgress;
  readonly ownerId: string | null;
  /** The cause went away by itself; what was done about the alarm stays. */
  readonly clearedAt: string | null;
}
