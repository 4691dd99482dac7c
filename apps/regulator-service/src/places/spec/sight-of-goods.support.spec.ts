import {
  alarms,
  balances,
  batches,
  chains,
  conflicts,
  figures,
  firstDay,
  flows,
  found,
  ofDay,
  opens,
  rules,
  shown,
  stock,
  suspicions,
  ways,
} from './shown.support.spec.ts';
import { no, type SightRow } from './sight-row.support.spec.ts';

const day = 'from=2026-03-02T00:00:00Z&to=2026-03-03T00:00:00Z';

/** Goods, sites, chains, conflicts, alarms and stories. Names are those of the network; `—` is the answer to what does not exist. */
export const sightOfGoods: readonly SightRow[] = [
  // in stock, on the road, open differences, open conflicts, chains of sites
  ['/overview', figures, '2 1 1 2 2', '6 2 1 2 2', '8 2 1 3 4', '12 3 2 4 6'],
  ['/overview?areaCode=410122', figures, '2 1 1 2 2', no, '2 1 1 2 2', '2 1 1 2 2'],
  ['/overview?areaCode=410122001', figures, '2 1 1 2 2', no, '2 1 1 2 2', '2 1 1 2 2'],
  ['/overview?areaCode=410000', figures, no, no, no, '8 2 1 3 4'],

  [
    '/stock?groupBy=site',
    stock,
    'yard:2',
    'centre:2 station:4',
    'centre:2 station:4 yard:2',
    'centre:2 farStation:3 farYard:1 station:4 yard:2',
  ],
  ['/stock?groupBy=site&siteId={station}', stock, '', 'station:4', 'station:4', 'station:4'],
  ['/stock?groupBy=area', stock, '410122001:2', '410184001:6', '410122:2 410184:6', '370000:4 410000:8'],
  [
    '/stock?groupBy=class',
    stock,
    'passenger-car:1 refrigerator:1',
    'copper:1 passenger-car:3 refrigerator:2',
    'copper:1 passenger-car:4 refrigerator:3',
    'copper:1 passenger-car:8 refrigerator:3',
  ],
  [
    `/flows?by=day&${day}`,
    flows,
    'closed:1 collected:6 dispatched:5 received:2',
    'collected:5 consumed:1 dispatched:1 produced:1 received:2',
    'closed:1 collected:11 consumed:1 dispatched:6 produced:1 received:4',
    'closed:1 collected:17 consumed:1 dispatched:9 produced:1 received:5',
  ],
  [
    `/flows?by=day&${day}&siteId={centre}`,
    flows,
    '',
    'collected:2 consumed:1 produced:1',
    'collected:2 consumed:1 produced:1',
    'collected:2 consumed:1 produced:1',
  ],
  // items at the sites and in shipments between them, shipments, sites on the map
  [
    '/days/2026-03-02',
    ofDay,
    '2 1 between corner yard',
    '6 2 between centre station within',
    '8 2 between centre corner station within yard',
    '12 3 away between centre corner farStation farYard station within yard',
  ],
  [
    '/days/2026-03-02?areaCode=410122',
    ofDay,
    '2 1 between corner yard',
    no,
    '2 1 between corner yard',
    '2 1 between corner yard',
  ],
  ['/days', firstDay, '2026-03-02', '2026-03-02', '2026-03-02', '2026-03-02'],
  ['/days?areaCode=371525', firstDay, no, no, no, '2026-03-02'],
  ['/sites/{station}', opens, no, 'yes', 'yes', 'yes'],
  ['/sites/{farYard}', opens, no, no, no, 'yes'],

  // both sides see what goes from one to the other
  ['/in-transit', shown, 'between', 'between within', 'between within', 'away between within'],
  ['/discrepancies', ways, 'between', 'between', 'between', 'away between'],
  ['/discrepancies?state=settled', ways, 'handover', 'handover', 'handover', 'handover'],
  ['/discrepancies?areaCode=410122', ways, 'between', no, 'between', 'between'],

  [
    '/map/sites.geojson',
    shown,
    'corner yard',
    'centre station',
    'centre corner station yard',
    'centre corner farStation farYard station yard',
  ],
  ['/map/shipments.geojson', shown, 'between', 'between within', 'between within', 'away between within'],

  ['/balances', balances, '', 'centre', 'centre', 'centre'],
  ['/balances?siteId={centre}', balances, no, 'centre', 'centre', 'centre'],
  ['/balances/{job}', opens, no, 'yes', 'yes', 'yes'],
  ['/batches', batches, '', 'centre', 'centre', 'centre'],
  ['/suspicions', suspicions, 'yard', 'centre', 'centre yard', 'centre yard'],
  ['/suspicions?areaCode=410122', suspicions, 'yard', no, 'yard', 'yard'],
  ['/batches/{batch}', opens, no, 'yes', 'yes', 'yes'],

  // services tell of the network as a whole
  [
    '/chains?state=all',
    chains,
    'corner yard',
    'centre station',
    'centre corner station yard',
    'centre corner farStation farYard registry regulator station yard',
  ],
  ['/chains/{yard}', opens, 'yes', no, 'yes', 'yes'],

  // a conflict has several sides; the last of the county went through it and no more
  ['/conflicts', conflicts, '101 404', '101 202', '101 202 404', '101 202 303 404'],

  ['/alarms', alarms, 'corner yard', 'corner', 'corner yard', 'corner yard'],
  ['/alarms?areaCode=410122', alarms, 'corner yard', no, 'corner yard', 'corner yard'],
  ['/alarms/{alarmOfYard}', opens, 'yes', no, 'yes', 'yes'],
  ['/alarm-rules', rules, '14', '14', '14', '14'],
  ['/alarm-rules?areaCode=410122', rules, '14', no, '14', '14'],

  ['/trace?q=SN-STAYS', found, 'stays', '—', 'stays', 'stays'],
  ['/trace?q={stays}', found, 'stays', '—', 'stays', 'stays'],
  ['/trace?q=SN-GONE', found, 'gone', '—', 'gone', 'gone'],
  ['/trace?q=SN-HANDED', found, 'handed', 'handed', 'handed', 'handed'],
  ['/trace?q=SN-LOST', found, 'lost', 'lost', 'lost', 'lost'],
  ['/trace?q=SN-PASSED', found, 'passed', 'passed', 'passed', 'passed'],
  ['/trace?q=SN-LOCAL', found, '—', 'local', 'local', 'local'],
  ['/trace?q={copper}', found, '—', 'copper', 'copper', 'copper'],
  ['/trace?q=SN-AWAY', found, '—', '—', '—', 'sentAway'],
  ['/trace?q={handover}', found, 'handed lost', 'handed lost', 'handed lost', 'handed lost'],
  ['/trace?q={away}', found, '—', '—', '—', 'sentAway'],

  ['/shipments/{handover}/evidence', opens, 'yes', 'yes', 'yes', 'yes'],
  ['/shipments/{within}/evidence', opens, no, 'yes', 'yes', 'yes'],
  ['/items/{gone}/evidence', opens, 'yes', no, 'yes', 'yes'],
  ['/items/{gone}/proof', opens, 'yes', no, 'yes', 'yes'],
  ['/items/{lost}/proof', opens, 'yes', 'yes', 'yes', 'yes'],
  ['/items/{passed}/proof', opens, 'yes', 'yes', 'yes', 'yes'],
  ['/items/{local}/proof', opens, no, 'yes', 'yes', 'yes'],
];
