import { useSession } from '@huihuan/web-kit';
import type { MySite } from '../../../lib/site/use-my-site.ts';
import type { HoldingInBooks } from './use-item-story.ts';

const roles = ['transfer-operator', 'sorting-operator', 'supervisor'];

const useMayCorrectAt = (siteId: string): boolean => {
  const session = useSession();
  const grants = session.kind === 'signed-in' ? session.access.grants : [];
  return grants.some(({ role, scope }) => roles.includes(role) && scope.kind === 'site' && scope.siteId === siteId);
};

/** Whether somebody may say that goods end at the site: what lies in its stock, by itself, and nobody holds back. */
export const useMayEnd = ({ siteId }: MySite, holding: HoldingInBooks): boolean => {
  const may = useMayCorrectAt(siteId);
  return may && holding.siteId === siteId && holding.state === 'in-stock' && holding.blockedBy.length === 0;
};

/**
 * Whether weight, class or numbers can be corrected by the site's own word, also of goods that it handed over: alone where no
 * other site ever had them, else for the other side to agree to. What rides or stands on a list waits.
 */
export const useMayPropose = ({ siteId }: MySite, holding: HoldingInBooks | undefined): boolean => {
  const may = useMayCorrectAt(siteId);
  if (holding === undefined || holding.corrects === null) return false;
  return may && !['in-transit', 'reserved', 'in-process'].includes(holding.state);
};
