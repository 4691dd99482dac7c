import { problemOf, type ProblemDetails } from '@huihuan/web-kit';
import { outbox } from '@huihuan/web-outbox';

/** Whom to call and where to go, in plain. */
export interface Contact {
  readonly name: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly note: string | null;
}

export type ContactAnswer =
  | { readonly kind: 'known'; readonly contact: Contact }
  | { readonly kind: 'refused'; readonly problem: ProblemDetails }
  /** Nobody answers, or whoever works here is signed in offline. */
  | { readonly kind: 'away' };

/** Asks for the contact of a booking: online alone, because each look is recorded, and nothing of it is kept here. */
export const askContact = async (siteId: string, bookingId: string): Promise<ContactAnswer> => {
  const token = await outbox().desk.token();
  if (token.kind !== 'token') return { kind: 'away' };
  const headers = { authorization: `Bearer ${token.token}`, 'content-type': 'application/json' };
  const path = `/api/collection/bookings/${bookingId}/contact`;
  const answer = await fetch(path, { method: 'POST', headers, body: JSON.stringify({ siteId }) }).catch(() => null);
  if (answer === null) return { kind: 'away' };
  const body = (await answer.json().catch(() => null)) as unknown;
  return answer.ok
    ? { kind: 'known', contact: body as Contact }
    : { kind: 'refused', problem: problemOf(answer.status, body) };
};
