import type { HandoverSide } from '@huihuan/contracts-events';
import { shortNumber, weighSlip } from '@huihuan/documents-domain';
import { chinaDay } from '@huihuan/kernel-domain';
import type { CustodyOptions } from '../custody-service.ts';
import { knownSites } from '../local-copies/read-copies.ts';
import { weighingsOf } from '../weighing/weighing-books.ts';
import { weighingsView } from '../weighing/weighing-view.ts';
import { siteNamed, type Paper } from './paper.ts';
import { knownShipment } from './shipment-paper.ts';

/** The slip of a weighbridge; `null` where the truck was not weighed loaded and empty there. */
export const slipPaper = async (
  { database, now }: CustodyOptions,
  shipmentId: string,
  side: HandoverSide,
): Promise<Paper | null> => {
  const known = await knownShipment(database, shipmentId);
  if (known === null) return null;
  const { view, plate } = known;
  const weighings = await weighingsOf(database, shipmentId);
  const slip = weighings.find(({ slip: each }) => each?.side === side)?.slip ?? null;
  if (slip === null) return null;
  const { listGrams, toleranceGrams } = await weighingsView(database, view, { weighings, now: now().toISOString() });
  const { bySiteId, slipNumber: number, revision, gross, tare, netGrams } = slip;
  const site = siteNamed((await knownSites(database, [bySiteId]))(bySiteId));
  return {
    facts: {
      ...{ kind: `weigh-slip-${side}`, id: shipmentId, number, siteId: bySiteId, site: site.name },
      ...{ day: chinaDay(gross.weighedAt), identifier: null, grams: netGrams, voided: null },
      basis: [revision, gross.grams, tare.grams],
    },
    describe: (genuineUrl) =>
      weighSlip({
        ...{ number, revision, side, site, shipment: shortNumber(shipmentId), plate, gross, tare, netGrams },
        ...{ listGrams, toleranceGrams, genuineUrl },
      }),
  };
};
