import {
  fact,
  siteSource,
  serviceSource,
  type Attestation,
  type ItemFacts,
  type SiteFacts,
} from '@huihuan/contracts-events';
import { sha256Hex } from '@huihuan/kernel-domain';
import { StoryLog } from './story-log.support.spec.ts';

const digest = sha256Hex('list');
const at = '2026-03-02T02:00:00.000Z';
const expected = '2026-03-02T05:00:00.000Z';

/** What is right of an item, and what of its amendment is not as usual. */
export interface Amending extends Partial<Pick<ItemFacts, 'grams' | 'classCode' | 'identifiers'>> {
  readonly corrects?: string;
  readonly agreedBy?: string | null;
  readonly place?: 'stock' | 'consumed' | 'closed';
  readonly jobId?: string | null;
}

/** Some hours in a small network in which everything happens once: the acts of the story below, ready to be told. */
export class Story {
  readonly log: StoryLog;
  readonly sites: Readonly<Record<keyof typeof kinds, string>>;

  constructor(minutesApart = 1) {
    const log = new StoryLog(minutesApart);
    this.log = log;
    this.sites = { point: log.id(), otherPoint: log.id(), station: log.id(), centre: log.id(), smelter: log.id() };
  }

  registry(): void {
    const source = serviceSource('registry');
    this.log.tell(
      source,
      fact('cn.huihuan.areas.registered.v1', {
        areas: [
          { code: '410122', name: '中牟县', level: 'county', parent: '410100' },
          { code: '410122001', name: '青年路街道', level: 'township', parent: '410122' },
          { code: '410122002', name: '东风路街道', level: 'township', parent: '410122' },
        ],
      }),
    );
    const tolerance = { ratio: 0.02, floorGrams: 200 };
    const rest = {
      toleranceHandover: tolerance,
      toleranceBalance: tolerance,
      identifierKinds: [],
      requiredIdentifiers: [],
    };
    this.log.tell(
      source,
      fact('cn.huihuan.catalogue.class-registered.v1', {
        ...{ classCode: 'appliance.refrigerator', family: 'appliance', tracking: 'item' },
        ...{ nameZh: '电冰箱', nameEn: 'refrigerator', validFrom: '2026-01-01', validTo: null, ...rest },
        ...{ plausibleGrams: { min: 1000, typical: 50_000, max: 200_000 }, expectedIdentifiers: [], wasteCode: null },
      }),
    );
    for (const [index, [kind, siteId]] of Object.entries(this.sites).entries()) {
      this.log.tell(source, fact('cn.huihuan.site.registered.v1', siteFacts(siteId, kind, index)));
    }
  }

  item(more: Partial<ItemFacts> = {}): ItemFacts {
    return {
      itemId: this.log.id(),
      tracking: 'item',
      family: 'appliance',
      classCode: 'appliance.refrigerator',
      grams: 50_000,
      identifiers: [],
      custodySeq: 1,
      ...more,
    };
  }

  collect(siteId: string, item: ItemFacts, attestation?: Attestation): ItemFacts {
    this.log.tell(
      siteSource(siteId),
      fact('cn.huihuan.item.collected.v1', {
        siteId,
        item,
        consignor: { kind: 'anonymous', pseudonym: null },
        paidFen: 3000,
        evidence: [],
        occurredAt: at,
        attendantId: null,
        warnings: [],
        override: null,
      }),
      attestation,
    );
    return item;
  }

  correct(siteId: string, item: ItemFacts, grams: number): ItemFacts {
    const after = next(item, grams);
    this.log.tell(
      siteSource(siteId),
      fact('cn.huihuan.item.corrected.v1', {
        ...{ siteId, corrects: this.log.id(), item: after, beforeGrams: item.grams, reason: '称重有误', staffId: null },
      }),
    );
    return after;
  }

  /** Says what was recorded wrong of an item; agreed by another site where one is named. */
  amend(
    siteId: string,
    item: ItemFacts,
    { corrects = this.log.id(), agreedBy = null, place = 'stock', jobId = null, ...right }: Amending,
  ): ItemFacts {
    const after = { ...next(item), ...right };
    const { family, classCode, grams, identifiers } = item;
    const sides = { correctionId: agreedBy === null ? null : this.log.id(), proposedBy: agreedBy && siteId, agreedBy };
    this.log.tell(
      siteSource(siteId),
      fact('cn.huihuan.item.amended.v1', {
        ...{ siteId, item: after, before: { family, classCode, grams, identifiers }, place, jobId, corrects },
        ...{ ...sides, reason: '登记有误', staffId: null },
      }),
    );
    return after;
  }

  dispatch(
    fromSiteId: string,
    toSiteId: string,
    items: readonly ItemFacts[],
  ): { shipmentId: string; items: ItemFacts[] } {
    const shipmentId = this.log.id();
    const leaving = items.map((item) => next(item));
    this.log.tell(
      siteSource(fromSiteId),
      fact('cn.huihuan.shipment.dispatched.v1', {
        ...{ shipmentId, fromSiteId, toSiteId, truckId: null, plate: '豫A12345', driverId: null },
        ...{ dispatchedAt: at, expectedAt: expected, sealedDigest: digest, buyerLicence: null },
        lines: leaving.map((item) => ({ item, containerId: null })),
        totalGrams: leaving.reduce((sum, item) => sum + item.grams, 0),
      }),
    );
    return { shipmentId, items: leaving };
  }

