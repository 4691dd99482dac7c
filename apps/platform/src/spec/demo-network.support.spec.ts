import type { Family, SiteFacts, SiteKind, StaffRole } from '@huihuan/contracts-events';
import { call } from '@huihuan/testing-platform';

interface Person {
  readonly staffId: string;
  readonly role: StaffRole;
  readonly siteIds: readonly string[];
}

/** The demonstration network, as a client learns it from the registry. */
export interface DemoNetwork {
  /** Sites of a kind that take this family, in the order of their codes. */
  sites(kind: SiteKind, family: Family): readonly SiteFacts[];
  /** Somebody of this role at this site. */
  person(role: StaffRole, siteId: string): string;
}

export const readDemoNetwork = async (url: string): Promise<DemoNetwork> => {
  const { body } = await call<{ sites: readonly SiteFacts[] }>(url, '/api/registry/sites?limit=1000');
  const inOrder = [...body.sites].sort((a, b) => a.code.localeCompare(b.code));
  const people = await allPeople(url);
  return {
    sites: (kind, family) => inOrder.filter((site) => site.kind === kind && site.acceptsFamilies.includes(family)),
    person: (role, siteId) => {
      const found = people.find((person) => person.role === role && person.siteIds.includes(siteId));
      if (found === undefined) throw new Error(`the demonstration network has no ${role} at ${siteId}`);
      return found.staffId;
    },
  };
};

const allPeople = async (url: string): Promise<readonly Person[]> => {
  const { body } = await call<{ staff: readonly Person[] }>(url, '/api/registry/staff?limit=1000');
  return body.staff;
};
