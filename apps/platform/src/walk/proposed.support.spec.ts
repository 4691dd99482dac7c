import { testId, until } from '@huihuan/testing-platform';
import type { openDesk, Tier } from '../spec/desk.support.spec.ts';
import { fridge } from '../spec/goods.support.spec.ts';

type Desk = ReturnType<typeof openDesk>;

/** A weight that a point corrects of goods that another site has: an open proposal in the books of both. @returns its id */
export const proposeAt = async (
  desk: Desk,
  tier: Exclude<Tier, 'collection'>,
  { point, other }: { readonly point: string; readonly other: string },
): Promise<string> => {
  const itemId = await desk.intake(point, fridge());
  const shipment = await desk.send(['collection', tier], [point, other], [itemId]);
  await desk.receive(tier, shipment);
  const known = () =>
    desk.get<{ state: string; corrects: string; item: { grams: number } }>(`/api/collection/items/${itemId}`);
  await until(async () => (await known()).state === 'handed-over');
  const { corrects, item } = await known();
  const id = testId();
  const said = { id, itemId, siteId: point, corrects, grams: item.grams + 1000, reason: '称量时看错' };
  await desk.post('/api/collection/proposed-corrections', said);
  const asked = `/api/${tier}/proposed-corrections?siteId=${other}`;
  await until(async () => {
    const { corrections } = await desk.get<{ corrections: readonly { correctionId: string }[] }>(asked);
    return corrections.some(({ correctionId }) => correctionId === id);
  });
  return id;
};
