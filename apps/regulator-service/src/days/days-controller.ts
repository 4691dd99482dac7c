import { Controller, Inject } from '@nestjs/common';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { Input, Operation, operation, type InputOf } from '@huihuan/platform-http';
import { chinaDayOf } from '@huihuan/regulator-domain';
import { z } from 'zod';
import { areaQuery } from '../answers/fields.ts';
import { inSight } from '../places/in-sight.ts';
import { sightOf } from '../places/sight.ts';
import { regulatorPath, regulatorToken, type RegulatorOptions } from '../regulator.ts';
import { readDay, readDays } from './day-query.ts';
import { followVehicles } from '../projections/follow-vehicles.ts';
import { dayField, daySchema, daysSchema, type Day, type Days } from './day-schema.ts';

const daysOperation = operation({
  method: 'GET',
  path: 'days',
  access: { action: 'regulator.read', where: ({ query }) => inSight(query.areaCode) },
  summary: 'The days since the records begin, with the number of facts of each',
  summaryZh: '自有记录以来的每一天及其事件数',
  tags: ['regulator'],
  query: z.object(areaQuery),
  answer: daysSchema,
});

const dayOperation = operation({
  method: 'GET',
  path: 'days/:day',
  access: { action: 'regulator.read', where: ({ query }) => inSight(query.areaCode) },
  summary: 'Figures and map of a past day, as they were when it ended',
  summaryZh: '往日当日终了时的数字与地图',
  description:
    'Each fact counts on the day in China on which its service recorded it, whenever it arrived here: the same facts give the same answer every time, and a fact that comes late changes the day to which it belongs. Only `openConflicts` goes by when the regulator itself found a conflict, for nobody states that; an archive that is read anew finds it then.',
  tags: ['regulator'],
  params: z.object({ day: dayField }),
  query: z.object(areaQuery),
  problems: ['days.to-come'],
  answer: daySchema,
});

/** Any day since the records begin. */
@Controller(regulatorPath)
export class DaysController {
  private readonly regulator: RegulatorOptions;

  constructor(@Inject(regulatorToken) regulator: RegulatorOptions) {
    this.regulator = regulator;
  }

  @Operation(daysOperation)
  days(@Input() { query, caller }: InputOf<typeof daysOperation>): Promise<Days> {
    const { database, now } = this.regulator;
    return readDays(database, sightOf(caller, query.areaCode), now());
  }

  @Operation(dayOperation)
  async day(@Input() { params: { day }, query, caller }: InputOf<typeof dayOperation>): Promise<Result<Day>> {
    const { database, now } = this.regulator;
    if (day > chinaDayOf(now().getTime())) return refuse(toCome(day));
    await followVehicles(database);
    return accept(await readDay(database, sightOf(caller, query.areaCode), day, now()));
  }
}

const toCome = (day: string) => ({
  code: 'days.to-come',
  kind: 'invalid' as const,
  zh: `${day} 尚未到来`,
  en: `${day} is still to come`,
  path: '/day',
});
