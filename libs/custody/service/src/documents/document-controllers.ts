import { Controller, Inject, type Type } from '@nestjs/common';
import { uuidV7Field, type HandoverSide } from '@huihuan/contracts-events';
import { itemUnknown, type HandoverPolicy, type Tier } from '@huihuan/custody-domain';
import { DOCUMENTS, pdfAnswer, type Documents } from '@huihuan/documents-genuine';
import { refuse, type Problem, type Result } from '@huihuan/kernel-domain';
import { Input, Operation, operation, type Answer, type InputOf } from '@huihuan/platform-http';
import { z } from 'zod';
import { containerUnknown } from '../containers/change-container.ts';
import { CUSTODY, type CustodyOptions } from '../custody-service.ts';
import { shipmentUnknown } from '../outgoing/change-outgoing.ts';
import { containerPaper } from './container-paper.ts';
import { manifestMissing, noteNotSealed, slipMissing } from './document-problems.ts';
import { itemPaper } from './item-paper.ts';
import { manifestPaper } from './manifest-paper.ts';
import type { Paper } from './paper.ts';
import { shipmentPaper } from './shipment-paper.ts';
import { slipPaper } from './slip-paper.ts';

type Pdf = Promise<Answer<Uint8Array> | Result<never>>;

const tags = ['documents'];

const note = operation({
  method: 'GET',
  path: 'shipments/:shipmentId/note.pdf',
  access: { action: 'shipment.read', where: ({ params }) => ({ shipment: params.shipmentId }) },
  summary: 'The shipment note as PDF, A4: sealed list, digest, signatures, truck and driver by numbers',
  summaryZh: '运单（PDF，A4）：封存清单、摘要、签名、车辆与司机号',
  ...{ tags, params: z.object({ shipmentId: uuidV7Field }), media: 'bytes', answer: z.unknown() },
  problems: ['shipment.unknown', 'shipment.not-sealed'],
});

const itemLabel = operation({
  method: 'GET',
  path: 'items/:itemId/label.pdf',
  access: { action: 'stock.read', where: ({ params }) => ({ item: params.itemId }) },
  summary: 'The label of an item as PDF, 60 × 40 mm: QR, Code 128 and DataMatrix',
  summaryZh: '物品标签（PDF，60×40 毫米）：二维码、Code 128、DataMatrix',
  ...{ tags, params: z.object({ itemId: uuidV7Field }), media: 'bytes', answer: z.unknown() },
  problems: ['item.unknown'],
});

const manifest = operation({
  method: 'GET',
  path: 'shipments/:shipmentId/manifests/:manifestId/sheet.pdf',
  access: { action: 'shipment.read', where: ({ params }) => ({ shipment: params.shipmentId }) },
  summary: 'A transfer manifest of hazardous waste as PDF, A4; a form of the system, and it says so',
  summaryZh: '危险废物转移联单（PDF，A4），系统格式并注明',
  ...{ tags, media: 'bytes', answer: z.unknown() },
  params: z.object({ shipmentId: uuidV7Field, manifestId: uuidV7Field }),
  problems: ['manifest.unknown'],
});

const slipOf = (side: HandoverSide) =>
  operation({
    method: 'GET',
    path: `shipments/:shipmentId/weighings/${side}.pdf`,
    access: { action: 'shipment.read', where: ({ params }) => ({ shipment: params.shipmentId }) },
    summary: `The weigh slip of the ${side} as PDF, 80 mm: gross, tare, net, and the list beside it`,
    summaryZh: `${side === 'sender' ? '发送方' : '接收方'}过磅单（PDF，80 毫米）：毛重、皮重、净重，与清单对照`,
    ...{ tags, params: z.object({ shipmentId: uuidV7Field }), media: 'bytes', answer: z.unknown() },
    problems: ['weighing.no-slip'],
  });
const senderSlip = slipOf('sender');
const receiverSlip = slipOf('receiver');

