import type { JsonObject } from './json.ts';

/**
 * Where an act stands:
 * - `waiting`: written on this device, the server has not answered for it yet
 * - `sent`: it is on its way at this moment, or the tablet died while it was; it is sent again under the same id
 * - `done`: the server did it
 * - `refused`: the server said no, with its words; somebody has to mend it or give it up
 * - `put-aside`: the server keeps it whole and without effect until somebody of the site decides
 * - `withdrawn`: taken back here; if it was ever sent, only after it had been refused
 * - `mended`: refused, and another act took its place
 */
export type ActState = 'waiting' | 'sent' | 'done' | 'refused' | 'put-aside' | 'withdrawn' | 'mended';

/** What a device signs beside an act, as the server reads it. */
export interface GivenStatement {
  readonly deviceId: string;
  readonly personId: string;
  /** By the clock of this device, whatever it says. */
  readonly deviceTime: string;
  /** ES256 over the canonical JSON of the statement: r and s in base64url. */
  readonly value: string;
  /** Where the body tells of a consignor: what their commitment is made with. */
  readonly salt?: string;
}

/** What was said about an act, by the server or, with status 0, by this device. */
export interface Words {
  readonly status: number;
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  /** JSON pointer into the body, where one member is at fault. */
  readonly path?: string;
  readonly details?: JsonObject;
  readonly heardAt: string;
}

/** What an act does to the stock of its site, so that the stock can be shown before the server knows. */
export interface StockChange {
  readonly in?: readonly StockItem[];
  /** Ids of items that leave. */
  readonly out?: readonly string[];
}

/** An item in stock, as screens show it. */
export interface StockItem {
  readonly itemId: string;
  readonly classCode: string;
  readonly grams: number;
  /** When it came in. */
  readonly since: string;
  readonly identifiers: readonly { readonly kind: string; readonly value: string }[];
}

/** Something that a person did on this tablet, and what became of it. */
export interface Act {
  /**
   * Made here (UUIDv7): the `id` in the body, of what the act makes or of the act, which the server does once however often it is
   * sent. A hand-in that mends another goes under the id of that one (`serverIdOf`); then this is a key of this device alone.
   */
  readonly id: string;
  /** Counted up on this device: acts are sent in this order. */
  readonly order: number;
  /** `intake`, or a word of the screens for the rest, such as `shipment.dispatch`. Hand-ins of a site travel together. */
  readonly kind: string;
  readonly siteId: string;
  /** Below the origin, such as `/api/collection/shipments`. */
  readonly path: string;
  /** What is sent, without its statement. */
  readonly body: JsonObject;
  readonly statement: GivenStatement | null;
  readonly personId: string;
  readonly state: ActState;
  /** Acts that have to be done before this one is sent. */
  readonly after: readonly string[];
  /** Not sent before this time of the device (milliseconds), so that it can be taken back. */
  readonly heldUntil: number | null;
  /** By the clock of this device. */
  readonly recordedAt: string;
  /** How often it was sent. */
  readonly attempts: number;
  /** How often in a row the server failed over it. */
  readonly failures: number;
  /** Not sent again before this time of the device (milliseconds). */
  readonly nextTryAt: number | null;
  readonly words: Words | null;
  /** What the server answered when it did it or put it aside. */
  readonly answer: JsonObject | null;
  readonly settledAt: string | null;
  /** The refused act in whose place this one stands. */
  readonly mends: string | null;
  readonly mendedBy: string | null;
  /** Photos that belong to it. */
  readonly photoIds: readonly string[];
  readonly stock: StockChange | null;
  /** What a screen wants to show of it again: names, amounts, masks. Never sent. */
  readonly note: JsonObject | null;
}

/**
 * The id under which the server knows what an act makes. Of a hand-in it stands on labels and lists, and stays the same when it
 * is mended: a refusal leaves nothing behind at the server.
 */
export const serverIdOf = ({ id, body }: Pick<Act, 'id' | 'body'>): string =>
  typeof body['id'] === 'string' ? body['id'] : id;

/** What no server has taken: never sent, or refused. It alone can be put right, taken back or given up here. */
export const isInHand = ({ state, attempts }: Pick<Act, 'state' | 'attempts'>): boolean =>
  state === 'refused' || (state === 'waiting' && attempts === 0);
