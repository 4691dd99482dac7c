import type { Act } from '@huihuan/web-outbox';

export interface DaySum {
  readonly items: number;
  readonly grams: number;
  readonly paidFen: number;
  readonly waiting: number;
}

type SummedAct = Pick<Act, 'kind' | 'state' | 'body'>;

const countsToday = ({ kind, state }: SummedAct): boolean =>
  kind === 'intake' && ['waiting', 'sent', 'done'].includes(state);

/** The hand-ins of a day that count: neither taken back nor refused. What was paid for a refused one is counted when it is mended. */
export const sumDay = (acts: readonly SummedAct[]): DaySum => {
  const counted = acts.filter(countsToday);
  const total = (member: 'grams' | 'paidFen'): number =>
    counted.reduce((sum, { body }) => sum + Number(body[member] ?? 0), 0);
  return {
    ...{ items: counted.length, grams: total('grams'), paidFen: total('paidFen') },
    waiting: acts.filter(({ state }) => state === 'waiting' || state === 'sent').length,
  };
};

/** The class of a hand-in. */
export const classOf = ({ body }: Pick<Act, 'body'>): string => {
  const { classCode } = body;
  return typeof classCode === 'string' ? classCode : '';
};

export interface ClassSum {
  readonly classCode: string;
  readonly items: number;
  readonly grams: number;
  readonly paidFen: number;
}

/** The same hand-ins class by class, the heaviest first. */
export const sumByClass = (acts: readonly SummedAct[]): readonly ClassSum[] => {
  const counted = acts.filter(countsToday);
  const codes = [...new Set(counted.map(({ body }) => classOf({ body })))];
  return codes
    .map((classCode) => {
      const { items, grams, paidFen } = sumDay(counted.filter(({ body }) => body['classCode'] === classCode));
      return { classCode, items, grams, paidFen };
    })
    .toSorted((one, other) => other.grams - one.grams);
};
