import { decideIntakeBatch, identifierActiveElsewhere, type Consignors, type Intake } from '@huihuan/intake-domain';
import { refuse, sha256Hex, type Result } from '@huihuan/kernel-domain';
import { nationalBook } from '@huihuan/rules-domain';
import { claimIdentifiers, claimKey, isUnique } from './claims.ts';
import { stateFacts } from './state-facts.ts';
import { catalogueOf, knownSite, knownStaff, type TierBooks } from './tier-books.ts';

/**
 * Hand-ins at one site: each row is decided by itself, and what is accepted is written together. A number that an active
 * item of these books carries is refused.
 * @returns what each row is answered, in a line of text
 */
export const registerIntakes = (
  books: TierBooks,
  siteId: string,
  rows: readonly { readonly id: string }[],
  requestId: string,
): readonly string[] => {
  const decided = decideIntakeBatch(siteId, rows, {
    now: books.clock.iso(),
    catalogue: catalogueOf(books),
    site: knownSite(books),
    rules: nationalBook,
    staff: knownStaff(books),
    activeWith: (identifier) => {
      const claim = books.claims.get(claimKey(identifier));
      return claim === undefined ? undefined : { itemId: claim.itemId, siteId: claim.placeId, siteName: claim.placeId };
    },
    pseudonymOf: sha256Hex,
    consignors: nobodyKept,
  });
  return decided.map((result, index) => {
    const known = books.holdings.has(rows[index]?.id ?? '');
    const answer = known ? idTaken(rows[index]?.id ?? '') : result;
    return answer.ok ? write(books, siteId, answer.value, requestId) : `refused ${answer.problem.code}`;
  });
};

/** These books keep no persons: the hand-ins of a simulation name none. */
const nobodyKept: Consignors = {
  byId: () => undefined,
  byNumber: () => undefined,
  make: () => {
    throw new TypeError('a hand-in of the simulation names a person');
  },
};

const idTaken = (id: string): Result<Intake> =>
  refuse({ code: 'request.id-reused', kind: 'conflict', zh: `编号 ${id} 已使用`, en: `the id ${id} is taken` });

const write = (books: TierBooks, siteId: string, { fact }: Intake, requestId: string): string => {
  const { item } = fact.data;
  const clash = item.identifiers.filter(isUnique).find((identifier) => books.claims.has(claimKey(identifier)));
  if (clash !== undefined) {
    const { itemId, placeId } = books.claims.get(claimKey(clash)) ?? { itemId: '', placeId: '' };
    return `refused ${identifierActiveElsewhere(clash.kind, { itemId, siteId: placeId, siteName: placeId }).code}`;
  }
  const cause = { correlationId: requestId, causationId: requestId };
  const [event] = stateFacts(books, siteId, [fact], cause);
  claimIdentifiers(books, item, siteId);
  return `accepted ${item.itemId} ${event?.id ?? ''} ${event?.siteSeq ?? 0}`;
};
