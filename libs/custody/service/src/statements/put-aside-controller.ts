import { Controller, Inject, type Type } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { instantField, sha256Field, statementDoubts, uuidV7Field } from '@huihuan/contracts-events';
import type { Tier } from '@huihuan/custody-domain';
import { accept, type Result } from '@huihuan/kernel-domain';
import { Input, Operation, operation, reasonField, type AnswerOf, type InputOf } from '@huihuan/platform-http';
import { z } from 'zod';
import { CUSTODY, type CustodyOptions } from '../custody-service.ts';
import { admitRequest } from './admit-request.ts';
import { decideAboutPutAside, type Admit } from './decide-put-aside.ts';
import { putAsideOfSite, type PutAside } from './put-aside-books.ts';

/** Acts that are admitted by a way of their own, by name; all others by the handler of their operation. */
export const ADMITS = Symbol('huihuan:admits');
export type Admits = Readonly<Record<string, Admit>>;

const putAsideSchema = z
  .object({
    actId: uuidV7Field.describe('Of the request: what it would make'),
    act: z.string(),
    siteId: uuidV7Field,
    deviceId: uuidV7Field,
    personId: uuidV7Field,
    deviceTime: instantField.describe('By the clock of the device'),
    at: instantField.describe('When it arrived'),
    why: z.enum(statementDoubts),
    statement: z.string().describe('Word for word what the device signed'),
    digest: sha256Field,
    decision: z.enum(['admitted', 'rejected']).nullable(),
    decidedBy: uuidV7Field.nullable(),
    decidedAt: instantField.nullable(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'PutAside' });

const list = operation({
  method: 'GET',
  path: ':siteId/put-aside',
  access: { action: 'statement.decide', where: ({ params }) => ({ site: params.siteId }) },
  summary: 'What devices of the site signed when they were not to be trusted: open for a decision, or all',
  summaryZh: '查询暂存待定的终端记录',
  params: z.object({ siteId: uuidV7Field }),
  query: z.object({
    open: z.stringbool().default(true),
    after: uuidV7Field.optional(),
    limit: z.coerce.number().int().min(1).max(1000).default(100),
  }),
  answer: z.object({ putAside: z.array(putAsideSchema), next: z.string().nullable() }),
});

const decide = operation({
  method: 'POST',
  path: ':siteId/put-aside/:actId/decision',
  access: { action: 'statement.decide', where: ({ params }) => ({ site: params.siteId }) },
  summary: 'Admits what was put aside, under its original ids, or rejects it; either way it is kept',
  summaryZh: '裁定暂存记录：采纳或不采纳',
  params: z.object({ siteId: uuidV7Field, actId: uuidV7Field }),
  body: z.object({
    id: uuidV7Field.describe('Of the decision'),
    decision: z.enum(['admitted', 'rejected']),
    reason: reasonField,
  }),
  answer: putAsideSchema,
  description: 'Refused, too, with what the operation itself is refused with that was put aside; then it stays open.',
  problems: ['put-aside.unknown', 'put-aside.decided'],
});

/** 暂存: records of devices that somebody has to answer for. */
export const putAsideController = (tier: Tier): Type => {
  @Controller(`/api/${tier}/sites`)
  class PutAsideController {
    private readonly custody: CustodyOptions;
    private readonly admit: Admit;

    constructor(
      @Inject(CUSTODY) custody: CustodyOptions,
      @Inject(ADMITS) admits: Admits,
      @Inject(ModulesContainer) modules: ModulesContainer,
    ) {
      this.custody = custody;
      const byHandler = admitRequest(custody, modules);
      this.admit = (held, command) => (admits[held.act] ?? byHandler)(held, command);
    }

    @Operation(list)
    async list(@Input() { params, query }: InputOf<typeof list>): Promise<AnswerOf<typeof list>> {
      const { siteId } = params;
      const { open, after = null, limit } = query;
      const found = await putAsideOfSite(this.custody.database, { siteId, open, after, limit });
      const rows = found.slice(0, limit);
      return { putAside: rows.map(shown), next: found.length > limit ? (rows.at(-1)?.actId ?? null) : null };
    }

    @Operation(decide)
    async decide(
      @Input() { params, body, caller, correlationId }: InputOf<typeof decide>,
    ): Promise<Result<AnswerOf<typeof decide>>> {
      if (caller === null) throw new TypeError('nobody is there to answer for it');
      const { decision, reason } = body;
      const command = { ...params, decision, reason, by: caller.personId, correlationId };
      const decided = await decideAboutPutAside(this.custody, this.admit, command);
      return decided.ok ? accept(shown(decided.value)) : decided;
    }
  }
  return PutAsideController;
};

const shown = (row: PutAside): AnswerOf<typeof decide> => ({
  ...{ actId: row.actId, act: row.act, siteId: row.siteId, deviceId: row.deviceId, personId: row.personId },
  ...{ deviceTime: row.deviceTime.toISOString(), at: row.at.toISOString(), why: row.why, statement: row.text },
  ...{ digest: row.digest, decision: row.decision, decidedBy: row.decidedBy, reason: row.reason },
  decidedAt: row.decidedAt?.toISOString() ?? null,
});
