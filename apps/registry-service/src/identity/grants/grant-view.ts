import type { Grant, Role, Scope } from '@huihuan/identity-domain';

/** A grant as it is shown: with its times as texts. */
export interface GrantView {
  grantId: string;
  personId: string;
  role: Role;
  scope: Scope;
  from: string;
  to: string | null;
}

export const grantView = ({ grantId, personId, role, scope, from, to }: Grant): GrantView => ({
  ...{ grantId, personId, role, scope },
  from: from.toISOString(),
  to: to?.toISOString() ?? null,
});
