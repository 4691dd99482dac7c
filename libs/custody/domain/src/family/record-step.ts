import { fact, type Details, type EvidenceReference, type Fact } from '@huihuan/contracts-events';
import { checkStep } from '@huihuan/families-domain';
import { accept, chinaDay, refuse, type Problem, type Result } from '@huihuan/kernel-domain';
import { notInTheFuture } from '../clock.ts';
import type { KnownStaff } from '../handover/known.ts';
import type { Holding } from '../holding/holding.ts';
import { mayDescribe } from '../holding/may.ts';
import type { ItemStory, StoryContext } from './item-story.ts';

export interface RecordStep {
  /** UUIDv7 made by the client: names the record. */
  readonly stepId: string;
  readonly step: string;
  readonly result: 'done' | 'failed';
  readonly details: Details;
  readonly evidence: readonly EvidenceReference[];
  readonly staffId: string | null;
  readonly witnessId: string | null;
  /** The record that was wrong and that this one takes the place of. */
  readonly corrects: string | null;
  readonly occurredAt: string;
}

export type StepRecordedFact = Extract<Fact, { type: 'cn.huihuan.item.step-recorded.v1' }>;

/** Records a step of its family that was done to an item at the site that has it. */
export const recordStep = (
  { holding, siteId, story }: { readonly holding: Holding; readonly siteId: string; readonly story: ItemStory },
  command: RecordStep,
  { now, staff }: Pick<StoryContext, 'now' | 'staff'>,
): Result<StepRecordedFact> => {
  const { stepId, step, result, details, evidence, staffId, witnessId, corrects, occurredAt } = command;
  const ready = mayDescribe(holding, siteId);
  if (!ready.ok) return ready;
  const time = notInTheFuture(occurredAt, now, '/occurredAt');
  if (!time.ok) return time;
  const { itemId, family, classCode } = holding.item;
  const fits = checkStep(command, { family, classCode, day: chinaDay(occurredAt) });
  if (!fits.ok) return fits;
  const problem = wrongPerson(command, siteId, staff) ?? wrongCorrection(command, story);
  if (problem !== undefined) return refuse(problem);
  return accept(
    fact('cn.huihuan.item.step-recorded.v1', {
      ...{ siteId, itemId, family, classCode, stepId, step, result, details, evidence: [...evidence] },
      ...{ staffId, witnessId, corrects, occurredAt },
    }),
  );
};

const worksAt = (staff: KnownStaff | undefined, siteId: string): boolean =>
  staff !== undefined && staff.active && staff.siteIds.includes(siteId);

const wrongPerson = (
  { staffId, witnessId }: RecordStep,
  siteId: string,
  staff: StoryContext['staff'],
): Problem | undefined => {
  for (const [path, id] of [['/staffId', staffId] as const, ['/witnessId', witnessId] as const]) {
    if (id !== null && !worksAt(staff(id), siteId)) return notOfSite(path, id, siteId);
  }
  return undefined;
};

const notOfSite = (path: string, staffId: string, siteId: string): Problem => ({
  code: 'staff.not-of-site',
  kind: 'invalid',
  zh: '操作人和见证人须是本场所在岗人员；请核对人员，或先在登记册中登记',
  en: 'who does a step and who witnesses it work at this site; check the person, or register them first',
  path,
  details: { staffId, siteId },
});

const wrongCorrection = ({ corrects, step }: RecordStep, { steps }: ItemStory): Problem | undefined => {
  if (corrects === null || steps.some((known) => known.stepId === corrects && known.step === step)) return undefined;
  return {
    ...{ code: 'step.corrects-unknown', kind: 'conflict', path: '/corrects' },
    zh: '没有可更正的这条步骤记录：须是该物品同一步骤、尚未更正过的记录；请刷新后重新选择',
    en: 'there is no such record to correct: it is one of the same step of this item that was not corrected yet; reload and choose again',
    details: { corrects, step },
  };
};
