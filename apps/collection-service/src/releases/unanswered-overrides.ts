import { answersForOther, mayAnswerAs, notReleased } from '@huihuan/custody-service';
import type { IntakeContext } from '@huihuan/intake-domain';
import type { Json, Problem } from '@huihuan/kernel-domain';
import type { Tx } from '@huihuan/platform-persistence';
import { z } from 'zod';
import type { AskedRow } from '../register-intake/earlier-answers.ts';
import { goodClaims, type Claimed } from './release-rows.ts';

/** As much of a row as tells in whose name it comes. */
const claimSchema = z.object({
  id: z.uuid(),
  override: z.object({ supervisorId: z.uuid(), reason: z.string(), releaseId: z.uuid().optional() }),
});

interface AtSite {
  readonly siteId: string;
  readonly asked: readonly AskedRow[];
  readonly keyed: (text: string) => string;
  readonly at: Date;
}

/**
 * Which overrides of these rows are not the word of their supervisor: neither do they send the row themselves, nor have they
 * released it. Read in one statement for the whole batch.
 */
export const unansweredOverrides = async (
  tx: Tx,
  { siteId, asked, keyed, at }: AtSite,
): Promise<NonNullable<IntakeContext['notAnswered']>> => {
  const against = new Map<string, Problem>();
  const claims: Claimed[] = [];
  for (const { row } of asked) {
    const read = claimSchema.safeParse(row);
    if (!read.success) continue;
    const { id, override } = read.data;
    const { releaseId, supervisorId } = override;
    if (releaseId !== undefined) {
      const reason = override.reason.trim();
      const record = { act: 'intake.register', siteId, recordId: id, body: row as Json };
      claims.push({ override: { supervisorId, reason, releaseId }, record });
    } else if (!mayAnswerAs(supervisorId)) against.set(id, answersForOther);
  }
  const good = await goodClaims(tx, claims, { keyed, at });
  for (const [place, { record }] of claims.entries())
    if (good[place] !== true) against.set(record.recordId, notReleased);
  return ({ id }) => against.get(id);
};

/** The releases that these rows come under. */
export const releasesNamedBy = (asked: readonly AskedRow[]): readonly string[] =>
  asked.flatMap(({ row }) => claimSchema.safeParse(row).data?.override.releaseId ?? []);
