import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import { uuidV7 } from '@huihuan/kernel-domain';

const current = new AsyncLocalStorage<string>();
const sane = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/;

/** The act that is being worked on, for logs and for the events it causes; `undefined` outside of any. */
export const currentCorrelationId = (): string | undefined => current.getStore();

/** Does work under a correlation id, so that its log lines name it: for consumers, which have no HTTP request. */
export const withCorrelation = <Value>(correlationId: string, work: () => Value): Value =>
  current.run(correlationId, work);

/** The sender's id when it is a sane token (it goes into logs and events), else a fresh UUID version 7. */
export const correlationIdFrom = (header: string | readonly string[] | undefined): string =>
  typeof header === 'string' && sane.test(header) ? header : uuidV7(Date.now(), randomBytes(10));
