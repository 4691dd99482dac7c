import {
  describeItem,
  itemUnknown,
  recordStep,
  tellsOfDestroyedVideo,
  wrongDestruction,
  type DescribeItem,
  type ItemStory,
  type RecordStep,
} from '@huihuan/custody-domain';
import type { Details } from '@huihuan/contracts-events';
import { accept, refuse, type Json, type Problem, type Result } from '@huihuan/kernel-domain';
import { rowsOf, runCommand, type Tx } from '@huihuan/platform-persistence';
import { rulesOn } from '@huihuan/rules-domain';
import { presentHoldings } from '../books/holding-rows.ts';
import { stateFacts } from '../books/state-facts.ts';
import type { CustodyOptions } from '../custody-service.ts';
import { knownRules } from '../local-copies/known-rules.ts';
import { knownSites, knownStaff } from '../local-copies/read-copies.ts';
import { dismantledSql } from '../keeping/keeping-sql.ts';
import { withoutReleases } from '../releases/released.ts';
import { storiesOf } from './stories-of.ts';

interface About {
  /** What the client sent: the same again gets the first answer. */
  readonly asked: { readonly id: string };
  readonly itemId: string;
  readonly siteId: string;
  readonly correlationId: string;
}

const inBooks = async (tx: Tx, { itemId }: About) => {
  const holding = (await presentHoldings(tx, [itemId]))(itemId);
  return holding && { holding, story: (await storiesOf(tx, [itemId]))(itemId) };
};

export interface DescriptionKept {
  readonly itemId: string;
  readonly details: Details;
  readonly eventId: string;
  readonly warnings: readonly Pick<Problem, 'code' | 'zh' | 'en'>[];
}

/** Says anew what the form of its family says of an item that the site has, as a fact of the site. */
export const tellDescription = (
  custody: CustodyOptions,
  { command, ...about }: About & { readonly command: DescribeItem },
): Promise<Result<DescriptionKept>> => {
  const { asked, itemId, siteId, correlationId } = about;
  const key = { id: asked.id, operation: 'item.describe', request: { itemId, asked }, locks: [siteId] };
  return runCommand(custody.database, key, async (tx) => {
    const known = await inBooks(tx, about);
    const site = (await knownSites(tx, [siteId]))(siteId);
    if (known === undefined || site === undefined) return refuse(itemUnknown(itemId));
    const { staffId, override } = command;
    const described = describeItem({ ...known, site }, command, {
      now: custody.now().toISOString(),
      rules: await knownRules(tx, [site]),
      staff: await knownStaff(tx, [staffId, override?.supervisorId ?? null]),
    });
    if (!described.ok) return described;
    const released = await spendRelease(custody, tx, { ...about, command });
    if (!released.ok) return released;
    const { fact, warnings } = described.value;
    const cause = { correlationId, causationId: asked.id };
    const [event] = await stateFacts(custody, tx, { siteId, facts: [fact], cause });
    const told = warnings.map(({ code, zh, en }) => ({ code, zh, en }));
    return accept({ itemId, details: command.details, eventId: event?.id ?? '', warnings: told });
  });
};

/** An override that somebody else than the supervisor sends rests on a release of this very description. */
const spendRelease = async (
  { releases = withoutReleases }: Pick<CustodyOptions, 'releases'>,
  tx: Tx,
  { asked, itemId, siteId, command: { override = null } }: About & { readonly command: DescribeItem },
): Promise<Result<null>> => {
  if (override?.releaseId === undefined) return accept(null);
  const body = { itemId, ...asked } as unknown as Json;
  return releases.spend(tx, override, { act: 'item.describe', siteId, recordId: asked.id, body });
};

export interface StepKept {
  readonly stepId: string;
  readonly itemId: string;
  readonly step: string;
  readonly result: 'done' | 'failed';
  readonly eventId: string;
}

/** Records a step that was done to an item at the site that has it, as a fact of the site. */
export const tellStep = (
  custody: CustodyOptions,
  { command, ...about }: About & { readonly command: RecordStep },
): Promise<Result<StepKept>> => {
  const { asked, itemId, siteId, correlationId } = about;
  const key = { id: asked.id, operation: 'item.record-step', request: { itemId, asked }, locks: [siteId] };
  return runCommand(custody.database, key, async (tx) => {
    const known = await inBooks(tx, about);
    if (known === undefined) return refuse(itemUnknown(itemId));
    if (await isKnownStep(tx, command.stepId)) return refuse(stepExists(command.stepId));
    const recorded = recordStep({ ...known, siteId }, command, {
      now: custody.now().toISOString(),
      staff: await knownStaff(tx, [command.staffId, command.witnessId]),
    });
    if (!recorded.ok) return recorded;
    const wrong = tellsOfDestroyedVideo(command) ? await wrongVideo(tx, { ...about, ...known, command }) : undefined;
    if (wrong !== undefined) return refuse(wrong);
    const cause = { correlationId, causationId: asked.id };
    const [event] = await stateFacts(custody, tx, { siteId, facts: [recorded.value], cause });
    const { stepId, step, result } = command;
    return accept({ stepId, itemId, step, result, eventId: event?.id ?? '' });
  });
};

interface AboutVideo extends Pick<About, 'itemId' | 'siteId'> {
  readonly story: ItemStory;
  readonly command: RecordStep;
}

/** A video goes by the rules of the day of the dismantling, as these books know them. */
const wrongVideo = async (tx: Tx, { itemId, siteId, story, command }: AboutVideo): Promise<Problem | undefined> => {
  const [dismantled] = await rowsOf<{ day: string }>(tx, dismantledSql, [itemId, siteId]);
  const site = (await knownSites(tx, [siteId]))(siteId);
  const rules =
    dismantled === undefined
      ? null
      : rulesOn(await knownRules(tx, [site]), { ...dismantled, areaCode: site?.areaCode ?? '', siteId });
  return wrongDestruction(command, story, { rules });
};

/** Another site may have told of a step under the same id; its word came first. */
const isKnownStep = async (tx: Tx, stepId: string): Promise<boolean> =>
  (await rowsOf(tx, 'select 1 from item_step where step_id = $1', [stepId])).length > 0;

const stepExists = (stepId: string): Problem => ({
  code: 'step.exists',
  kind: 'conflict',
  zh: '该步骤记录编号已用于另一条记录；请换用新的编号重新提交',
  en: 'the id of this record names another record of a step already; send it again under a new id',
  path: '/id',
  details: { stepId },
});
