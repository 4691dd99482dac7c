import { Controller, Inject } from '@nestjs/common';
import { uuidV7Field } from '@huihuan/contracts-events';
import { evidenceFileSchema, type EvidenceFile } from '@huihuan/evidence-domain';
import type { Result } from '@huihuan/kernel-domain';
import { Input, Operation, operation, type InputOf } from '@huihuan/platform-http';
import { z } from 'zod';
import { regulatorPath, regulatorToken, type RegulatorOptions } from '../regulator.ts';
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

/** What shows a handover to whoever trusts neither side. */
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
}
