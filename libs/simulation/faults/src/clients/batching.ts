import type { Json } from '@huihuan/kernel-domain';
import type { BatchCommand } from '@huihuan/processing-domain';
import { changeBatch, jobsOf } from '../books/change-batch.ts';
import { command, type Request } from './request.ts';
import { act, type Act, type TierPeople } from './tier-people.ts';

const openAtMost = 6;

/** Batches over several jobs and days: opened, and closed when somebody thinks that their jobs are over. */
export const batching = (people: TierPeople): readonly Act[] => {
  const { batches, jobs } = people.lists;
  return [
    act(batches.size < openAtMost ? 0.5 : 0, true, () => open(people)),
    // as often as jobs end: too soon is refused
    act(0.4, batches.size > 0 && jobs.size < 20, () => close(people)),
  ];
};

const batch = (people: TierPeople, name: string, asked: BatchCommand): Request => {
  const { world, books, service } = people;
  const forgets = world.options.flaw === 'batch-forgets-job';
  const content = { asked } as unknown as Json;
  const id = asked.kind === 'open' ? asked.batchId : world.newId();
  return command(service, name, { id, content }, (cause) => {
    const jobs = jobsOf(books, asked.batchId);
    return changeBatch(books, asked, { cause, jobs: forgets ? jobs.slice(1) : jobs });
  });
};

const open = (people: TierPeople): Request | null => {
  const { world, lists } = people;
  const siteId = lists.sites.draw(world.chances.acts);
  if (siteId === undefined) return null;
  const family = world.chances.acts.oneOf(['appliance', 'appliance', 'device', 'bulk'] as const);
  const said = { batchId: world.newId(), siteId, code: 'PC-1', family, staffId: null };
  return batch(people, 'open a batch', { kind: 'open', ...said });
};

const close = (people: TierPeople): Request | null => {
  const { world, lists, supervisorId } = people;
  const batchId = lists.batches.draw(world.chances.acts);
  if (batchId === undefined) return null;
  const explains = world.chances.acts.happens(0.5);
  const explanation = explains ? { text: '批次残液流失', supervisorId } : null;
  const loss = world.chances.acts.happens(0.3) ? { grams: 100, reason: '粉尘' } : { grams: 0, reason: '' };
  return batch(people, 'close a batch', { kind: 'close', batchId, loss, explanation, staffId: null });
};

/** Some of the jobs at a site belong to one of its open batches, and take goods of its family alone. */
export const batchAt = (
  people: TierPeople,
  siteId: string,
): { readonly batchId: string; readonly family: string } | null => {
  const { world, lists, books } = people;
  if (!world.chances.acts.happens(0.4)) return null;
  const batchId = lists.batches.draw(world.chances.acts);
  const found = batchId === undefined ? undefined : books.batches.get(batchId);
  return found?.siteId === siteId ? found : null;
};
