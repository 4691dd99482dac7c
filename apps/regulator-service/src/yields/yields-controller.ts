import { Controller, Inject } from '@nestjs/common';
import { accept, type Result } from '@huihuan/kernel-domain';
import { Input, Operation, operation, type InputOf } from '@huihuan/platform-http';
import { z } from 'zod';
import { areaQuery } from '../answers/fields.ts';
import { periodOf, periodQuery } from '../figures/period.ts';
import { inSight } from '../places/in-sight.ts';
import { sightOf } from '../places/sight.ts';
import { regulatorPath, regulatorToken, type RegulatorOptions } from '../regulator.ts';
import { knownRules } from '../rules/known-rules.ts';
import { followVehicles } from '../projections/follow-vehicles.ts';
import { countYields } from './count-yields.ts';
import { readKerbJobs } from './kerb-query.ts';
import { kerbJobsSchema, type KerbJobs } from './kerb-schema.ts';
import { readLosses } from './losses-query.ts';
import { lossesSchema, type Losses } from './losses-schema.ts';
import { readYieldJobs } from './yield-jobs-query.ts';
import { readYields } from './yields-query.ts';
import { yieldJobsQuery, yieldJobsSchema, yieldsSchema, type YieldJobs, type Yields } from './yields-schema.ts';

const yieldsOperation = operation({
  method: 'GET',
  path: 'yields',
  access: { action: 'regulator.read', where: ({ query }) => inSight(query.areaCode) },
  summary: 'What dismantling gave against what was expected, by class and site, with outliers',
  summaryZh: '各企业、各类别的拆解产出率与预期对照及异常',
  description:
    'Of jobs whose inputs are of one class, as the facts that closed them say. Expected by the rules `yield.<class>` of each month at the place of the site, less what gutted units lack by `gutted.<class>`; pointed out by the rule `yield.outlier`, which accuses nobody.',
  tags: ['regulator'],
  query: z.object({ ...areaQuery, ...periodQuery }),
  problems: ['figures.period'],
  answer: yieldsSchema,
});

const jobsOperation = operation({
  method: 'GET',
  path: 'yields/jobs',
  access: { action: 'regulator.read', where: ({ query }) => ({ site: query.siteId }) },
  summary: 'The dismantling jobs behind the yields of a site and class, the latest first',
  summaryZh: '某企业某类别产出率背后的拆解作业，最近在前',
  tags: ['regulator'],
  query: z.object(yieldJobsQuery),
  problems: ['figures.period'],
  answer: yieldJobsSchema,
});

const kerbOperation = operation({
  method: 'GET',
  path: 'yields/kerb',
  access: { action: 'regulator.read', where: ({ query }) => inSight(query.areaCode) },
  summary: 'Dismantled vehicles whose weights are far from their kerb weight, the latest first',
  summaryZh: '重量与整备质量相差过大的拆解车辆，最近在前',
  description:
    'By the rule `vehicle.kerb-weight` of the day and place. The kerb weight is what the form of the vehicle says now.',
  tags: ['regulator'],
  query: z.object({ ...areaQuery, ...periodQuery }),
  problems: ['figures.period'],
  answer: kerbJobsSchema,
});

const lossesOperation = operation({
  method: 'GET',
  path: 'yields/losses',
  access: { action: 'regulator.read', where: ({ query }) => inSight(query.areaCode) },
  summary: 'What dismantling lost, by family and reason',
  summaryZh: '拆解损耗，按类别和原因',
  tags: ['regulator'],
  query: z.object({ ...areaQuery, ...periodQuery }),
  problems: ['figures.period'],
  answer: lossesSchema,
});

/** 产出率: expected against actual. */
@Controller(regulatorPath)
export class YieldsController {
  private readonly regulator: RegulatorOptions;

  constructor(@Inject(regulatorToken) regulator: RegulatorOptions) {
    this.regulator = regulator;
  }

  @Operation(yieldsOperation)
  async yields(@Input() { query, caller }: InputOf<typeof yieldsOperation>): Promise<Result<Yields>> {
    const period = periodOf(query);
    if (!period.ok) return period;
    const { database, now } = this.regulator;
    await countYields(database);
    await followVehicles(database);
    const rules = await database.transaction((tx) => knownRules(tx));
    return accept(await readYields(database, { ...query, sight: sightOf(caller, query.areaCode) }, rules, now()));
  }

  @Operation(jobsOperation)
  async jobs(@Input() { query }: InputOf<typeof jobsOperation>): Promise<Result<YieldJobs>> {
    const period = periodOf(query);
    if (!period.ok) return period;
    await countYields(this.regulator.database);
    return accept(await readYieldJobs(this.regulator.database, { ...query, period: period.value }));
  }

  @Operation(lossesOperation)
  async losses(@Input() { query, caller }: InputOf<typeof lossesOperation>): Promise<Result<Losses>> {
    const period = periodOf(query);
    if (!period.ok) return period;
    const { database } = this.regulator;
    await countYields(database);
    return accept(await readLosses(database, { sight: sightOf(caller, query.areaCode), period: period.value }));
  }

  @Operation(kerbOperation)
  async kerb(@Input() { query, caller }: InputOf<typeof kerbOperation>): Promise<Result<KerbJobs>> {
    const period = periodOf(query);
    if (!period.ok) return period;
    const { database } = this.regulator;
    await countYields(database);
    await followVehicles(database);
    const rules = await database.transaction((tx) => knownRules(tx));
    const sight = sightOf(caller, query.areaCode);
    return accept(await readKerbJobs(database, { sight, period: period.value }, rules));
  }
}
