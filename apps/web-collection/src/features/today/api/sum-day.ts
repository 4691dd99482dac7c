import type { Act } from '@huihuan/web-outbox';

export interface DaySum {
  readonly items: number;
  readonly grams: number;
  readonly paidFen: number;
  readonly waiting: number;
}

/** The hand-ins of a day that count: neither taken back nor refused. What was paid for a refused one is counted when it is mended. */
export const sumDay = (acts: readonly Pick<Act, 'kind' | 'state' | 'body'>[]): DaySum => {
  const counted = acts.filter(({ kind, state }) => kind === 'intake' && ['waiting', 'sent', 'done'].includes(state));
  const total = (member: 'grams' | 'paidFen'): number =>
    counted.reduce((sum, { body }) => sum + Number(body[member] ?? 0), 0);
  return {
    ...{ items: counted.length, grams: total('grams'), paidFen: total('paidFen') },
    waiting: acts.filter(({ state }) => state === 'waiting' || state === 'sent').length,
  };
};
