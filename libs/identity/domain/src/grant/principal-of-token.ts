import type { HeldGrant, Principal } from './grant.ts';
import { readGrantText } from './grant-text.ts';

const always = new Date(0);

/**
 * Who a token speaks for. Its grants hold as long as the token does, which was issued so; what this version does not
 * understand gives nothing.
 */
export const principalOfToken = (token: {
  readonly personId: string;
  readonly grants: readonly string[];
}): Principal => ({
  personId: token.personId,
  grants: token.grants
    .map(readGrantText)
    .filter((grant) => grant !== null)
    .map((grant): HeldGrant => ({ ...grant, from: always, to: null })),
});