  /** `findings[n]` says what became of line n; accepted where it says nothing. */
  receive(
    [fromSiteId, toSiteId]: readonly [string, string],
    shipment: { shipmentId: string; items: readonly ItemFacts[] },
    findings: readonly ('accepted' | 'missing' | 'rejected')[] = [],
  ): ItemFacts[] {
    const lines = shipment.items.map((item, index) => {
      const finding = findings[index] ?? 'accepted';
      const found = finding === 'accepted' ? next(item) : item;
      return { item: found, finding, sentGrams: item.grams, measured: false, containerId: null, reason: null };
    });
    this.log.tell(
      siteSource(toSiteId),
      fact('cn.huihuan.shipment.received.v1', {
        ...{ shipmentId: shipment.shipmentId, fromSiteId, toSiteId, receivedAt: expected, sealedDigest: digest },
        ...{ lines, unexpected: [] },
      }),
    );
    return lines.map((line) => line.item);
  }

  /** Opens, proposes and settles one difference. */
  settle(
    [fromSiteId, toSiteId]: readonly [string, string],
    shipmentId: string,
    item: ItemFacts,
    end: {
      kind: 'missing' | 'rejected' | 'weight' | 'unexpected';
      place: 'receiver' | 'sender' | 'closed' | 'unchanged';
      correctionGrams?: number;
    },
  ): ItemFacts {
    const parties = { shipmentId, fromSiteId, toSiteId, discrepancyId: this.log.id() };
    const { kind, place, correctionGrams = 0 } = end;
    const resolution = {
      receiver: 'accepted',
      sender: 'returned',
      closed: 'lost',
      unchanged: 'sender-weight',
    } as const;
    this.log.tell(
      siteSource(toSiteId),
      fact('cn.huihuan.discrepancy.opened.v1', {
        ...{ ...parties, kind, item: kind === 'unexpected' ? null : item, sentGrams: item.grams, receivedGrams: null },
        ...{ toleranceGrams: null, note: '' },
      }),
    );
    const proposalId = this.log.id();
    for (const side of ['receiver', 'sender'] as const) {
      const bySiteId = side === 'sender' ? fromSiteId : toSiteId;
      this.log.tell(
        siteSource(bySiteId),
        fact('cn.huihuan.discrepancy.proposed.v1', {
          ...{ ...parties, proposalId, bySiteId, side, resolution: resolution[place], reason: '核对', staffId: null },
          item: kind === 'unexpected' ? item : null,
        }),
      );
    }
    const after = next(item, item.grams + correctionGrams, kind === 'unexpected' ? 2 : 1);
    this.log.tell(
      siteSource(toSiteId),
      fact('cn.huihuan.discrepancy.settled.v1', {
        ...{ ...parties, kind, resolution: resolution[place], proposalId, proposedBy: fromSiteId, agreedBy: toSiteId },
        ...{ item: after, place, correctionGrams },
      }),
    );
    return after;
  }

  dismantle(siteId: string, inputs: readonly ItemFacts[], outputs: readonly ItemFacts[]): string {
    const jobId = this.log.id();
    const source = siteSource(siteId);
    const listed = inputs.map(({ itemId, classCode, grams }) => ({ itemId, classCode, grams }));
    this.log.tell(source, fact('cn.huihuan.processing.started.v1', { siteId, jobId, inputs: listed }));
    const [inputGrams, outputGrams] = [inputs, outputs].map((items) =>
      items.reduce((sum, item) => sum + item.grams, 0),
    );
    const lossGrams = (inputGrams ?? 0) - (outputGrams ?? 0);
    this.log.tell(
      source,
      fact('cn.huihuan.item.dismantled.v1', {
        ...{ siteId, jobId, inputs: inputs.map((item) => next(item)), loss: { grams: lossGrams, reason: '粉尘' } },
        outputs: outputs.map((item) => ({ item, wasteCode: null })),
        balance: {
          inputGrams: inputGrams ?? 0,
          outputGrams: outputGrams ?? 0,
          lossGrams,
          differenceGrams: 0,
          toleranceGrams: 500,
        },
        ...{ explanation: null, evidence: [], staffId: null },
      }),
    );
    return jobId;
  }

  close(siteId: string, items: readonly ItemFacts[], shipmentId: string | null, deliveredTo: string | null): void {
    this.log.tell(
      siteSource(siteId),
      fact('cn.huihuan.item.closed.v1', {
        ...{ siteId, outcome: 'recycled', items: items.map((item) => next(item)), shipmentId, deliveredTo },
        ...{ documentReference: null, reason: '交付' },
      }),
    );
  }
}

const next = (item: ItemFacts, grams = item.grams, steps = 1): ItemFacts => ({
  ...item,
  grams,
  custodySeq: item.custodySeq + steps,
});

const kinds = {
  point: 'collection-point',
  otherPoint: 'collection-point',
  station: 'transfer-station',
  centre: 'sorting-centre',
  smelter: 'downstream',
} as const;

const siteFacts = (siteId: string, name: string, index: number): SiteFacts => ({
  ...{ siteId, code: `ZM-${index}`, name: `场所${index}`, nameEn: name, kind: kinds[name as keyof typeof kinds] },
  ...{ form: null, areaCode: index < 2 ? '410122001' : '410122002', lon: (11_390 + index) / 100, lat: 34.7 },
  ...{ coordinateSystem: 'WGS84' as const, approximate: true, capacityGrams: 1_000_000, areaSquareMetres: 20 },
  ...{ acceptsFamilies: [], licences: [], active: true },
});
