import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import { holdsPersonalNumber, uuidV7 } from '@huihuan/kernel-domain';
import type { Caller } from '../operation/access.ts';

/** What is being worked on: logs name it, and the facts that follow from it say who acted. */
export interface Act {
  readonly correlationId: string;
  /** Who asked for it, once that is known. `null` where nobody did: an event had an effect, a clock struck, a public route. */
  readonly caller: Caller | null;
  /** What a device has signed, where this is being carried out. */
  readonly statement?: SignedStatement;
}

/** A statement of a device by its SHA-256, with what it says of who and when: not always whoever sends it. */
export interface SignedStatement {
  readonly digest: string;
  readonly personId: string;
  readonly deviceId: string;
  readonly deviceTime: string;
}

const current = new AsyncLocalStorage<Act>();
const sane = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/;

/** The act that is being worked on; `null` outside of any. */
export const currentAct = (): Act | null => current.getStore() ?? null;

/** The id of that act, for logs and for the events it causes; `undefined` outside of any. */
export const currentCorrelationId = (): string | undefined => current.getStore()?.correlationId;

/** Does work as part of an act. */
export const withAct = <Value>(act: Act, work: () => Value): Value => current.run(act, work);

/** Does work under a correlation id, so that its log lines name it: for consumers, which have no HTTP request. */
export const withCorrelation = <Value>(correlationId: string, work: () => Value): Value =>
  withAct({ correlationId, caller: null }, work);

/** The sender's id when it is a sane token (it goes into logs and events), else a fresh UUID version 7. */
export const correlationIdFrom = (header: string | readonly string[] | undefined): string =>
  typeof header === 'string' && sane.test(header) && !holdsPersonalNumber(header)
    ? header
    : uuidV7(Date.now(), randomBytes(10));
