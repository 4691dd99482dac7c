import type { Fact } from '@huihuan/contracts-events';
import { decideTariff } from '@huihuan/registry-domain';
import { catalogue, demoTariffs } from '@huihuan/seeds';
import type { EntityManager } from 'typeorm';
import { insertTariffs } from '../tariffs/tariff-rows.ts';
import { decided } from './decided.ts';

/** What the counters of the demonstration network pay: for the whole county, from its first day. */
export const seedTariffs = async (tx: EntityManager): Promise<readonly Fact[]> => {
  const classes = new Map(catalogue().map((row) => [row.code, row]));
  const facts = demoTariffs().map((tariff) =>
    decided(
      decideTariff(tariff, {
        isSet: () => false,
        classOf: (code) => classes.get(code),
        site: () => undefined,
        isArea: () => true,
      }),
    ),
  );
  await insertTariffs(
    tx,
    facts.map(({ data }) => data),
  );
  return facts;
};
