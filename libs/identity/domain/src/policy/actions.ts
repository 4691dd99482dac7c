/** What can be asked for, in the words of the domain. An operation names one of them. */
export const actions = [
  'intake.register',
  'item.correct',
  'shipment.send',
  'shipment.receive',
  'shipment.read',
  'discrepancy.settle',
  'container.pack',
  'item.grade',
  'job.run',
  'job.release',
  'stock.read',
  'regulator.read',
  'conflict.settle',
  'audit.read',
  'site.administer',
  'person.administer',
  'device.administer',
  'registry.read',
  'system.operate',
  'own.read',
  'catalogue.read',
] as const;
export type Action = (typeof actions)[number];

/** Everybody may, signed in or not: it is published. */
export const publicActions: readonly Action[] = ['catalogue.read'];

/** Where an action takes place. A site is named with the area that it lies in. */
export type Place =
  | { readonly kind: 'site'; readonly siteId: string; readonly areaCode: string }
  | { readonly kind: 'area'; readonly areaCode: string }
  | { readonly kind: 'network' }
  | { readonly kind: 'person'; readonly personId: string };
