import { Controller, Inject } from '@nestjs/common';
import { accept, type Result } from '@huihuan/kernel-domain';
import { Input, Operation, operation, type InputOf } from '@huihuan/platform-http';
import { z } from 'zod';
import { areaQuery } from '../answers/fields.ts';
import { nameBookToken, type NameBook } from '../facts/name-book.ts';
import { inSight } from '../places/in-sight.ts';
import { sightOf } from '../places/sight.ts';
import { readOutcomeFacts } from '../outcomes/outcome-facts.ts';
import { regulatorPath, regulatorToken, type RegulatorOptions } from '../regulator.ts';
import { readFigureFacts } from './figure-facts.ts';
import { readFigures } from './figures-query.ts';
import { factsQuery, figureFactsSchema, figuresSchema, type FigureFacts, type Figures } from './figures-schema.ts';
import { followVehicles } from '../projections/follow-vehicles.ts';
import { readVehicleFigures } from '../vehicles/vehicle-figures-query.ts';
import { vehicleFiguresSchema, type VehicleFigures } from '../vehicles/vehicle-figures-schema.ts';
import { readSaidFigures } from '../said/said-query.ts';
import { saidFiguresSchema, type SaidFigures } from '../said/said-schema.ts';
import { periodOf, periodQuery } from './period.ts';

const figuresOperation = operation({
  method: 'GET',
  path: 'figures',
  access: { action: 'regulator.read', where: ({ query }) => inSight(query.areaCode) },
  summary: 'What was collected, treated, recovered and closed in some months',
  summaryZh: '若干月份的回收、处理、再生材料与办结量',
  description:
    'The same sum by tier, by month, by the areas right below areaCode, and by class. As the facts said it: a weight corrected later is a flow of its own and not counted here, nor are goods in `closed` that ended with a downstream enterprise. `outcomes` tells what became of both, in the same four ways.',
  tags: ['regulator'],
  query: z.object({ ...areaQuery, ...periodQuery }),
  problems: ['figures.period'],
  answer: figuresSchema,
});

const factsOperation = operation({
  method: 'GET',
  path: 'figures/facts',
  access: { action: 'regulator.read', where: ({ query }) => inSight(query.areaCode) },
  summary: 'The facts that a figure is the sum of, newest first',
  summaryZh: '数字背后的逐条事件，最新在前',
  description:
    'Looks through at most 20,000 facts of the archive for one answer, but finds those of an outcome at once; `before` says where to go on. Each fact has its digest and names the key that signed it.',
  tags: ['regulator'],
  query: z.object({ ...areaQuery, ...periodQuery, ...factsQuery }),
  problems: ['figures.period'],
  answer: figureFactsSchema,
});

const saidOperation = operation({
  method: 'GET',
  path: 'figures/said',
  access: { action: 'regulator.read', where: ({ query }) => inSight(query.areaCode) },
  summary: 'What forms and records of steps say, added up: refrigerant recovered, batteries of non-standard e-bikes',
  summaryZh: '表单与步骤记录的汇总：制冷剂回收量、非标电动自行车及其电池',
  description:
    'Refrigerant of appliances and vehicles by kind, area and month, each record once: one that a later record corrects does not count.',
  tags: ['regulator'],
  query: z.object({ ...areaQuery, ...periodQuery }),
  problems: ['figures.period'],
  answer: saidFiguresSchema,
});

const vehiclesOperation = operation({
  method: 'GET',
  path: 'figures/vehicles',
  access: { action: 'regulator.read', where: ({ query }) => inSight(query.areaCode) },
  summary: 'Vehicles and farm machines taken in, certified and dismantled, by kind, area and month',
  summaryZh: '报废机动车与农机按类型、区划、月份的回收、出证、拆解台数与重量',
  description:
    'As plans and subsidies count them: diesel trucks by emission stage, official cars and farm machines by themselves, in the areas right below areaCode. Each vehicle counts once in each column, under the kind that its form says now and with the weight that was recorded last.',
  tags: ['regulator'],
  query: z.object({ ...areaQuery, ...periodQuery }),
  problems: ['figures.period'],
  answer: vehicleFiguresSchema,
});

/** The figures that governments plan with, and what stands behind each. */
@Controller(regulatorPath)
export class FiguresController {
  private readonly regulator: RegulatorOptions;
  private readonly names: NameBook;

  constructor(@Inject(regulatorToken) regulator: RegulatorOptions, @Inject(nameBookToken) names: NameBook) {
    this.regulator = regulator;
    this.names = names;
  }

  @Operation(figuresOperation)
  async figures(@Input() { query, caller }: InputOf<typeof figuresOperation>): Promise<Result<Figures>> {
    const period = periodOf(query);
    if (!period.ok) return period;
    const sight = sightOf(caller, query.areaCode);
    const { database, now } = this.regulator;
    await followVehicles(database);
    return accept(await readFigures(database, { ...query, sight, period: period.value }, now()));
  }

  @Operation(vehiclesOperation)
  async vehicles(@Input() { query, caller }: InputOf<typeof vehiclesOperation>): Promise<Result<VehicleFigures>> {
    const period = periodOf(query);
    if (!period.ok) return period;
    const sight = sightOf(caller, query.areaCode);
    const { database, now } = this.regulator;
    return accept(await readVehicleFigures(database, { ...query, sight, period: period.value }, now()));
  }

  @Operation(saidOperation)
  async said(@Input() { query, caller }: InputOf<typeof saidOperation>): Promise<Result<SaidFigures>> {
    const period = periodOf(query);
    if (!period.ok) return period;
    const sight = sightOf(caller, query.areaCode);
    const { database, now } = this.regulator;
    return accept(await readSaidFigures(database, { ...query, sight, period: period.value }, now()));
  }

  @Operation(factsOperation)
  async facts(@Input() { query, caller }: InputOf<typeof factsOperation>): Promise<Result<FigureFacts>> {
    const period = periodOf(query);
    if (!period.ok) return period;
    const question = { ...query, sight: sightOf(caller, query.areaCode), period: period.value };
    const { kind } = question;
    const { database } = this.regulator;
    if (kind !== 'outcome') return accept(await readFigureFacts(database, this.names, { ...question, kind }));
    await followVehicles(database);
    return accept(await readOutcomeFacts(database, this.names, question));
  }
}
