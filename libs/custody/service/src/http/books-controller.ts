import { Controller, Inject, type Type } from '@nestjs/common';
import { closingOutcomes, gradeOutcomes, gramsField, uuidV7Field } from '@huihuan/contracts-events';
import { itemUnknown, type Holding, type Tier } from '@huihuan/custody-domain';
import { accept, isNumberOfPerson, refuse, type Result } from '@huihuan/kernel-domain';
import { Input, Operation, operation, namesNobody, reasonField, type InputOf } from '@huihuan/platform-http';
import { z } from 'zod';
import { containerNames, containerNameSchema } from '../books/container-names.ts';
import { gradesOfSent, presentHoldings } from '../books/holding-rows.ts';
import { loadIncoming } from '../books/incoming-books.ts';
import { loadOutgoing } from '../books/outgoing-books.ts';
import { itemsAtSite, shipmentHeads, sitesOfTier, stockOfSite } from '../books/queries.ts';
import { weighingEvent } from '../books/weighing-events.ts';
import { CUSTODY, type CustodyOptions } from '../custody-service.ts';
import { receiptWarnings } from '../incoming/receipt-warnings.ts';
import { closeItems, correctItem } from '../items/change-items.ts';
import { shipmentUnknown } from '../outgoing/change-outgoing.ts';
import {
  actId,
  holdingSchema,
  limitQuery,
  shipmentHeadSchema,
  shipmentSchema,
  siteSchema,
  warningsField,
  type ShipmentView,
} from './schemas.ts';
import { driverSignatureOf, driverSignatureView } from '../driver/driver-signature-books.ts';
import { overrideField, overrideOf, overrideProblems } from './override.ts';
import { handoverSignatures, signaturesSchema } from '../signatures/show-signatures.ts';
import { incomingView, outgoingView } from './views.ts';

const ofSite = z.object({ siteId: uuidV7Field });
const stockStates = ['in-stock', 'packed', 'reserved', 'in-process'] as const;

const sites = operation({
  method: 'GET',
  path: 'sites',
  access: { action: 'registry.read', where: () => 'anywhere' },
  summary: 'The sites of this tier, as the registry told',
  summaryZh: '本级场所',
  answer: z.object({ sites: z.array(siteSchema).readonly() }),
});

const stockSchema = z.object({
  siteId: uuidV7Field,
  items: z.int(),
  grams: z.int(),
  classes: z.array(z.object({ classCode: z.string(), family: z.string(), items: z.int(), grams: z.int() })).readonly(),
});

const stock = operation({
  method: 'GET',
  path: 'sites/:siteId/stock',
  access: { action: 'stock.read', where: ({ params }) => ({ site: params.siteId }) },
  summary: 'What a site has, by class, in items and grams',
  summaryZh: '场所库存（按类别，件数与克数）',
  params: ofSite,
  answer: stockSchema,
});

const items = operation({
  method: 'GET',
  path: 'sites/:siteId/items',
  access: { action: 'stock.read', where: ({ params }) => ({ site: params.siteId }) },
  summary: 'Items in the stock of a site, by id; `next` continues',
  summaryZh: '场所库存明细，按编号排序',
  params: ofSite,
  query: z.object({
    classCode: z.string().optional(),
    state: z.enum(stockStates).optional(),
    after: uuidV7Field.optional(),
    limit: limitQuery,
  }),
  answer: z.object({ items: z.array(holdingSchema).readonly(), next: uuidV7Field.nullable() }),
});

const itemInBooks = holdingSchema
  .extend({
    corrects: uuidV7Field
      .nullable()
      .describe('The event by which the site said its weight, which a correction names; null where it is not noted'),
  })
  .meta({ id: 'ItemInBooks' });

const item = operation({
  method: 'GET',
  path: 'items/:itemId',
  access: { action: 'stock.read', where: ({ params }) => ({ item: params.itemId }) },
  summary: 'What this tier knows of one item',
  summaryZh: '本级台账中的一件物品',
  params: z.object({ itemId: uuidV7Field }),
  answer: itemInBooks,
  problems: ['item.unknown'],
});

const correct = operation({
  method: 'POST',
  path: 'items/:itemId/corrections',
  access: { action: 'item.correct', where: ({ body }) => ({ site: body.siteId }) },
  statement: 'item.correct',
  summary: 'Correct the weight of an item in stock that no other site ever had, by a new fact',
  summaryZh: '以新记录更正未经他站的在库物品的重量',
  params: z.object({ itemId: uuidV7Field }),
  body: z.object({
    id: actId,
    siteId: uuidV7Field,
    grams: gramsField,
    corrects: uuidV7Field.describe('Id of the event by which this site said the weight last, which was wrong'),
    reason: reasonField,
    staffId: uuidV7Field.nullish(),
  }),
  answer: holdingSchema,
  problems: [
    'item.unknown',
    'item.elsewhere',
    'item.blocked',
    'correction.changes-nothing',
    'correction.of-nothing',
    'correction.outdated',
    'correction.needs-both-sides',
  ],
});

const close = operation({
  method: 'POST',
  path: 'closures',
  access: { action: 'item.correct', where: ({ body }) => ({ site: body.siteId }) },
  statement: 'item.close',
  summary: 'End the life of items in stock with an outcome, all or none',
  summaryZh: '以结果办结在库物品，全部或全不',
  body: z.object({
    id: actId,
    siteId: uuidV7Field,
    itemIds: z.array(uuidV7Field).min(1).max(5000),
    outcome: z.enum(closingOutcomes),
    reason: reasonField,
    documentReference: z
      .string()
      .max(120)
      .refine((text) => !isNumberOfPerson(text), namesNobody)
      .nullish(),
    override: overrideField,
  }),
  answer: z.object({ closed: z.int(), itemIds: z.array(uuidV7Field).readonly(), warnings: warningsField }),
  problems: [
    ...['item.unknown', 'item.elsewhere', 'step.missing', 'licence.missing', 'closure.whole-vehicle'],
    ...['closure.nobody-receives', 'closure.lost', ...overrideProblems],
  ],
});

