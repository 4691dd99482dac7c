import { outdate, outdatedBy, type Correction, type CorrectionFact } from '@huihuan/custody-domain';
import type { Effect, Heard } from '../bus/effect.ts';
import type { Cause } from '../store/outbox.ts';
import { NotYet } from '../virtual/failures.ts';
import { holdingAt, isOurs, keepCorrection, sayOfCorrection, settleAgreed } from './change-correction.ts';
import type { TierBooks } from './tier-books.ts';

const types = [
  'cn.huihuan.correction.proposed.v1',
  'cn.huihuan.correction.agreed.v1',
  'cn.huihuan.correction.declined.v1',
  'cn.huihuan.item.amended.v1',
] as const;

/** What the other side says of a correction; the holder's books decide when they hear its yes. */
export const followCorrections = (books: TierBooks): Effect => ({
  types,
  apply: (heard) => {
    for (const message of heard) if (isWord(message)) hear(books, message);
  },
});

type Word = Heard & { readonly event: CorrectionFact & Heard['event'] };

const isWord = (message: Heard): message is Word => (types as readonly string[]).includes(message.event.type);

/** @throws NotYet where these books are a side of what nobody has proposed to them yet: passed over, its end would be lost */
const hear = (books: TierBooks, { event, id, source }: Word): void => {
  // what these books said themselves they have applied already
  if (books.database.outbox.states(source) || !sidesOf(event).some((siteId) => isOurs(books, siteId))) return;
  const after = keepCorrection(books, event);
  if (after === null) throw new NotYet(`the correction ${event.data.correctionId ?? ''} has not been heard of yet`);
  const cause = { correlationId: event.correlationId, causationId: id };
  if (event.type === 'cn.huihuan.correction.proposed.v1') outdateAtOnce(books, after, cause);
  if (event.type === 'cn.huihuan.correction.agreed.v1') settleAgreed(books, after, cause);
};

const sidesOf = ({ data }: CorrectionFact): readonly string[] =>
  'withSiteId' in data
    ? [data.bySiteId, data.withSiteId]
    : [data.proposedBy, data.agreedBy].filter((siteId) => siteId !== null);

/** What does not hold any more when it is heard ends by itself; the rest waits for people. */
const outdateAtOnce = (books: TierBooks, correction: Correction, cause: Cause): void => {
  const { itemId, holderSiteId, state } = correction;
  if (state !== 'open' || !isOurs(books, holderSiteId)) return;
  const why = outdatedBy(correction, holdingAt(books, itemId, holderSiteId));
  if (why !== null) sayOfCorrection(books, holderSiteId, { fact: outdate(correction, why), cause });
};
