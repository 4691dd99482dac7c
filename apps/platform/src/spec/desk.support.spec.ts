import { call, testId, until, type Called } from '@huihuan/testing-platform';
import type { HandIn } from './goods.support.spec.ts';

/** What this test looks at of a refusal. */
export interface ProblemAnswer {
  readonly code: string;
  readonly detail: string;
  readonly detailZh: string;
  readonly path?: string;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly { readonly path: string; readonly code: string }[];
}

export interface HoldingAnswer {
  readonly item: { readonly itemId: string; readonly grams: number; readonly custodySeq: number };
  readonly siteId: string;
  readonly state: string;
  readonly shipmentId: string | null;
  readonly containerId: string | null;
  readonly blockedBy: readonly string[];
  readonly grade: string | null;
}

export interface ShipmentAnswer {
  readonly shipmentId: string;
  readonly state: string;
  readonly items: number;
  readonly lines: readonly { readonly item: { readonly itemId: string } }[];
}

export interface DiscrepancyAnswer {
  readonly discrepancyId: string;
  readonly kind: string;
  readonly state: string;
  readonly item: { readonly itemId: string } | null;
  readonly resolution: string | null;
}

export interface ReceiptAnswer {
  readonly shipment: ShipmentAnswer;
  readonly discrepancies: readonly DiscrepancyAnswer[];
}

export interface BatchAnswer {
  readonly accepted: number;
  readonly refused: number;
  readonly answers: readonly {
    readonly index: number;
    readonly id: string | null;
    readonly status: 'accepted' | 'refused';
    readonly eventId?: string;
    readonly problem?: { readonly code: string; readonly zh: string; readonly en: string; readonly path?: string };
  }[];
}

export type Tier = 'collection' | 'transfer' | 'sorting';

/** The everyday acts of a desk or tablet, each by HTTP; every one of them must succeed. */
export interface Desk {
  post<Body>(path: string, body: unknown): Promise<Body>;
  get<Body>(path: string): Promise<Body>;
  /** Registers a hand-in. */
  intake(siteId: string, row: HandIn): Promise<string>;
  intakes(siteId: string, rows: readonly HandIn[]): Promise<readonly string[]>;
  /** Opens a draft with these items on its list. */
  draft(tier: Tier, fromSiteId: string, toSiteId: string, itemIds: readonly string[]): Promise<string>;
  /** Opens, fills, seals and dispatches a shipment, and waits until its receiver expects it. */
  send(tiers: readonly [Tier, Tier], way: readonly [string, string], itemIds: readonly string[]): Promise<string>;
  sendAway(tier: Tier, way: readonly [string, string], itemIds: readonly string[]): Promise<string>;
  receive(tier: Tier, shipmentId: string): Promise<ReceiptAnswer>;
}

export const openDesk = (url: () => string, through: (post: Desk['post']) => Desk['post'] = (post) => post): Desk => {
  const post = through(async <Body>(path: string, body: unknown): Promise<Body> =>
    good(await call<Body>(url(), path, body)),
  );
  const get = async <Body>(path: string): Promise<Body> => good(await call<Body>(url(), path));
  const draft: Desk['draft'] = async (tier, fromSiteId, toSiteId, itemIds) => {
    const shipmentId = testId();
    await post(`/api/${tier}/shipments`, { id: shipmentId, fromSiteId, toSiteId });
    await post(`/api/${tier}/shipments/${shipmentId}/lines`, { id: testId(), addItems: itemIds });
    return shipmentId;
  };
  const sendAway: Desk['sendAway'] = async (tier, [from, to], itemIds) => {
    const shipmentId = await draft(tier, from, to, itemIds);
    await post(`/api/${tier}/shipments/${shipmentId}/seal`, { id: testId() });
    await post(`/api/${tier}/shipments/${shipmentId}/dispatch`, { id: testId() });
    return shipmentId;
  };
  return {
    post,
    get,
    intake: async (siteId, row) =>
      (await post<{ itemId: string }>('/api/collection/intakes', { siteId, ...row })).itemId,
    intakes: async (siteId, rows) => {
      const answer = await post<BatchAnswer>('/api/collection/intakes/batch', { siteId, rows });
      if (answer.refused > 0) throw new Error(JSON.stringify(answer.answers.find(({ problem }) => problem)));
      return rows.map(({ id }) => id);
    },
    draft,
    sendAway,
    send: async ([sender, receiver], way, itemIds) => {
      const shipmentId = await sendAway(sender, way, itemIds);
      await until(
        async () => (await call(url(), `/api/${receiver}/shipments/${shipmentId}?direction=in`)).status === 200,
      );
      return shipmentId;
    },
    receive: (tier, shipmentId) =>
      post<ReceiptAnswer>(`/api/${tier}/shipments/${shipmentId}/receipt`, { id: testId(), rest: 'accepted' }),
  };
};

const good = <Body>({ status, body }: Called<Body>): Body => {
  if (status < 200 || status > 299) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return body;
};
