import { sha256Field, uuidV7Field } from '@huihuan/contracts-events';
import { operation } from '@huihuan/platform-http';
import { z } from 'zod';

const ids = z.array(uuidV7Field);

export const lookalikes = operation({
  method: 'GET',
  path: 'lookalikes',
  summary: 'Pictures that are the evidence of two different things, newest first; `next` continues',
  summaryZh: '用于不同物品的相同或相似照片，最新的在前',
  tags: ['files'],
  access: { action: 'lookalike.read', where: () => 'anywhere' },
  query: z.object({
    after: uuidV7Field.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({
    lookalikes: z.array(
      z.object({
        lookalikeId: uuidV7Field,
        siteId: uuidV7Field,
        otherSiteId: uuidV7Field,
        sha256: sha256Field,
        otherSha256: sha256Field,
        distance: z.int().describe('Differing bits of 64; 0 of the same bytes'),
        subjectIds: ids.describe('Items or shipments that the later picture was used for'),
        otherSubjectIds: ids,
        fileIds: ids,
        otherFileIds: ids,
        foundAt: z.iso.datetime(),
      }),
    ),
    next: uuidV7Field.nullable(),
  }),
});
