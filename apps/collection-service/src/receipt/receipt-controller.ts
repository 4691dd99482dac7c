import { Controller, Inject } from '@nestjs/common';
import { uuidV7Field } from '@huihuan/contracts-events';
import { CUSTODY, printed, type CustodyOptions } from '@huihuan/custody-service';
import { DOCUMENTS, type Documents } from '@huihuan/documents-genuine';
import type { Result } from '@huihuan/kernel-domain';
import { Input, Operation, operation, type Answer, type InputOf } from '@huihuan/platform-http';
import { z } from 'zod';
import { receiptPaper } from './receipt-paper.ts';

const receipt = operation({
  method: 'GET',
  path: ':itemId/receipt.pdf',
  access: { action: 'stock.read', where: ({ params }) => ({ item: params.itemId }) },
  summary: 'The receipt of a hand-in as PDF, 80 mm; it names no person',
  summaryZh: '交投收据（PDF，80 毫米），不含个人信息',
  tags: ['documents'],
  params: z.object({ itemId: uuidV7Field }),
  media: 'bytes',
  answer: z.unknown(),
  problems: ['intake.unknown'],
});

const intakeUnknown = (itemId: string) => ({
  code: 'intake.unknown',
  kind: 'missing' as const,
  zh: `没有编号为 ${itemId} 的交投登记；请核对编号，或到登记它的交投点查询`,
  en: `no hand-in has the id ${itemId}; check it, or ask the collection point that registered it`,
  details: { itemId },
});

/** 交投收据. */
@Controller('/api/collection/intakes')
export class ReceiptController {
  private readonly custody: CustodyOptions;
  private readonly documents: Documents;

  constructor(@Inject(CUSTODY) custody: CustodyOptions, @Inject(DOCUMENTS) documents: Documents) {
    this.custody = custody;
    this.documents = documents;
  }

  @Operation(receipt)
  async receipt(@Input() { params: { itemId } }: InputOf<typeof receipt>): Promise<Answer<Uint8Array> | Result<never>> {
    return printed(this.documents, await receiptPaper(this.custody, itemId), intakeUnknown(itemId));
  }
}
