import { testId } from '@huihuan/testing-platform';
import type { Desk, Tier } from './desk.support.spec.ts';
import { chance, makeVin } from './goods.support.spec.ts';

interface Side {
  readonly tier: Tier;
  readonly siteId: string;
}

/** A site proposes another number for a car that it had or has, and waits for the other side. @returns the correction */
export const proposeAnotherVin = async (desk: Desk, { tier, siteId }: Side, itemId: string): Promise<string> => {
  const known = await desk.get<{ readonly corrects: string | null }>(`/api/${tier}/items/${itemId}`);
  const id = testId();
  const identifiers = [{ kind: 'vin', value: makeVin(chance) }];
  await desk.post(`/api/${tier}/proposed-corrections`, {
    ...{ id, itemId, siteId, identifiers, corrects: known.corrects, reason: '车架号看错一位' },
  });
  return id;
};
