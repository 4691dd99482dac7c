import type { Role } from '../role/roles.ts';
import type { Scope } from '../role/scope.ts';

/** What somebody may be: a role, where, from when (inclusive) and until when (exclusive; `null` is open). */
export interface HeldGrant {
  readonly role: Role;
  readonly scope: Scope;
  readonly from: Date;
  readonly to: Date | null;
}

/** A grant as the registry keeps it. */
export interface Grant extends HeldGrant {
  readonly grantId: string;
  readonly personId: string;
}

/** Somebody who is signed in, or a service account. */
export interface Principal {
  readonly personId: string;
  readonly grants: readonly HeldGrant[];
}

export const holdsAt = ({ from, to }: Pick<HeldGrant, 'from' | 'to'>, at: Date): boolean =>
  from.getTime() <= at.getTime() && (to === null || at.getTime() < to.getTime());

/** Whether the grant holds then or will. */
export const isOpenAfter = ({ to }: Pick<HeldGrant, 'to'>, at: Date): boolean =>
  to === null || at.getTime() < to.getTime();

/** Whether the two hold at a common moment. A grant that ended as it began holds at none. */
export const overlap = (one: Pick<HeldGrant, 'from' | 'to'>, other: Pick<HeldGrant, 'from' | 'to'>): boolean =>
  Math.max(one.from.getTime(), other.from.getTime()) < Math.min(endOf(one), endOf(other));

const endOf = ({ to }: Pick<HeldGrant, 'to'>): number => to?.getTime() ?? Infinity;
