import { defineSettings } from '@huihuan/platform-config';
import { z } from 'zod';

/** How long a service remembers what it answered and heard. */
export const memorySettings = defineSettings(
  z.object({
    HUIHUAN_MEMORY_DAYS: z.coerce.number().int().min(30).max(36_500).default(180).meta({
      description:
        'For how many days a service remembers the answers to requests, each event that had its effect, and dead letters that were done. A request that comes again within them gets its first answer; later it is refused and not done again.',
      descriptionZh:
        '服务记住请求的答复、已生效的各事件和已处理死信的天数。期限内重发的请求得到首次答复；过期重发则被拒绝，不会执行第二次。',
      example: '365',
    }),
  }),
);
