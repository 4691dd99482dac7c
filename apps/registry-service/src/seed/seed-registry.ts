import type { LoggerService } from '@nestjs/common';
import type { Fact } from '@huihuan/contracts-events';
import { takeLocks } from '@huihuan/platform-persistence';
import type { EntityManager } from 'typeorm';
import { areaEntity } from '../database/area-entity.ts';
import { catalogueClassEntity } from '../database/catalogue-class-entity.ts';
import { siteEntity } from '../database/site-entity.ts';
import { registryLock, registrySource, type RegistryOptions } from '../registry.ts';
import { seedAreas } from './seed-areas.ts';
import { seedCatalogue } from './seed-catalogue.ts';
import { seedDemoNetwork } from './seed-demo-network.ts';
import { seedTariffs } from './seed-tariffs.ts';

export interface SeedRegistryOptions extends Omit<RegistryOptions, 'digestOf'> {
  /** UUIDv7 of the seeding, which no client asked for. */
  readonly newId: () => string;
  readonly now?: () => Date;
  readonly log?: LoggerService;
  /** Whether a registry without sites gets the demonstration network of 中牟县. */
  readonly demo: boolean;
}

/** What was put in; zero where the registry had its own already. */
export interface Seeded {
  readonly areas: number;
  readonly classes: number;
  readonly sites: number;
  readonly staff: number;
  readonly trucks: number;
  readonly events: number;
}

/**
 * Fills what is empty: areas and catalogue always, the demonstration network when asked. One transaction, through the
 * same decisions as the requests; two processes that start together do not seed twice.
 * @throws Error when a seed is refused by its decision, which is a mistake in this repository
 */
export const seedRegistry = ({
  database,
  outbox,
  ring,
  newId,
  log,
  demo,
  now = () => new Date(),
}: SeedRegistryOptions): Promise<Seeded> =>
  database.transaction(async (tx) => {
    await takeLocks(tx, [registryLock]);
    const areas = (await tx.exists(areaEntity)) ? none : await seedAreas(tx);
    const classes = (await tx.exists(catalogueClassEntity)) ? none : await seedCatalogue(tx);
    const network = demo && !(await tx.exists(siteEntity)) ? await seedDemoNetwork(tx, ring, now()) : emptyNetwork;
    const tariffs = network.sites > 0 ? await seedTariffs(tx) : [];
    const facts = [...areas.facts, ...classes.facts, ...network.facts, ...tariffs];
    const act = newId();
    await outbox.append(tx, registrySource, facts, { correlationId: act, causationId: act });
    const { sites, staff, trucks } = network;
    const seeded = { areas: areas.rows, classes: classes.rows, sites, staff, trucks, events: facts.length };
    if (facts.length > 0) log?.log({ seeded }, 'Registry');
    return seeded;
  });

/** One part of the seeds, as it went into the tables and as the facts say it. */
export interface SeededPart {
  readonly rows: number;
  readonly facts: readonly Fact[];
}

export type SeedPart = (tx: EntityManager) => Promise<SeededPart>;

const none: SeededPart = { rows: 0, facts: [] };
const emptyNetwork = { sites: 0, staff: 0, trucks: 0, facts: [] as readonly Fact[] };
