import { fixedId } from './fixed-id.mjs';

const titles = {
  attendant: '值守员',
  driver: '司机',
  'transfer-operator': '中转操作员',
  'sorting-operator': '分拣操作员',
  supervisor: '主管',
  'site-administrator': '站点管理员',
};

const times = (count, row) => Array.from({ length: count }, () => row);

/** Roles, not people: each row is a role, the sites it covers and a running number. */
export const staff = (sites, trucks) => {
  const at = (role, ...siteIds) => ({ role, siteIds });
  const of = (kind) => sites.filter((site) => site.kind === kind);
  const stations = of('transfer-station');
  const rows = [
    ...of('collection-point').flatMap((site) =>
      times(site.acceptsFamilies.includes('vehicle') ? 2 : 1, at('attendant', site.id)),
    ),
    ...trucks.map((truck) => at('driver', truck.homeSiteId)),
    ...stations.flatMap((site) => times(2, at('transfer-operator', site.id))),
    ...of('sorting-centre').flatMap((site) => times(4, at('sorting-operator', site.id))),
    ...[...stations, ...of('sorting-centre'), ...of('downstream')].map((site) => at('supervisor', site.id)),
    // One supervisor for the collection points around each transfer station, so that every point has one.
    ...stations.map((station) =>
      at(
        'supervisor',
        ...sites
          .filter((site) => site.kind === 'collection-point' && site.defaultDestination === station.id)
          .map((site) => site.id),
      ),
    ),
    ...[...stations, ...of('sorting-centre'), ...of('downstream')].map((site) => at('site-administrator', site.id)),
  ];
  const counted = new Map();
  return rows.map(({ role, siteIds }) => {
    const number = (counted.get(role) ?? 0) + 1;
    counted.set(role, number);
    return {
      id: fixedId(`staff/${role}/${number}`),
      siteIds,
      role,
      displayName: `${titles[role]} ${String(number).padStart(2, '0')}`,
    };
  });
};
