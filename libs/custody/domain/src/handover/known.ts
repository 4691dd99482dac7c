import type { EventData, SiteFacts } from '@huihuan/contracts-events';

/** What the handover needs to know of a site, from the local copy of the registry's events. */
export type KnownSite = Pick<SiteFacts, 'siteId' | 'name' | 'kind' | 'areaCode' | 'active' | 'licences'>;

export type KnownTruck = Pick<
  EventData<'cn.huihuan.truck.registered.v1'>,
  'truckId' | 'plate' | 'capacityGrams' | 'active'
>;

export type KnownStaff = EventData<'cn.huihuan.staff.registered.v1'>;
