import { Controller, Inject, type Type } from '@nestjs/common';
import { identifierFields, sha256Field, uuidV7Field } from '@huihuan/contracts-events';
import type { Tier } from '@huihuan/custody-domain';
import { Input, Operation, operation, type InputOf } from '@huihuan/platform-http';
import { z } from 'zod';
import { CUSTODY, type CustodyOptions } from '../custody-service.ts';
import { limitQuery } from '../http/schemas.ts';
import { ruleSchema } from '../storage/storage-controller.ts';
import { afterOf, keptVideoStates, siteKeeping } from './site-keeping.ts';

const cursor = z
  .string()
  .regex(/^\d{16}_[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  .describe('`next` of the page before: microseconds since 1970 and an item');

const keptSchema = z
  .object({
    rule: ruleSchema,
    days: z.int().nullable().describe('Days for which they are kept, by the rule of today'),
    kept: z.int().describe('Items that have ended here and whose records have to be kept'),
    since: z.iso.date().nullable().describe('Day of the last fact of the oldest of them'),
    nextUntil: z.iso.date().nullable().describe('The first day on which the time of some of them ends'),
    lastUntil: z.iso.date().nullable(),
    over: z.int().describe('Items whose time is over'),
    overThrough: z.iso
      .date()
      .nullable()
      .describe(
        'Papers and pictures of items whose last fact is of this day or before may be destroyed, if the site so decides; items of later days may be over too, but some of before them are still kept',
      ),
  })
  .meta({ id: 'RecordsKept', description: 'Records of a site under one rule. Facts themselves are never deleted.' });

const videoSchema = z
  .object({
    itemId: uuidV7Field,
    classCode: z.string(),
    identifiers: z.array(identifierFields(z.object)).readonly(),
    jobId: uuidV7Field.nullable().describe('The job that took it apart'),
    dismantledOn: z.iso.date(),
    neededUntil: z.iso.date().describe('Last day, by the rules of the day of the dismantling'),
    recordBy: z.iso
      .date()
      .nullable()
      .describe('Last day on which it is to be recorded where it is; null where no rule of that day says so'),
    saidUntil: z.string().nullable().describe('Last day as the site states it'),
    state: z
      .enum(keptVideoStates)
      .describe(
        'missing: nobody says where it is; short: its keeping is said to end too early; over: it may go, if the site so decides; destroyed: the site says that it went',
      ),
    stepId: uuidV7Field.nullable().describe('The record of the step that says so'),
    place: z.string().nullable(),
    cameras: z.string().nullable(),
    sha256: sha256Field.nullable(),
    destroyed: z
      .object({
        stepId: uuidV7Field.describe('The record of the step that says so'),
        on: z.string().nullable(),
        how: z.string().nullable(),
        byPersonId: uuidV7Field.nullable(),
      })
      .nullable()
      .describe('Where the site recorded that it destroyed the video, which the product never does by itself'),
    rule: ruleSchema,
  })
  .meta({ id: 'VideoKept', description: 'The video of a vehicle that was taken apart here' });

const keeping = operation({
  method: 'GET',
  path: ':siteId/keeping',
  access: { action: 'stock.read', where: ({ params }) => ({ site: params.siteId }) },
  summary: 'What a site has to keep and until when, where the videos of dismantling are, and what is over its time',
  summaryZh: '场所资料保存期限：各类记录、拆解录像的存放与到期',
  params: z.object({ siteId: uuidV7Field }),
  query: z.object({
    after: cursor.optional(),
    limit: limitQuery,
    state: z.enum(keptVideoStates).optional().describe('Only videos that stand so'),
  }),
  answer: z.object({
    today: z.iso.date(),
    records: z.array(keptSchema).readonly().optional().describe('With the first page'),
    videosFrom: z.iso
      .date()
      .nullable()
      .describe(
        'The day of the first record of a video in the network; older vehicles without one are not listed, unless a rule of their day says when to record it',
      ),
    videoRule: z
      .object({ rule: ruleSchema, days: z.int() })
      .nullable()
      .optional()
      .describe('The rule of videos as it holds today; with the first page'),
    videosMissing: z.int().optional().describe('With the first page'),
    videosShort: z.int().optional().describe('With the first page'),
    videosUnasked: z
      .int()
      .optional()
      .describe(
        'Vehicles that no video is asked for, whose time runs and of which nobody says where the video is; with the first page',
      ),
    videos: z.array(videoSchema).readonly().describe('The latest first'),
    next: z.string().nullable(),
  }),
  problems: ['site.unknown', 'site.wrong-kind'],
});

/** 保存期限 of the sites of a tier. */
export const keepingController = (tier: Tier): Type => {
  @Controller(`/api/${tier}/sites`)
  class KeepingController {
    private readonly custody: CustodyOptions;

    constructor(@Inject(CUSTODY) custody: CustodyOptions) {
      this.custody = custody;
    }

    @Operation(keeping)
    keeping(@Input() { params, query }: InputOf<typeof keeping>) {
      return siteKeeping(this.custody, {
        ...params,
        after: afterOf(query.after),
        limit: query.limit,
        state: query.state,
      });
    }
  }
  return KeepingController;
};
