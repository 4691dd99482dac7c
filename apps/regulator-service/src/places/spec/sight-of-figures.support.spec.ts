import {
  behind,
  closedNow,
  figuresOfMonths,
  heldNow,
  opens,
  outcomesOfMonths,
  vehicles,
  yields,
} from './shown.support.spec.ts';
import { no, type SightRow } from './sight-row.support.spec.ts';

const month = 'fromMonth=2026-03&toMonth=2026-03';

/** Figures of months, and what they are the sum of: closed months, vehicles, yields. */
export const sightOfFigures: readonly SightRow[] = [
  [
    `/figures?${month}`,
    figuresOfMonths,
    'closed:1 collected:6',
    'collected:5 consumed:1 produced:1',
    'closed:1 collected:11 consumed:1 produced:1',
    'closed:1 collected:17 consumed:1 produced:1',
  ],
  [`/figures/vehicles?${month}`, vehicles, 'passenger-car:1', 'passenger-car:3', 'passenger-car:4', 'passenger-car:8'],
  [`/figures/said?${month}`, opens, 'yes', 'yes', 'yes', 'yes'],
  [`/figures/facts?${month}&kind=collected`, behind, '6', '5', '11', '17'],
  ['/figures?toMonth=2026-03&fromMonth=2026-03', outcomesOfMonths, 'recycled:1', '', 'recycled:1', 'recycled:1'],
  [`/figures/facts?${month}&kind=outcome`, behind, '1', '0', '1', '1'],
  [
    `/figures/closed?${month}`,
    closedNow,
    'closed:1 collected:6 received:2',
    'collected:5 consumed:1 produced:1 received:2',
    'closed:1 collected:11 consumed:1 produced:1 received:4',
    'closed:1 collected:17 consumed:1 produced:1 received:5',
  ],
  // goods on the road count where they left: `away` in the third county, `between` in the county, `within` in its neighbour
  [
    '/figures/now',
    heldNow,
    'in-transit:410122001:1 stock:410122001:2',
    'in-transit:410184001:1 stock:410184001:6',
    'in-transit:410122:1 in-transit:410184:1 stock:410122:2 stock:410184:6',
    'in-transit:370000:1 in-transit:410000:2 stock:370000:4 stock:410000:8',
  ],
  [
    '/figures/now?areaCode=410122',
    heldNow,
    'in-transit:410122001:1 stock:410122001:2',
    no,
    'in-transit:410122001:1 stock:410122001:2',
    'in-transit:410122001:1 stock:410122001:2',
  ],
  ['/figures/closed/facts?month=2026-03&kind=collected&areaCode=410122', opens, 'yes', no, 'yes', 'yes'],
  [`/yields?${month}`, yields, '', 'refrigerator:1', 'refrigerator:1', 'refrigerator:1'],
  [`/yields/kerb?${month}`, opens, 'yes', 'yes', 'yes', 'yes'],
  [`/yields/losses?${month}`, opens, 'yes', 'yes', 'yes', 'yes'],
  [`/yields/jobs?${month}&siteId={centre}&classCode=appliance.refrigerator`, opens, no, 'yes', 'yes', 'yes'],
];
