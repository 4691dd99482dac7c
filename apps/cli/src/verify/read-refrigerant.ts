import { compareRefrigerant, refrigerantMonths, type Comparison } from '@huihuan/verification-domain';
import { z } from 'zod';
import type { Terminal } from '../args/command.ts';
import { readAnswer } from '../http/read-answer.ts';

const saidSchema = z.object({
  refrigerants: z.array(
    z.object({ month: z.string(), family: z.string(), refrigerant: z.string(), grams: z.number() }),
  ),
  stillReading: z.unknown().nullable(),
});

/** The regulator counts at most so many months at once. */
const monthsAtOnce = 120;

const monthAfter = (month: string, months: number): string => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
};

/** Holds the grams of refrigerant that the regulator tells beside what follows from the records of steps. */
export const readRefrigerant = async (terminal: Terminal, comparison: Comparison): Promise<void> => {
  const months = refrigerantMonths(comparison);
  if (months === null) return;
  const [first, last] = months;
  const told: z.infer<typeof saidSchema>['refrigerants'] = [];
  let isRead = true;
  for (let from = first; from <= last; from = monthAfter(from, monthsAtOnce)) {
    const until = monthAfter(from, monthsAtOnce - 1);
    const query = `fromMonth=${from}&toMonth=${until < last ? until : last}`;
    const answer = await readAnswer(terminal, `/api/regulator/figures/said?${query}`, saidSchema);
    told.push(...answer.refrigerants);
    isRead &&= answer.stillReading === null;
  }
  compareRefrigerant(comparison, told, isRead);
};
