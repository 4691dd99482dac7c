import { siteKinds, type SiteKind, type StaffRole } from '@huihuan/contracts-events';

/** The kinds of sites at which a role can be held. Trucks, supervision and administration are everywhere. */
export const roleSiteKinds: Readonly<Record<StaffRole, readonly SiteKind[]>> = {
  attendant: ['collection-point'],
  driver: siteKinds,
  'transfer-operator': ['transfer-station'],
  'sorting-operator': ['sorting-centre'],
  supervisor: siteKinds,
  'site-administrator': siteKinds,
};
