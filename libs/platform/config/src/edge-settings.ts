import { z } from 'zod';
import { defineSettings } from './define-settings.ts';

const perMinute = (fallback: number) => z.coerce.number().int().min(1).max(100_000_000).default(fallback);

/** How a door meets whoever comes to it. Every process with a door understands these. */
export const edgeSettings = defineSettings(
  z.object({
    HUIHUAN_PROXIES: z.coerce.number().int().min(0).max(5).default(0).meta({
      description:
        'How many proxies of ours stand before this process; so many entries of X-Forwarded-For are believed, and no more.',
      descriptionZh: '本进程之前有几层自己的代理；X-Forwarded-For 中只采信这么多项。',
      example: '1',
    }),
    HUIHUAN_REQUESTS_PER_ADDRESS: perMinute(60_000).meta({
      description:
        'Requests a minute from one address (of IPv6 the first 64 bits) without a token, and as many with one that turns out to be wrong. Each process counts by itself.',
      descriptionZh:
        '同一地址（IPv6 取前 64 位）每分钟不带令牌的请求数上限；带无效令牌的另计，上限相同。各进程分别计数。',
      example: '6000',
    }),
    HUIHUAN_REQUESTS_PER_PERSON: perMinute(60_000).meta({
      description:
        'Requests a minute of one person who is signed in, and of one device beside it. Each process counts by itself.',
      descriptionZh: '每位已登录人员每分钟的请求数上限，每台设备另计。各进程分别计数。',
      example: '6000',
    }),
    HUIHUAN_REQUESTS_PER_SERVICE: perMinute(600_000).meta({
      description: 'Requests a minute of one service account. Each process counts by itself.',
      descriptionZh: '每个服务账户每分钟的请求数上限。各进程分别计数。',
      example: '60000',
    }),
    HUIHUAN_FILES_PER_ADDRESS: perMinute(12_000).meta({
      description: 'Files of the pages a minute for one address. Each process counts by itself.',
      descriptionZh: '同一地址每分钟读取页面文件的次数上限。各进程分别计数。',
      example: '1200',
    }),
    HUIHUAN_STREAMS_AT_ONCE: z.coerce.number().int().min(1).max(100_000).default(1_000).meta({
      description: 'Event streams that one person, or one address without a person, may hold open at once.',
      descriptionZh: '每人（未登录时每个地址）可同时打开的事件流数量上限。',
      example: '50',
    }),
    HUIHUAN_METRICS_TOKEN: z.string().min(32).optional().meta({
      description:
        'With it as a bearer token /metrics, and the details of /health/ready, are told to other machines, such as Prometheus; without it they are told on this machine alone.',
      descriptionZh:
        '其他机器（如 Prometheus）以此为 Bearer 令牌读取 /metrics 和 /health/ready 的详情；不设则只对本机提供。',
      example: 'at-least-thirty-two-characters-long',
      secret: true,
    }),
  }),
);

export type EdgeSettings = z.output<typeof edgeSettings>;
