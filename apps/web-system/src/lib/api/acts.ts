import { newId, postJson } from '@huihuan/web-kit';
import type { Outcome, Service } from './types.ts';

/** One act of an operator, with the id under which the server does it once, however often it is sent. */
export type Act =
  | { readonly kind: 'retry'; readonly service: Service; readonly eventId: string }
  | { readonly kind: 'retry-all'; readonly service: Service }
  | {
      readonly kind: 'discard';
      readonly service: Service;
      readonly eventId: string;
      readonly by: string;
      readonly reason: string;
    };

/** A UUIDv7 of this moment for each act; a second press is a new act. */
export const perform = (act: Act): Promise<Outcome> => {
  const base = `/api/${act.service}/dead-letters`;
  const id = newId();
  switch (act.kind) {
    case 'retry':
      return postJson(`${base}/${act.eventId}/retry`, { id });
    case 'retry-all':
      return postJson(`${base}/retry`, { id });
    case 'discard':
      return postJson(`${base}/${act.eventId}/discard`, { id, by: act.by, reason: act.reason });
  }
};
