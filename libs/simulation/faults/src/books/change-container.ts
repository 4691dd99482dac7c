import {
  decideContainer,
  evolveContainer,
  noContainer,
  type Container,
  type ContainerCommand,
} from '@huihuan/custody-domain';
import { accept, type Result } from '@huihuan/kernel-domain';
import { nationalBook } from '@huihuan/rules-domain';
import type { Cause } from '../store/outbox.ts';
import { stateFacts } from './state-facts.ts';
import { knownSite, knownStaff, presentHolding, type TierBooks } from './tier-books.ts';

/** Builds or opens a container or pallet. */
export const changeContainer = (books: TierBooks, command: ContainerCommand, cause: Cause): Result<Container> => {
  const before: Container = books.containers.get(command.containerId) ?? noContainer;
  const decided = decideContainer(before, command, {
    ...{ policy: books.policy, now: books.clock.iso(), rules: nationalBook, site: knownSite(books) },
    ...{ staff: knownStaff(books), holding: presentHolding(books), details: () => ({}) },
  });
  if (!decided.ok) return decided;
  const after = decided.value.reduce(evolveContainer, before);
  if (after.state !== 'none') {
    books.containers.set(after.containerId, after);
    stateFacts(books, after.siteId, decided.value, cause);
  }
  return accept(after);
};
