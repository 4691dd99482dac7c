import type { ChainFlawKind, Gap } from '@huihuan/regulator-domain';
import { z } from 'zod';
import { textSchema } from '../answers/fields.ts';

/** What is said of the chain of a site in one word, and what is wrong with it. */
export const chainStateSchema = z.object({
  state: z.enum(['complete', 'broken', 'none']).describe('none: nothing has arrived from there'),
  seq: z.int().describe('Last number up to which nothing is missing'),
  problem: textSchema.optional(),
});
export type ChainStateView = z.output<typeof chainStateSchema>;

export const flawSchema = z.object({
  seq: z.int(),
  kind: z.enum(['broken-link', 'duplicate', 'forged', 'reordered']),
  eventIds: z.array(z.string()),
});

export const chainSchema = z
  .object({
    source: z.string(),
    siteId: z.string().nullable(),
    state: z.enum(['complete', 'broken']),
    seq: z.int().describe('Last number up to which nothing is missing'),
    hash: z.string().describe('Digest of that event'),
    maxSeq: z.int().describe('Highest number that has arrived'),
    events: z.int().describe('Events that have arrived'),
    gaps: z.array(z.object({ fromSeq: z.int(), toSeq: z.int() })).describe('Numbers that are missing'),
    flaws: z.array(flawSchema),
    unread: z
      .array(z.object({ type: z.string(), events: z.int() }))
      .describe('Facts of types that this version does not know: archived, without effect until a version knows them'),
    problem: textSchema.optional(),
  })
  .meta({ id: 'Chain', description: 'Whether everything that a source said has arrived unchanged' });
export type ChainView = z.output<typeof chainSchema>;

interface FlawView {
  readonly seq: number;
  readonly kind: ChainFlawKind | 'reordered';
}

const words: Readonly<Record<FlawView['kind'], { zh: string; en: string }>> = {
  'broken-link': { zh: '与前一事件的摘要不符', en: 'does not name the digest of the event before' },
  reordered: { zh: '次序被调换', en: 'stands at another place than it was written for' },
  duplicate: { zh: '同一序号有两个事件', en: 'is a number of two different events' },
  forged: { zh: '内容与摘要不符', en: 'is not what its digest was made of' },
};

const numbers = ({ fromSeq, toSeq }: Gap): string => (fromSeq === toSeq ? `${fromSeq}` : `${fromSeq}–${toSeq}`);

/** The problem in one sentence; undefined where there is none. */
export const problemOf = (gaps: readonly Gap[], flaws: readonly FlawView[]): { zh: string; en: string } | undefined => {
  if (gaps.length === 0 && flaws.length === 0) return undefined;
  const missing = gaps.slice(0, 5).map(numbers).join(', ');
  const wrong = flaws.slice(0, 5);
  return {
    zh: [
      ...(gaps.length > 0 ? [`缺少事件 ${missing}`] : []),
      ...wrong.map((flaw) => `事件 ${flaw.seq} ${words[flaw.kind].zh}`),
    ].join('；'),
    en: [
      ...(gaps.length > 0 ? [`events ${missing} are missing`] : []),
      ...wrong.map((flaw) => `event ${flaw.seq} ${words[flaw.kind].en}`),
    ].join('; '),
  };
};
