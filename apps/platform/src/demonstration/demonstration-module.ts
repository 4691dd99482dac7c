import { Controller, Module, type Type } from '@nestjs/common';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import type { Subject } from '@huihuan/contracts-access';
import { uuidV7Field } from '@huihuan/contracts-events';
import { Input, operation, Operation, type InputOf } from '@huihuan/platform-http';
import { z } from 'zod';
import { daySchema, type Day } from './day.ts';
import type { DayPlayer } from './play-day.ts';

const common = {
  path: 'day',
  tags: ['demonstration'],
  // for those who then watch it; there is nothing to protect where everybody’s password is printed at the start
  access: { action: 'regulator.read', where: (): Subject => 'anywhere' },
  answer: daySchema,
} as const;

const readDay = operation({
  ...common,
  method: 'GET',
  summary: 'The demonstration day: whether it is offered here, and how far it is',
  summaryZh: '演示日：此处是否提供，进行到哪一步',
});

const playDay = operation({
  ...common,
  method: 'POST',
  summary: 'Play a day of the demonstration network by the public API; begun once however often it is asked for',
  summaryZh: '播放演示网络的一天，只经公开接口；重复请求不会重复开始',
  body: z.object({ id: uuidV7Field.describe('Also the seed: the same id plays the same goods') }),
  problems: ['demonstration.not-here'],
});

const notHere = {
  code: 'demonstration.not-here',
  kind: 'conflict',
  zh: '本系统不提供演示日：它不是演示环境，或设置了 HUIHUAN_DEMO_DAY=false。',
  en: 'This system does not offer the demonstration day: it is no demonstration, or HUIHUAN_DEMO_DAY=false is set.',
} as const;

/** The routes by which an empty demonstration is filled while one looks. */
export const demonstrationModule = (player: DayPlayer): Type => {
  @Controller('/api/registry/demonstration')
  class DemonstrationController {
    @Operation(readDay)
    read(): Day {
      return player.day();
    }

    @Operation(playDay)
    play(@Input() { body }: InputOf<typeof playDay>): Result<Day> {
      if (!player.day().isOffered) return refuse(notHere);
      player.play(body.id);
      return accept(player.day());
    }
  }

  @Module({ controllers: [DemonstrationController] })
  class DemonstrationModule {}
  return DemonstrationModule;
};
