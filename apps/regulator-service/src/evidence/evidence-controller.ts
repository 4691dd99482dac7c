import { Controller, Inject } from '@nestjs/common';
import { uuidV7Field } from '@huihuan/contracts-events';
import { evidenceFileSchema, storyFileSchema, type EvidenceFile, type StoryFile } from '@huihuan/evidence-domain';
import type { Result } from '@huihuan/kernel-domain';
import { Input, Operation, operation, type InputOf } from '@huihuan/platform-http';
import { z } from 'zod';
import { regulatorPath, regulatorToken, type RegulatorOptions } from '../regulator.ts';
import { readItemEvidence } from './item-evidence.ts';
import { readShipmentEvidence } from './shipment-evidence.ts';

const evidence = operation({
  method: 'GET',
  path: 'shipments/:shipmentId/evidence',
  access: { action: 'shipment.read', where: ({ params }) => ({ shipment: params.shipmentId }) },
  summary: 'Everything that shows a handover, as one file that can be checked without this server',
  summaryZh: '交接证据：一份无需本服务器即可核验的文件',
  description:
    'Facts byte for byte as they were archived, their ways to the root of the newest checkpoint, and the facts that published the keys. `hh evidence --verify` checks it.',
  tags: ['evidence'],
  params: z.object({ shipmentId: uuidV7Field }),
  problems: ['shipment.unknown', 'checkpoint.beyond-archive'],
  answer: evidenceFileSchema,
});

const story = operation({
  method: 'GET',
  path: 'items/:itemId/evidence',
  access: { action: 'regulator.read', where: ({ params }) => ({ item: params.itemId }) },
  summary: 'Everything that shows the story of an item, as one answer that the reader can check by himself',
  summaryZh: '物品全程证据：可由读者自行核验',
  description:
    'Facts byte for byte as they were archived, the fact before each in its chain, their ways to the root of the newest checkpoint, and the facts that published the keys. The page of the regulator checks it in the browser.',
  tags: ['evidence'],
  params: z.object({ itemId: uuidV7Field }),
  problems: ['item.unknown', 'checkpoint.beyond-archive'],
  answer: storyFileSchema,
});

/** What shows a handover, and the story of an item, to whoever trusts neither side. */
@Controller(regulatorPath)
export class EvidenceController {
  private readonly regulator: RegulatorOptions;

  constructor(@Inject(regulatorToken) regulator: RegulatorOptions) {
    this.regulator = regulator;
  }

  @Operation(evidence)
  evidence(@Input() { params }: InputOf<typeof evidence>): Promise<Result<EvidenceFile>> {
    return readShipmentEvidence(this.regulator.database, params.shipmentId);
  }

  @Operation(story)
  story(@Input() { params }: InputOf<typeof story>): Promise<Result<StoryFile>> {
    return readItemEvidence(this.regulator.database, params.itemId);
  }
}
