import { Controller, Inject } from '@nestjs/common';
import { accept, type Result } from '@huihuan/kernel-domain';
import { Input, Operation, operation, type InputOf } from '@huihuan/platform-http';
import { z } from 'zod';
import { areaQuery } from '../answers/fields.ts';
import { nameBookToken, type NameBook } from '../facts/name-book.ts';
import { periodOf, periodQuery } from '../figures/period.ts';
import { inSight } from '../places/in-sight.ts';
import { sightOf } from '../places/sight.ts';
import { regulatorPath, regulatorToken, type RegulatorOptions } from '../regulator.ts';
import { readChanges, readClosedMonths } from './closings-query.ts';
import { changesQuery, changesSchema, closedMonthsSchema, type Changes, type ClosedMonths } from './closings-schema.ts';

const closedMonthsOperation = operation({
  method: 'GET',
  path: 'figures/closed',
  access: { action: 'regulator.read', where: ({ query }) => inSight(query.areaCode) },
  summary: 'Closed months: their figures as reported and as known now',
  summaryZh: '已结月份的上报数与现数',
  description:
    'Some days after its end a month is closed, and its figures are kept. What was kept never changes. As known now it has also what was recorded in the month and arrived later, and every corrected or settled weight counts in the month in which the goods first counted. Each figure is given by family and, within it, by class. Months that are not closed are left out.',
  tags: ['regulator'],
  query: z.object({ ...areaQuery, ...periodQuery }),
  problems: ['figures.period'],
  answer: closedMonthsSchema,
});

const changesOperation = operation({
  method: 'GET',
  path: 'figures/closed/facts',
  access: { action: 'regulator.read', where: ({ query }) => inSight(query.areaCode) },
  summary: 'The facts that changed a figure of a closed month after it was reported, newest first',
  summaryZh: '月结后改变该月数字的事件，最新在前',
  tags: ['regulator'],
  query: z.object({ ...areaQuery, ...changesQuery }),
  answer: changesSchema,
});

/** What was reported of a month stays; what changed since is shown beside it. */
@Controller(regulatorPath)
export class ClosingsController {
  private readonly regulator: RegulatorOptions;
  private readonly names: NameBook;

  constructor(@Inject(regulatorToken) regulator: RegulatorOptions, @Inject(nameBookToken) names: NameBook) {
    this.regulator = regulator;
    this.names = names;
  }

  @Operation(closedMonthsOperation)
  async closedMonths(@Input() { query, caller }: InputOf<typeof closedMonthsOperation>): Promise<Result<ClosedMonths>> {
    const period = periodOf(query);
    if (!period.ok) return period;
    const { database, now, monthClosesAfterDays } = this.regulator;
    const months = await readClosedMonths(database, sightOf(caller, query.areaCode), period.value);
    return accept({ asOf: now().toISOString(), closesAfterDays: monthClosesAfterDays, months: [...months] });
  }

  @Operation(changesOperation)
  changes(@Input() { query, caller }: InputOf<typeof changesOperation>): Promise<Changes> {
    return readChanges(this.regulator.database, this.names, { ...query, sight: sightOf(caller, query.areaCode) });
  }
}
