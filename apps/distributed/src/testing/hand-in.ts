import { randomInt } from 'node:crypto';
import { makeSerial } from '@huihuan/identifiers-domain';
import { call, testId, until } from '@huihuan/testing-platform';

interface Site {
  readonly siteId: string;
  readonly kind: string;
  readonly acceptsFamilies: readonly string[];
}

/** A collection point of the demonstration network that takes appliances. */
const collectionPoint = async (url: string): Promise<string> => {
  const { status, body } = await call<{ sites: readonly Site[] }>(url, '/api/registry/sites?limit=1000');
  if (status !== 200) throw new Error(`the registry does not tell its sites: ${status} ${JSON.stringify(body)}`);
  const found = body.sites.find(
    ({ kind, acceptsFamilies }) => kind === 'collection-point' && acceptsFamilies.includes('appliance'),
  );
  if (found === undefined) throw new Error('the demonstration network has no collection point for appliances');
  return found.siteId;
};

/** Hands in one fridge through the gateway. @returns its id */
export const handIn = async (url: string): Promise<string> => {
  const siteId = await collectionPoint(url);
  const row = {
    id: testId(),
    siteId,
    classCode: 'appliance.refrigerator',
    identifiers: [{ kind: 'serial', value: makeSerial(() => randomInt(2 ** 32) / 2 ** 32) }],
    grams: 50_000,
    consignor: { kind: 'anonymous' },
    paidFen: 3_000,
    occurredAt: new Date().toISOString(),
  };
  // the collection service learns the network by Kafka: until then it knows no site
  let answer = await call(url, '/api/collection/intakes', row);
  await until(async () => {
    if (answer.status === 201) return true;
    answer = await call(url, '/api/collection/intakes', row);
    return answer.status === 201;
  }, 60_000);
  return row.id;
};

/** Waits until the regulator tells where the item is. */
export const seenAtRegulator = (url: string, itemId: string): Promise<void> =>
  until(async () => (await call(url, `/api/regulator/trace?q=${itemId}`)).status === 200, 60_000);
