import { Controller, type Type } from '@nestjs/common';
import { Input, Operation, operation, type InputOf } from '@huihuan/platform-http';
import type { ServiceDatabase } from '@huihuan/platform-persistence';
import { z } from 'zod';
import { rewrapDataKeys, ringProgress, type RingProgress } from './database/rewrap-data-keys.ts';
import type { KeyRing } from './key-ring.ts';

const access = { action: 'system.operate', where: () => 'network' as const } as const;
const tags = ['personal data'];

const progress = z
  .object({
    current: z.string().describe('Name of the key that wraps'),
    wraps: z.array(
      z.object({ ringKey: z.string(), keys: z.int(), isKnown: z.boolean().describe('Whether the ring has this key') }),
    ),
    left: z.int().nonnegative().describe('Keys of persons that wait to be wrapped by the current key'),
  })
  .meta({ id: 'RingProgress' });

const showKeys = operation({
  method: 'GET',
  path: 'data-keys',
  summary: 'Which keys wrap the keys of personal data, and how far a change of them has come',
  summaryZh: '个人信息密钥环及更换进度',
  tags,
  access,
  answer: progress,
});

const rewrap = operation({
  method: 'POST',
  path: 'data-keys/rewrapping',
  summary: 'Wraps one batch of keys under the current key of the ring; ask again until none is left',
  summaryZh: '用当前密钥重新包裹一批个人信息密钥，重复至无剩余',
  tags,
  access,
  body: z.object({ most: z.int().min(1).max(5000).default(500) }),
  answer: progress.extend({ rewrapped: z.int().nonnegative() }),
  status: 201,
});

/** The routes of a service that keeps personal data. */
export const dataKeyController = (service: string, database: ServiceDatabase, ring: KeyRing): Type => {
  @Controller(`/api/${service}`)
  class DataKeyController {
    @Operation(showKeys)
    async show() {
      return mutable(await ringProgress(database, ring));
    }

    @Operation(rewrap)
    async rewrap(@Input() { body }: InputOf<typeof rewrap>) {
      const rewrapped = await rewrapDataKeys(database, ring, body.most);
      return { ...mutable(await ringProgress(database, ring)), rewrapped };
    }
  }
  return DataKeyController;
};

const mutable = ({ current, wraps, left }: RingProgress) => ({ current, wraps: [...wraps], left });
