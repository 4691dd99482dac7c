import {
  decideContainer,
  evolveContainer,
  noContainer,
  type Container,
  type ContainerCommand,
  type ContainerContext,
} from '@huihuan/custody-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { runCommand, type Tx } from '@huihuan/platform-persistence';
import { loadContainers, recordContainers } from '../books/container-books.ts';
import { presentHoldings } from '../books/holding-rows.ts';
import { stateFacts } from '../books/state-facts.ts';
import type { CustodyOptions } from '../custody-service.ts';
import { knownRules } from '../local-copies/known-rules.ts';
import { knownSites, knownStaff } from '../local-copies/read-copies.ts';
import { storiesOf } from '../stories/stories-of.ts';

export interface ContainerRequest {
  readonly id: string;
  readonly correlationId: string;
  readonly command: ContainerCommand;
}

/** Builds or opens a container or pallet. */
export const changeContainer = async (
  custody: CustodyOptions,
  { id, correlationId, command }: ContainerRequest,
): Promise<Result<Container>> => {
  const known = (await loadContainers(custody.database, [command.containerId]))(command.containerId);
  const siteId = command.kind === 'consolidate' ? command.siteId : known?.siteId;
  // Without its site there is nothing to lock, and nobody may write a site's chain beside the lock.
  if (siteId === undefined) return refuse(containerUnknown(command.containerId));
  return runCommand(
    custody.database,
    { id, operation: `container.${command.kind}`, request: command, locks: [siteId] },
    async (tx) => {
      const before = (await loadContainers(tx, [command.containerId]))(command.containerId) ?? noContainer;
      const members = command.kind === 'consolidate' ? command.itemIds : 'itemIds' in before ? before.itemIds : [];
      const decided = decideContainer(before, command, await contextOf(custody, tx, { command, siteId, members }));
      if (!decided.ok) return decided;
      const after = decided.value.reduce(evolveContainer, before);
      await recordContainers(tx, [after]);
      if ('siteId' in after) {
        const cause = { correlationId, causationId: id };
        await stateFacts(custody, tx, { siteId: after.siteId, facts: decided.value, cause });
      }
      return accept(after);
    },
  );
};

interface Asked {
  readonly command: ContainerCommand;
  readonly siteId: string;
  readonly members: readonly string[];
}

const contextOf = async (
  { policy, now }: CustodyOptions,
  tx: Tx,
  { command, siteId, members }: Asked,
): Promise<ContainerContext> => {
  const site = await knownSites(tx, [siteId]);
  const story = command.kind === 'consolidate' ? await storiesOf(tx, members) : undefined;
  const supervisorId = command.kind === 'consolidate' ? (command.override?.supervisorId ?? null) : null;
  return {
    ...{ policy, now: now().toISOString(), site },
    rules: await knownRules(tx, [site(siteId)]),
    staff: await knownStaff(tx, [supervisorId]),
    holding: await presentHoldings(tx, members),
    details: (itemId) => story?.(itemId).details ?? {},
  };
};

export const containerUnknown = (containerId: string) => ({
  code: 'container.unknown',
  kind: 'missing' as const,
  zh: `本级台账中没有容器 ${containerId}；请核对编号`,
  en: `the books of this tier do not know the container ${containerId}; check the id`,
  details: { containerId },
});
