import { Controller, Inject, Res } from '@nestjs/common';
import type { AlarmAct } from '@huihuan/contracts-events';
import { permitOverAll } from '@huihuan/identity-guard';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { Input, openEventStream, Operation, type Caller, type InputOf } from '@huihuan/platform-http';
import type { FastifyReply } from 'fastify';
import { regulatorPlaces } from '../places/regulator-places.ts';
import { sightOf } from '../places/sight.ts';
import { regulatorPath, regulatorToken, type RegulatorOptions } from '../regulator.ts';
import { watchHead, type HeadWatch } from '../stream/head-watch.ts';
import { startOf } from '../stream/resume.ts';
import * as operations from './alarm-operations.ts';
import { alarmsChangedAfter, readAlarm, readAlarms } from './alarm-query.ts';
import type { AlarmHistory, AlarmRuleView } from './alarm-schema.ts';
import { followAlarms } from './follow-alarms.ts';
import { handleAlarm, unknownAlarm } from './handle-alarm.ts';
import { readRules } from './rule-query.ts';
import { setRule } from './set-rule.ts';

const lastChangeSql = 'select coalesce(max(changed), 0) as position from alarm';

@Controller(regulatorPath)
export class AlarmController {
  private readonly regulator: RegulatorOptions;
  private readonly watch: HeadWatch;

  constructor(@Inject(regulatorToken) regulator: RegulatorOptions) {
    this.regulator = regulator;
    this.watch = watchHead(regulator.database, regulator.alarmSignal ?? regulator.factSignal, lastChangeSql);
  }

  @Operation(operations.alarmsOperation)
  alarms(@Input() { query, caller }: InputOf<typeof operations.alarmsOperation>) {
    return readAlarms(this.regulator.database, { ...query, sight: sightOf(caller, query.areaCode) });
  }

  @Operation(operations.alarmStreamOperation)
  async stream(
    @Input() input: InputOf<typeof operations.alarmStreamOperation>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const start = startOf(input, await this.watch.head());
    const sight = sightOf(input.caller);
    const next = (position: number) => alarmsChangedAfter(this.regulator.database, sight, position);
    await followAlarms(openEventStream(reply), start, next, this.watch);
  }

  @Operation(operations.alarmOperation)
  async alarm(@Input() { params }: InputOf<typeof operations.alarmOperation>): Promise<Result<AlarmHistory>> {
    const known = await readAlarm(this.regulator.database, params.alarmId);
    return known === null ? refuse(unknownAlarm(params.alarmId)) : accept(known);
  }

  @Operation(operations.handleOperation)
  async handle(
    @Input() { params, body, caller, correlationId }: InputOf<typeof operations.handleOperation>,
  ): Promise<Result<AlarmHistory>> {
    const permitted = await this.permitEnd(params.alarmId, body.act, caller);
    if (!permitted.ok) return permitted;
    const byPersonId = caller?.personId ?? null;
    return handleAlarm(this.regulator, { ...params, ...body, byPersonId }, correlationId);
  }

  /** Any of those whom it concerns may take it on and look at it; what ends it is for whoever is over all of them. */
  private async permitEnd(alarmId: string, act: AlarmAct, caller: Caller | null): Promise<Result<void>> {
    if (caller === null || act === 'taken' || act === 'looked-at') return accept(undefined);
    const places = await regulatorPlaces(this.regulator.database)({ alarm: alarmId });
    return places === null ? accept(undefined) : permitOverAll(caller, 'alarm.handle', places);
  }

  @Operation(operations.alarmRulesOperation)
  async rules(@Input() { query }: InputOf<typeof operations.alarmRulesOperation>): Promise<{ rules: AlarmRuleView[] }> {
    return { rules: await readRules(this.regulator.database, query.areaCode ?? null) };
  }

  @Operation(operations.setAlarmRuleOperation)
  set(
    @Input() { body, caller, correlationId }: InputOf<typeof operations.setAlarmRuleOperation>,
  ): Promise<Result<{ rules: AlarmRuleView[] }>> {
    return setRule(this.regulator, { ...body, byPersonId: caller?.personId ?? null }, correlationId);
  }
}
