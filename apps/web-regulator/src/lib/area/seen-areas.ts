import { useQuery } from '@tanstack/react-query';
import { useSession, type Access } from '@huihuan/web-kit';
import { settingsQuery } from '../api/settings-query.ts';
import { everywhere, liesIn } from './area-code.ts';

/** The areas that roles are held for; `everywhere` where one is held for the network. */
const areasOf = (grants: Access['grants']): readonly string[] =>
  grants.flatMap(({ scope }) => {
    if (scope.kind === 'network') return [everywhere];
    return scope.kind === 'area' ? [scope.areaCode] : [];
  });

const useOwnAreas = (): readonly string[] => {
  const session = useSession();
  return session.kind === 'signed-in' ? areasOf(session.access.grants) : [];
};

/** Whether the signed-in person may look at an area as a whole. The server decides; this only spares a way that ends there. */
export const useMaySee = (): ((areaCode: string) => boolean) => {
  const areas = useOwnAreas();
  return (areaCode) => areas.some((own) => own === everywhere || (areaCode !== everywhere && liesIn(areaCode, own)));
};

/** The area whose overview the live stream brings: all in sight, which has a name where one sees no more than the installation's area. */
export const useStreamedArea = (): string => {
  const maySee = useMaySee();
  const areas = useOwnAreas();
  const { data: settings } = useQuery(settingsQuery);
  if (settings === undefined || !maySee(settings.areaCode)) return everywhere;
  return areas.every((own) => own === settings.areaCode) ? settings.areaCode : everywhere;
};
