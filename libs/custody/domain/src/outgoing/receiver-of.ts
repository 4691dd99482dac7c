import type { GoodsReceiver } from '@huihuan/families-domain';
import { chinaDay } from '@huihuan/kernel-domain';
import { isLicenceOf, type LicenceKind } from '@huihuan/rules-domain';
import type { KnownSite } from '../handover/known.ts';
import { isValidOn } from '../rules/judge-licences.ts';

const passingOn: readonly KnownSite['kind'][] = ['collection-point', 'transfer-station'];

/** What families ask of whom goods go to, by its licences of the day of an instant. */
export const receiverOf = (to: KnownSite | undefined, at: string): GoodsReceiver | undefined => {
  if (to === undefined) return undefined;
  const valid = to.licences.filter(isValidOn(chinaDay(at)));
  const holds = (licence: LicenceKind): boolean => valid.some(({ kind }) => isLicenceOf(kind, [licence]));
  return {
    passesOn: passingOn.includes(to.kind),
    keepsBooks: to.kind !== 'downstream',
    destroysData: holds('waste-appliance-dismantling'),
    remanufactures: holds('vehicle-part-remanufacture'),
    meltsSteel: holds('steel-scrap-melting'),
  };
};
