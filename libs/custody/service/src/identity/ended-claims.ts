import type { Identifier } from '@huihuan/contracts-events';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';

/** The item that carried an identifier before, and how its life ended; unknown: by books that did not keep it yet. */
export interface EndedClaim extends Identifier {
  readonly itemId: string;
  readonly endedBy: 'closed' | 'dismantled' | 'unknown';
}

export const endedClaimsSql = `
  select kind, value, item_id as "itemId", ended_by as "endedBy" from identifier_claim
   where ended_by is not null and (kind, value) in (select * from unnest($1::text[], $2::text[]))
   order by (ended_by = 'closed'), claim_id desc`;

/** What carried these identifiers in the books of this tier and has ended; first what was not closed, the latest of it first. */
export const endedClaims = async (tx: Tx, identifiers: readonly Identifier[]): Promise<readonly EndedClaim[]> =>
  identifiers.length === 0
    ? []
    : rowsOf<EndedClaim>(tx, endedClaimsSql, [
        identifiers.map(({ kind }) => kind),
        identifiers.map(({ value }) => value),
      ]);