const containerLabel = operation({
  method: 'GET',
  path: 'containers/:containerId/label.pdf',
  access: { action: 'stock.read', where: ({ params }) => ({ container: params.containerId }) },
  summary: 'The label of a container as PDF, 60 × 40 mm; an SSCC is drawn as GS1-128',
  summaryZh: '容器标签（PDF，60×40 毫米）；SSCC 以 GS1-128 表示',
  ...{ tags, params: z.object({ containerId: uuidV7Field }), media: 'bytes', answer: z.unknown() },
  problems: ['container.unknown'],
});

/** @param missing what to say where there is nothing to print */
export const printed = async ({ links }: Documents, paper: Paper | null, missing: Problem): Pdf =>
  paper === null ? refuse(missing) : pdfAnswer(paper.facts.kind, paper.describe(links.urlOf(paper.facts)));

/** Paper that every tier prints of its own books. */
const commonController = (tier: Tier): Type => {
  @Controller(`/api/${tier}`)
  class DocumentController {
    private readonly custody: CustodyOptions;
    private readonly documents: Documents;

    constructor(@Inject(CUSTODY) custody: CustodyOptions, @Inject(DOCUMENTS) documents: Documents) {
      this.custody = custody;
      this.documents = documents;
    }

    @Operation(note)
    async note(@Input() { params: { shipmentId } }: InputOf<typeof note>): Pdf {
      const paper = await shipmentPaper(this.custody, shipmentId);
      if (paper?.isSealed === false) return refuse(noteNotSealed(shipmentId));
      return printed(this.documents, paper, shipmentUnknown(shipmentId));
    }

    @Operation(manifest)
    async manifest(@Input() { params: { shipmentId, manifestId } }: InputOf<typeof manifest>): Pdf {
      const paper = await manifestPaper(this.custody, manifestId, shipmentId);
      return printed(this.documents, paper, manifestMissing(shipmentId, manifestId));
    }

    @Operation(itemLabel)
    async itemLabel(@Input() { params: { itemId } }: InputOf<typeof itemLabel>): Pdf {
      return printed(this.documents, await itemPaper(this.custody, itemId), itemUnknown(itemId));
    }
  }
  return DocumentController;
};

/** Of a tier with a weighbridge. */
const slipController = (tier: Tier): Type => {
  @Controller(`/api/${tier}`)
  class SlipController {
    private readonly custody: CustodyOptions;
    private readonly documents: Documents;

    constructor(@Inject(CUSTODY) custody: CustodyOptions, @Inject(DOCUMENTS) documents: Documents) {
      this.custody = custody;
      this.documents = documents;
    }

    @Operation(senderSlip)
    sender(@Input() { params }: InputOf<typeof senderSlip>): Pdf {
      return this.slip(params.shipmentId, 'sender');
    }

    @Operation(receiverSlip)
    receiver(@Input() { params }: InputOf<typeof receiverSlip>): Pdf {
      return this.slip(params.shipmentId, 'receiver');
    }

    private async slip(shipmentId: string, side: HandoverSide): Pdf {
      const paper = await slipPaper(this.custody, shipmentId, side);
      return printed(this.documents, paper, slipMissing(shipmentId, side));
    }
  }
  return SlipController;
};

/** Of a tier that packs containers. */
const containerLabelController = (tier: Tier): Type => {
  @Controller(`/api/${tier}`)
  class ContainerLabelController {
    private readonly custody: CustodyOptions;
    private readonly documents: Documents;

    constructor(@Inject(CUSTODY) custody: CustodyOptions, @Inject(DOCUMENTS) documents: Documents) {
      this.custody = custody;
      this.documents = documents;
    }

    @Operation(containerLabel)
    async label(@Input() { params: { containerId } }: InputOf<typeof containerLabel>): Pdf {
      return printed(this.documents, await containerPaper(this.custody, containerId), containerUnknown(containerId));
    }
  }
  return ContainerLabelController;
};

/** The routes that give paper, as far as the tier has what stands on it. */
export const documentControllers = ({ tier, receivesFrom, consolidates }: HandoverPolicy): readonly Type[] => [
  commonController(tier),
  ...(receivesFrom.length > 0 ? [slipController(tier)] : []),
  ...(consolidates ? [containerLabelController(tier)] : []),
];