const shipments = operation({
  method: 'GET',
  path: 'shipments',
  access: { action: 'shipment.read', where: ({ query }) => ({ site: query.siteId }) },
  summary: 'Shipments from or to a site, newest first',
  summaryZh: '场所发出或到达的运单，最新的在前',
  query: z.object({
    siteId: uuidV7Field,
    direction: z.enum(['out', 'in']).default('out'),
    state: z.string().optional(),
    limit: limitQuery,
  }),
  answer: z.object({ shipments: z.array(shipmentHeadSchema).readonly() }),
});

const driver = uuidV7Field
  .nullable()
  .describe('Who drives, as the list of the sender says, and may sign for it; null where nobody is named');

const signedShipmentSchema = shipmentSchema
  .extend({
    ...signaturesSchema.shape,
    driverId: driver,
    driverSignature: driverSignatureView,
    containers: z.array(containerNameSchema).readonly(),
    grades: z
      .array(z.object({ itemId: uuidV7Field, grade: z.enum(gradeOutcomes) }))
      .readonly()
      .describe('What its goods were graded for at the site that sends them; empty for the receiver'),
    receiptWarnings: warningsField
      .nullable()
      .describe(
        'What rules said of the receipt when it was closed, for the receiver; null before, and where the books do not say',
      ),
  })
  .meta({
    id: 'SignedShipment',
    description: 'A shipment with who signed its handover, and whose signature is missing',
  });

type SignedShipment = z.output<typeof signedShipmentSchema>;

const shipment = operation({
  method: 'GET',
  path: 'shipments/:shipmentId',
  access: { action: 'shipment.read', where: ({ params }) => ({ shipment: params.shipmentId }) },
  summary: 'One shipment with its list, as its sender or receiver has it',
  summaryZh: '一张运单及其清单',
  params: z.object({ shipmentId: uuidV7Field }),
  query: z.object({ direction: z.enum(['out', 'in']).optional() }),
  answer: signedShipmentSchema,
  problems: ['shipment.unknown'],
});

/** What a tier can be asked about its books, and what is done with items that stand in its stock. */
export const booksController = (tier: Tier): Type => {
  @Controller(`/api/${tier}`)
  class BooksController {
    private readonly custody: CustodyOptions;

    constructor(@Inject(CUSTODY) custody: CustodyOptions) {
      this.custody = custody;
    }

    @Operation(sites)
    async sites() {
      return { sites: await sitesOfTier(this.custody.database, this.custody.policy.siteKind) };
    }

    @Operation(stock)
    stock(@Input() { params }: InputOf<typeof stock>): Promise<z.output<typeof stockSchema>> {
      return stockOfSite(this.custody.database, params.siteId);
    }

    @Operation(items)
    items(@Input() { params, query }: InputOf<typeof items>) {
      return itemsAtSite(this.custody.database, params.siteId, query);
    }

    @Operation(item)
    async item(@Input() { params: { itemId } }: InputOf<typeof item>): Promise<Result<z.output<typeof itemInBooks>>> {
      const { database } = this.custody;
      const holding = (await presentHoldings(database, [itemId]))(itemId);
      if (holding === undefined) return refuse(itemUnknown(itemId));
      return accept({ ...holding, corrects: await weighingEvent(this.custody, database, holding) });
    }

    @Operation(correct)
    correct(@Input() { params, body, correlationId }: InputOf<typeof correct>): Promise<Result<Holding>> {
      const { id, siteId, grams, corrects, reason, staffId = null } = body;
      const command = { siteId, grams, corrects, reason, staffId };
      return correctItem(this.custody, { id, itemId: params.itemId, command, correlationId });
    }

    @Operation(close)
    close(@Input() { body, correlationId }: InputOf<typeof close>) {
      const { id, siteId, itemIds, outcome, reason, documentReference = null } = body;
      const command = { siteId, itemIds, outcome, reason, documentReference, ...overrideOf(body) };
      return closeItems(this.custody, { id, command, correlationId });
    }

    @Operation(shipments)
    async shipments(@Input() { query }: InputOf<typeof shipments>) {
      return { shipments: await shipmentHeads(this.custody.database, query) };
    }

    @Operation(shipment)
    async shipment(@Input() { params, query }: InputOf<typeof shipment>): Promise<Result<SignedShipment>> {
      if (query.direction !== 'in') {
        const sent = await loadOutgoing(this.custody.database, params.shipmentId);
        if (sent.state !== 'none') return accept(await this.signed(outgoingView(sent), sent.driverId, null));
      }
      if (query.direction !== 'out') {
        const expected = await loadIncoming(this.custody.database, params.shipmentId);
        if (expected.state !== 'unknown') {
          const warnings = await receiptWarnings(this.custody.database, params.shipmentId);
          return accept(await this.signed(incomingView(expected), expected.driverId, warnings));
        }
      }
      return refuse(shipmentUnknown(params.shipmentId));
    }

    private async signed(
      view: ShipmentView,
      driverId: string | null,
      receiptWarnings: SignedShipment['receiptWarnings'],
    ): Promise<SignedShipment> {
      const { database } = this.custody;
      const signatures = await handoverSignatures(database, view.shipmentId, view.state);
      const driverSignature = await driverSignatureOf(database, view.shipmentId);
      const containers = await containerNames(database, view);
      const grades = await gradesOfSent(database, view);
      return { ...view, ...signatures, driverId, driverSignature, containers, grades, receiptWarnings };
    }
  }
  return BooksController;
};
