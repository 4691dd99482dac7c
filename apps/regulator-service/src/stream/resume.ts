import { z } from 'zod';
import { areaQuery } from '../answers/fields.ts';

const position = z.string().regex(/^\d{1,15}$/);

/** Browsers send the header when they come back by themselves, and cannot send it with the first request. */
export const resumeHeaders = z.object({ 'last-event-id': position.optional() });
export const resumeQuery = z.object({
  lastEventId: position.optional().describe('A position: what came after it is sent first'),
});
export const mapResumeQuery = resumeQuery.extend(areaQuery);

interface Asked {
  readonly query: { readonly lastEventId?: string | undefined };
  readonly headers: { readonly 'last-event-id'?: string | undefined };
}

/** Where a stream begins: after what the client has seen, or now. A position that was never reached means now, too. */
export const startOf = ({ query, headers }: Asked, head: number): number => {
  const seen = headers['last-event-id'] ?? query.lastEventId;
  return seen === undefined ? head : Math.min(Number(seen), head);
};
