import type { GradeOutcome } from '@huihuan/contracts-events';
import type { Json } from '@huihuan/kernel-domain';
import type { JobCommand, JobOutput } from '@huihuan/processing-domain';
import { changeJob } from '../books/change-job.ts';
import { gradeItem } from '../books/change-items.ts';
import { batchAt } from './batching.ts';
import { command, type Request } from './request.ts';
import { act, type Act, type TierPeople } from './tier-people.ts';

const inputsAtMost = 6;

/** What a sorting centre does with what it has: grades it, takes it apart, and weighs what comes out. */
export const dismantling = (people: TierPeople): readonly Act[] => {
  const { jobs, weighed } = people.lists;
  return [
    act(9, true, () => grade(people)),
    act(jobs.size < 20 ? 4 : 0.5, true, () => start(people)),
    act(5, jobs.size > 0, () => draft(people)),
    act(5, weighed.size > 0, () => close(people)),
    act(0.3, jobs.size > 0, () => onJob(people, 'cancel a job', { kind: 'cancel', reason: '设备检修' })),
  ];
};

const job = (people: TierPeople, name: string, jobId: string, asked: JobCommand): Request =>
  command(people.service, name, { id: people.world.newId(), content: { jobId, asked } as unknown as Json }, (cause) =>
    changeJob(people.books, jobId, asked, cause),
  );

const outcomes: readonly GradeOutcome[] = ['dismantle', 'dismantle', 'dismantle', 'dismantle', 'reuse', 'cascade'];

const grade = (people: TierPeople): Request | null => {
  const { world, lists, service, books } = people;
  const { acts } = world.chances;
  const siteId = lists.sites.draw(acts);
  const itemId = siteId === undefined ? undefined : lists.ungraded.get(siteId)?.draw(acts);
  if (siteId === undefined || itemId === undefined) return null;
  const said = { siteId, itemId, outcome: acts.oneOf(outcomes), reason: '目测', measurements: {}, staffId: null };
  return command(service, 'grade', { id: world.newId(), content: said }, (cause) => gradeItem(books, said, cause));
};

const start = (people: TierPeople): Request | null => {
  const { world, lists } = people;
  const { acts } = world.chances;
  const siteId = lists.sites.draw(acts);
  const itemIds =
    siteId === undefined ? [] : (lists.forDismantling.get(siteId)?.drawSome(acts, acts.between(1, inputsAtMost)) ?? []);
  if (siteId === undefined || itemIds.length === 0) return null;
  const jobId = world.newId();
  const asked = { kind: 'start', jobId, siteId } as const;
  const batch = batchAt(people, siteId);
  const fitting = batch === null ? [] : itemIds.filter((itemId) => isOfFamily(people, itemId, batch.family));
  return batch === null || fitting.length === 0
    ? job(people, 'start a job', jobId, { ...asked, itemIds })
    : job(people, 'start a job of a batch', jobId, { ...asked, itemIds: fitting, batchId: batch.batchId });
};

const isOfFamily = ({ books }: TierPeople, itemId: string, family: string): boolean =>
  books.holdings.get(itemId)?.some(({ item }) => item.family === family) === true;

const onJob = (people: TierPeople, name: string, asked: JobCommand, list = people.lists.jobs): Request | null => {
  const jobId = list.draw(people.world.chances.acts);
  return jobId === undefined ? null : job(people, name, jobId, asked);
};

/** Outputs that add up with the loss; now and then something is missing. */
const draft = (people: TierPeople): Request | null => {
  const { world, lists, books } = people;
  const { acts } = world.chances;
  const jobId = lists.jobs.draw(acts);
  const open = jobId === undefined ? undefined : books.jobs.get(jobId);
  if (jobId === undefined || open?.state !== 'open') return null;
  const total = open.inputs.reduce((sum, { grams }) => sum + grams, 0);
  const kept = acts.happens(0.1) ? Math.floor(total * 0.8) : total;
  const outputs = [
    output(world.newId(), 'bulk.steel', Math.floor(kept * 0.6)),
    output(world.newId(), 'bulk.residue', Math.floor(kept * 0.2)),
    output(world.newId(), 'part.engine', Math.floor(kept * 0.15)),
  ].filter(({ grams }) => grams > 0);
  const loss = kept - outputs.reduce((sum, { grams }) => sum + grams, 0);
  const asked = { kind: 'draft-outputs', outputs, loss: { grams: loss, reason: '粉尘与水分' } } as const;
  return job(people, 'weigh outputs', jobId, asked);
};

const output = (itemId: string, classCode: string, grams: number): JobOutput => ({
  itemId,
  classCode,
  grams,
  identifiers: [],
});

const close = (people: TierPeople): Request | null => {
  const explains = people.world.chances.acts.happens(0.3);
  const explanation = explains ? { text: '残液流失', supervisorId: people.supervisorId } : null;
  const asked = { kind: 'close', explanation, evidence: [], staffId: null } as const;
  return onJob(people, 'dismantle', asked, people.lists.weighed);
};
