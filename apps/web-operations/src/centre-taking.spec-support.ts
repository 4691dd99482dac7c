import type { Family } from '@huihuan/contracts-events';
import { demoPerson, type DemoPerson } from '@huihuan/testing-browser';
import { call } from '@huihuan/testing-platform';

interface Found {
  readonly login: string;
  readonly person: DemoPerson;
}

/** An operator who works at one centre alone, which takes a family. */
export const centreTaking = async (base: string, family: Family): Promise<Found> => {
  const { body } = await call<{
    sites: readonly { siteId: string; kind: string; acceptsFamilies: readonly string[] }[];
  }>(base, '/api/registry/sites?limit=1000');
  const taking = new Set(
    body.sites
      .filter(({ kind, acceptsFamilies }) => kind === 'sorting-centre' && acceptsFamilies.includes(family))
      .map(({ siteId }) => siteId),
  );
  for (let number = 1; number < 20; number += 1) {
    const login = `sorting-operator-${String(number).padStart(2, '0')}`;
    const person = await demoPerson(base, login);
    if (person.siteIds.length === 1 && taking.has(person.siteIds[0] ?? '')) return { login, person };
  }
  throw new Error(`nobody works at a centre that takes goods of ${family}`);
};
