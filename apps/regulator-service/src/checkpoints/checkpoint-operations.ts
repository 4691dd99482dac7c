import { uuidV7Field } from '@huihuan/contracts-events';
import { operation, reasonField } from '@huihuan/platform-http';
import { z } from 'zod';
import {
  checkpointPageSchema,
  checkpointViewSchema,
  consistencySchema,
  itemProofSchema,
  keySetSchema,
} from './checkpoint-schema.ts';

const tags = ['evidence'];
const size = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);

export const checkpointsOperation = operation({
  method: 'GET',
  path: 'checkpoints',
  access: { action: 'checkpoint.read', where: () => 'anywhere' },
  summary: 'Signed checkpoints of the archive, in the order of signing',
  summaryZh: '存档的已签名检查点，按签名顺序',
  tags,
  query: z.object({
    after: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional()
      .describe('Hash of a checkpoint: only those signed after it'),
    limit: z.coerce.number().int().min(1).max(1000).default(200),
  }),
  problems: ['checkpoint.unknown'],
  answer: checkpointPageSchema,
});

export const latestOperation = operation({
  method: 'GET',
  path: 'checkpoints/latest',
  access: { action: 'checkpoint.read', where: () => 'anywhere' },
  summary: 'The last checkpoint that was signed',
  summaryZh: '最新的检查点',
  tags,
  problems: ['checkpoint.unknown'],
  answer: checkpointViewSchema,
});

export const keysOperation = operation({
  method: 'GET',
  path: 'checkpoints/keys',
  access: 'public',
  summary: 'Public keys under which checkpoints were signed, and the one in use (JWKS)',
  summaryZh: '检查点签名公钥，含现用公钥（JWKS）',
  tags,
  answer: keySetSchema,
});

export const consistencyOperation = operation({
  method: 'GET',
  path: 'checkpoints/:size/consistency',
  access: { action: 'checkpoint.read', where: () => 'anywhere' },
  summary: 'Proof that the archive of one size begins that of another, unchanged (RFC 6962)',
  summaryZh: '一致性证明：较小的存档是较大存档的开头且未被改动（RFC 6962）',
  tags,
  params: z.object({ size }),
  query: z.object({ from: size }),
  problems: ['checkpoint.beyond-archive', 'checkpoint.sizes'],
  answer: consistencySchema,
});

export const itemProofOperation = operation({
  method: 'GET',
  path: 'items/:itemId/proof',
  access: { action: 'regulator.read', where: ({ params }) => ({ item: params.itemId }) },
  summary: 'Every fact of an item with its proof that it is under a checkpoint (RFC 6962)',
  summaryZh: '物品全部事件及其在检查点之下的包含证明（RFC 6962）',
  description:
    '`size` is that of a checkpoint that you hold; without it, of the last one here. Compute the leaves from the records and compare with the root that you hold: nothing else here proves anything.',
  tags,
  params: z.object({ itemId: uuidV7Field }),
  query: z.object({ size: size.optional() }),
  problems: ['item.unknown', 'checkpoint.unknown', 'checkpoint.beyond-archive'],
  answer: itemProofSchema,
});

export const signOperation = operation({
  method: 'POST',
  path: 'checkpoints',
  access: { action: 'system.operate', where: () => 'network' },
  summary: 'Sign the archive as it stands; answers with the last checkpoint where nothing has arrived since',
  summaryZh: '立即为存档签发检查点；若此后无新事件，则返回最新的检查点',
  tags,
  body: z.object({ id: uuidV7Field }),
  problems: [
    'checkpoint.no-key',
    'checkpoint.nothing-archived',
    'checkpoint.clock-behind',
    'checkpoint.history-changed',
    'request.id-reused',
  ],
  answer: checkpointViewSchema,
});

export const beginLogOperation = operation({
  method: 'POST',
  path: 'checkpoints/logs',
  access: { action: 'system.operate', where: () => 'network' },
  summary: 'Begin a new log of checkpoints, after the archive was restored or filled again',
  summaryZh: '存档恢复或重建后开始新的检查点日志',
  tags,
  body: z.object({
    id: uuidV7Field,
    reason: reasonField,
    former: z
      .string()
      .max(20_000)
      .optional()
      .describe('The last checkpoint of the former log, signed, as it was kept elsewhere'),
  }),
  problems: [
    'checkpoint.no-key',
    'checkpoint.nothing-archived',
    'checkpoint.clock-behind',
    'checkpoint.unreadable',
    'checkpoint.unknown-key',
    'checkpoint.forged',
    'request.id-reused',
  ],
  answer: checkpointViewSchema,
});
