import type { Act, StockChange } from '../store/act.ts';
import type { JsonObject } from '../store/json.ts';

/** Something that a person does, before it is written. */
export interface NewAct {
  /** `intake`, or a word of the screens for the rest, such as `shipment.dispatch`. */
  readonly kind: string;
  /** Where it is sent, such as `/api/collection/shipments`; hand-ins need none. */
  readonly path?: string;
  /** What is sent. It has to have its `id` (`newActId()`): of what it makes, or of the act. */
  readonly body: JsonObject & { readonly id: string };
  /** The server's name of the operation, which is signed with it; for hand-ins `intake.register`. Without it the act goes unsigned. */
  readonly statedAs?: string;
  /** What stands in the path under the names of the server, where they are not plain (`shipments/…` is `shipmentId`): all of it, signed with the body. */
  readonly params?: Readonly<Record<string, string>>;
  /** Ids of acts that have to be done first: the shipment before its lines, the items before they are on the list. */
  readonly after?: readonly string[];
  /** So long it is not sent, and can be taken back without a trace: `undoMilliseconds` for the ten seconds of a screen. */
  readonly holdMilliseconds?: number;
  /** Photos taken for it (`keepPhoto`); their digests belong into the body, too. */
  readonly photoIds?: readonly string[];
  /** What it does to the stock that is shown; of hand-ins that is known by itself. */
  readonly stock?: StockChange;
  /** What a screen wants to show of it again. Never sent. */
  readonly note?: JsonObject;
  /**
   * The refused act that this one takes the place of; what waits for that one goes on after this one. A hand-in keeps the id in
   * its body: the labels and lists that name it stay right.
   */
  readonly mends?: string;
  /** Not written where another such act is open already (waiting, sent, put aside): `act.recorded-before`. */
  readonly isLike?: (act: Act) => boolean;
}

export const intakeKind = 'intake';

/** 撤销：ten seconds to take back what was just recorded. */
export const undoMilliseconds = 10_000;
