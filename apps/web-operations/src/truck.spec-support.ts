import { demoPerson, type DemoPerson } from '@huihuan/testing-browser';
import { call, testId } from '@huihuan/testing-platform';

export interface Truck {
  readonly shipmentId: string;
  readonly fromSiteId: string;
  readonly toSiteId: string;
  readonly codes: readonly string[];
  readonly itemIds: readonly string[];
  readonly attendant: DemoPerson;
}

const must = async <Body = Record<string, unknown>>(
  base: string,
  path: string,
  body: unknown,
  person: DemoPerson,
): Promise<Body> => {
  const answer = await call<Body>(base, path, body, person.headers);
  if (answer.status >= 300) throw new Error(`${path} was refused: ${JSON.stringify(answer.body)}`);
  return answer.body;
};

type Identifiers = readonly { readonly kind: string; readonly value: string }[];

/** What is on the truck, as a hand-in says it. */
export interface Goods {
  readonly classCode: string;
  readonly grams: number;
  readonly details?: Readonly<Record<string, boolean | number | string | readonly string[]>>;
  /** In the place of a serial number of its own; of the goods at a place, from 0 on, where it is a function. */
  readonly identifiers?: Identifiers | ((place: number) => Identifiers);
  /** Who takes it in; the first attendant unless said. */
  readonly attendant?: string;
}

const fridge: Goods = { classCode: 'appliance.refrigerator', grams: 50_000 };

/** Sends goods, fridges of 50 kg unless said, on their way from a collection point to the station of the operator. */
export const sendTruck = async (
  base: string,
  operator: DemoPerson,
  items: number,
  what: Goods = fridge,
): Promise<Truck> => {
  const { attendant: login = 'attendant-01', identifiers, ...said } = what;
  const attendant = await demoPerson(base, login);
  const [fromSiteId = ''] = attendant.siteIds;
  const [toSiteId = ''] = operator.siteIds;
  const goods = Array.from({ length: items }, () => {
    const itemId = testId();
    return { itemId, code: `SN-${itemId.slice(-12)}` };
  });
  for (const [place, { itemId, code }] of goods.entries()) {
    const own = typeof identifiers === 'function' ? identifiers(place) : identifiers;
    const intake = {
      ...{ id: itemId, siteId: fromSiteId, paidFen: 0, ...said },
      ...{ identifiers: own ?? [{ kind: 'serial', value: code }], consignor: { kind: 'anonymous' }, evidence: [] },
      occurredAt: new Date().toISOString(),
    };
    await must(base, '/api/collection/intakes', intake, attendant);
  }
  const shipmentId = testId();
  const expectedAt = new Date(Date.now() + 40 * 60_000).toISOString();
  await must(base, '/api/collection/shipments', { id: shipmentId, fromSiteId, toSiteId, expectedAt }, attendant);
  const way = `/api/collection/shipments/${shipmentId}`;
  await must(base, `${way}/lines`, { id: testId(), addItems: goods.map(({ itemId }) => itemId) }, attendant);
  await must(base, `${way}/seal`, { id: testId() }, attendant);
  // the driver has drawn on the tablet, which has not sent the drawing yet
  const driverSignature = { kind: 'drawn', sha256: 'ab'.repeat(32) };
  await must(base, `${way}/dispatch`, { id: testId(), driverSignature }, attendant);
  return {
    ...{ shipmentId, fromSiteId, toSiteId, attendant },
    codes: goods.map(({ code }) => code),
    itemIds: goods.map(({ itemId }) => itemId),
  };
};

interface Known {
  readonly discrepancyId: string;
  readonly shipmentId: string;
  readonly kind: string;
  readonly proposal: { readonly proposalId: string } | null;
}

/** Says yes for the sender to what the receiver proposed; `false` while its books have not heard of a proposal. */
export const agreeAsSender = async (base: string, truck: Truck, kind: string): Promise<boolean> => {
  const { fromSiteId: siteId, attendant, shipmentId } = truck;
  const list = `/api/collection/discrepancies?siteId=${siteId}&state=open`;
  const { body } = await call<{ discrepancies: readonly Known[] }>(base, list, undefined, attendant.headers);
  const found = body.discrepancies.find((one) => one.shipmentId === shipmentId && one.kind === kind);
  if (found?.proposal == null) return false;
  const said = { id: testId(), siteId, proposalId: found.proposal.proposalId };
  await must(base, `/api/collection/discrepancies/${found.discrepancyId}/agreements`, said, attendant);
  return true;
};
