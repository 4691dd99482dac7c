import { Controller, Inject } from '@nestjs/common';
import { identifierFields, uuidV7Field } from '@huihuan/contracts-events';
import { CUSTODY, holdingSchema, type CustodyOptions } from '@huihuan/custody-service';
import { Input, Operation, operation, type InputOf } from '@huihuan/platform-http';
import { z } from 'zod';
import { treeOf, type ItemTree } from './tree-query.ts';

const nodeSchema = z
  .object({
    itemId: uuidV7Field,
    nextItemId: uuidV7Field.describe(
      'The item that it went into or came out of, one step nearer to the one asked about',
    ),
    jobId: uuidV7Field.describe('The job between both'),
    depth: z.int(),
    classCode: z.string(),
    grams: z.int(),
    identifiers: z
      .array(identifierFields(z.object))
      .readonly()
      .describe('Old codes of what was taken apart among them'),
    ...{ state: holdingSchema.shape.state, grade: holdingSchema.shape.grade },
  })
  .meta({ id: 'ItemTreeNode' });

const tree = operation({
  method: 'GET',
  path: ':itemId/tree',
  access: { action: 'stock.read', where: ({ params }) => ({ item: params.itemId }) },
  summary: 'What an item came out of and what came out of it: pack, module and cell with their codes',
  summaryZh: '物品的来源与产出：电池包、模组、单体及其编码',
  params: z.object({ itemId: uuidV7Field }),
  answer: z
    .object({
      itemId: uuidV7Field,
      ancestors: z.array(nodeSchema).readonly(),
      descendants: z.array(nodeSchema).readonly(),
      truncated: z.boolean(),
    })
    .meta({ id: 'ItemTree' }),
});

@Controller('/api/sorting/items')
export class TreeController {
  private readonly custody: CustodyOptions;

  constructor(@Inject(CUSTODY) custody: CustodyOptions) {
    this.custody = custody;
  }

  @Operation(tree)
  tree(@Input() { params }: InputOf<typeof tree>): Promise<ItemTree> {
    return treeOf(this.custody.database, params.itemId);
  }
}
