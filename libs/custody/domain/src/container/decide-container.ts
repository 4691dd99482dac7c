import { fact } from '@huihuan/contracts-events';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { allOf } from '../all-of.ts';
import { guarded, mayPack } from '../holding/may.ts';
import { judgedMembers, resolveFindings } from '../rules/rule-finding.ts';
import type { Consolidate, ContainerCommand, ContainerContext } from './container-command.ts';
import {
  containerExists,
  containerNotHere,
  containerOnShipment,
  containerUnknown,
  membersWrong,
  tierDoesNotConsolidate,
} from './container-problems.ts';
import { mixedContents } from './mixed-contents.ts';
import type { Container, ContainerEvent, PackedContainer } from './container.ts';

export const maximumMembers = 1000;

export const decideContainer = (
  container: Container,
  command: ContainerCommand,
  context: ContainerContext,
): Result<readonly ContainerEvent[]> => {
  if (!context.policy.consolidates) return refuse(tierDoesNotConsolidate);
  switch (command.kind) {
    case 'consolidate':
      return container.state === 'none'
        ? consolidate(command, context)
        : refuse(containerExists(container.containerId));
    case 'release':
      if (container.state === 'none') return refuse(containerUnknown(command.containerId));
      return container.state === 'packed'
        ? release(container, context)
        : refuse(containerNotHere(container, container.siteId));
    default:
      return command satisfies never;
  }
};

const consolidate = (command: Consolidate, context: ContainerContext): Result<readonly ContainerEvent[]> => {
  const { siteId, containerId, containerKind: kind, code, itemIds } = command;
  const distinct = new Set(itemIds).size === itemIds.length;
  if (itemIds.length === 0 || itemIds.length > maximumMembers || !distinct) {
    return refuse(membersWrong(itemIds.length, maximumMembers));
  }
  const members = allOf(itemIds, guarded(context.holding, mayPack, siteId), '/itemIds');
  if (!members.ok) return members;
  const { override = null } = command;
  const judged = resolveFindings(mixedContents(command, members.value, context), { ...context, siteId, override });
  if (!judged.ok) return judged;
  const packed = { siteId, containerId, kind, code, itemIds: [...itemIds] };
  return accept([fact('cn.huihuan.items.consolidated.v1', { ...packed, ...judgedMembers(judged.value) })]);
};

/** Opening is allowed while a member is blocked: how else would one look for it. */
const release = (container: PackedContainer, context: ContainerContext): Result<readonly ContainerEvent[]> => {
  const { siteId, containerId, itemIds } = container;
  const reserved = itemIds.map(context.holding).find((holding) => holding?.state === 'reserved');
  if (reserved !== undefined) return refuse(containerOnShipment(containerId, reserved.shipmentId));
  return accept([fact('cn.huihuan.items.released.v1', { siteId, containerId, itemIds: [...itemIds] })]);
};
