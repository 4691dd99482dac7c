import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { postJson, useSession } from '@huihuan/web-kit';
import type { MySite } from '../../../lib/site/use-my-site.ts';
import type { HoldingInBooks } from './use-item-story.ts';

const roles = ['transfer-operator', 'sorting-operator', 'supervisor'];

const useMayCorrectAt = (siteId: string): boolean => {
  const session = useSession();
  const grants = session.kind === 'signed-in' ? session.access.grants : [];
  return grants.some(({ role, scope }) => roles.includes(role) && scope.kind === 'site' && scope.siteId === siteId);
};

/** Whether the weight of an item can be corrected here, and by this person: not while it stands on a list that both sign. */
export const useMayCorrect = ({ siteId }: MySite, holding: HoldingInBooks | undefined): boolean => {
  const may = useMayCorrectAt(siteId);
  const isHere = holding?.siteId === siteId && (holding.state === 'in-stock' || holding.state === 'packed');
  return may && isHere && holding.corrects !== null && holding.blockedBy.length === 0;
};

/**
 * Whether weight, class or numbers can be corrected by the site's own word, also of goods that it handed over: for the other
 * side to agree to. What rides or stands on a list waits.
 */
export const useMayPropose = ({ siteId }: MySite, holding: HoldingInBooks | undefined): boolean => {
  const may = useMayCorrectAt(siteId);
  if (holding === undefined || holding.corrects === null) return false;
  return may && !['in-transit', 'reserved', 'in-process'].includes(holding.state);
};

export interface Correction {
  /** The same however often it is sent. */
  readonly id: string;
  readonly corrects: string;
  readonly grams: number;
  readonly reason: string;
}

export const useCorrection = (
  { tier, siteId }: MySite,
  itemId: string,
): UseMutationResult<unknown, Error, Correction> => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (correction: Correction) =>
      postJson(`/api/${tier}/items/${itemId}/corrections`, { siteId, ...correction }),
    onSettled: () => client.invalidateQueries({ queryKey: ['item-story', tier, siteId, itemId] }),
  });
};
