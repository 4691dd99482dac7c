import { siteSource } from '@huihuan/contracts-events';
import type { ClosingOutcome } from '@huihuan/contracts-events';
import { changeContainer } from '../books/change-container.ts';
import { closeItems, correctItem } from '../books/change-items.ts';
import { command, type Request } from './request.ts';
import { act, type Act, type TierPeople } from './tier-people.ts';

/** What is done with goods where they stand: weights put right, lives ended, containers packed and opened. */
export const stockKeeping = (people: TierPeople): readonly Act[] => [
  act(1, true, () => correct(people)),
  act(0.4, true, () => close(people, 'voided')),
  act(1.5, people.books.policy.consolidates, () => consolidate(people)),
  act(0.4, people.lists.containers.size > 0, () => release(people)),
];

const drawStock = ({ lists, world }: TierPeople, count: number): readonly [string, readonly string[]] | null => {
  const siteId = lists.sites.draw(world.chances.acts);
  const itemIds = siteId === undefined ? [] : (lists.free.get(siteId)?.drawSome(world.chances.acts, count) ?? []);
  return siteId === undefined || itemIds.length === 0 ? null : [siteId, itemIds];
};

/** Names something that this site said of the item, whether or not that is where its weight came from. */
const correct = (people: TierPeople): Request | null => {
  const { world, books, service } = people;
  const drawn = drawStock(people, 1);
  const [holding] = books.holdings.get(drawn?.[1][0] ?? '') ?? [];
  if (drawn === null || holding === undefined) return null;
  const { itemId, grams } = holding.item;
  const recent = books.database.log.after(Math.max(0, books.database.log.end - 400), 400);
  const source = siteSource(drawn[0]);
  const said = recent.filter((event) => event.source === source && event.record.includes(itemId));
  const asked = {
    siteId: drawn[0],
    grams: Math.max(1, Math.round(grams * 0.98) - 1),
    corrects: said.length === 0 ? world.newId() : world.chances.acts.oneOf(said).id,
    reason: '复称',
    staffId: null,
  };
  const id = world.newId();
  return command(service, 'correct', { id, content: { itemId, asked } }, (cause) =>
    correctItem(books, itemId, asked, cause),
  );
};

export const close = (people: TierPeople, outcome: ClosingOutcome): Request | null => {
  const drawn = drawStock(people, 2);
  if (drawn === null) return null;
  const [siteId, itemIds] = drawn;
  const asked = { siteId, itemIds, outcome, documentReference: null, reason: '登记有误' };
  return command(people.service, 'close', { id: people.world.newId(), content: asked }, (cause) =>
    closeItems(people.books, asked, cause),
  );
};

const consolidate = (people: TierPeople): Request | null => {
  const drawn = drawStock(people, people.world.chances.acts.between(2, 8));
  if (drawn === null) return null;
  const [siteId, itemIds] = drawn;
  const containerId = people.world.newId();
  const asked = {
    kind: 'consolidate',
    containerId,
    siteId,
    containerKind: 'container',
    code: 'BX-1',
    itemIds,
  } as const;
  return command(people.service, 'consolidate', { id: containerId, content: asked }, (cause) =>
    changeContainer(people.books, asked, cause),
  );
};

const release = (people: TierPeople): Request | null => {
  const containerId = people.lists.containers.draw(people.world.chances.acts);
  if (containerId === undefined) return null;
  const asked = { kind: 'release', containerId } as const;
  return command(people.service, 'release', { id: people.world.newId(), content: asked }, (cause) =>
    changeContainer(people.books, asked, cause),
  );
};
