import type { Documents } from '@huihuan/documents-genuine';
import type { CustodyOptions } from '../custody-service.ts';
import { containerPaper } from './container-paper.ts';
import { itemPaper } from './item-paper.ts';
import { manifestFacts } from './manifest-paper.ts';
import type { Paper } from './paper.ts';
import { shipmentPaper } from './shipment-paper.ts';
import { slipPaper } from './slip-paper.ts';

const factsOf = async (paper: Promise<Paper | null>) => (await paper)?.facts ?? null;

/** What the pages that prove documents ask of the books of a tier. */
export const custodyFacts = (custody: CustodyOptions): Documents['find'] => ({
  'item-label': (id) => factsOf(itemPaper(custody, id)),
  'container-label': (id) => factsOf(containerPaper(custody, id)),
  'shipment-note': (id) => factsOf(shipmentPaper(custody, id)),
  'waste-manifest': (id) => manifestFacts(custody, id),
  'weigh-slip-sender': (id) => factsOf(slipPaper(custody, id, 'sender')),
  'weigh-slip-receiver': (id) => factsOf(slipPaper(custody, id, 'receiver')),
});
