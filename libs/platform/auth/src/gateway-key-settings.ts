import { defineSettings } from '@huihuan/platform-config';
import { z } from 'zod';

/** What the gateway and the services behind it know one another by. */
export const gatewayKeySettings = defineSettings(
  z.object({
    HUIHUAN_GATEWAY_KEY: z
      .string()
      .transform((text) => text.split(',').map((key) => key.trim()))
      .refine((keys) => keys.length <= 2 && keys.every((key) => key.length >= 32), {
        error:
          '应为一个至少 32 个字符、不含逗号的密钥，更换期间可为以逗号分隔的两个 · one key of at least 32 characters and without a comma is expected, or two with a comma between them while it is replaced',
      })
      .optional()
      .meta({
        description:
          'Gateway, and services that run apart: one secret of at least 32 characters. With it the gateway signs each request that it passes on, and a service refuses what is not signed so, but for /health and /metrics; without it a service takes requests from whoever reaches it. Set it at the gateway first. A key itself holds no comma: two keys have one between them while one replaces the other; the gateway signs by the first, services take both.',
        descriptionZh:
          '网关与分开运行的各服务共用的密钥，至少 32 个字符。设置后网关为转发的每个请求签名，服务拒绝没有此签名的请求（/health 和 /metrics 除外）；不设则服务接受任何能连到它的请求。请先设网关，再设各服务。密钥本身不得含逗号：更换期间可设两个，以逗号分隔，网关用第一个签名，服务两个都接受。',
        example: 'at-least-thirty-two-characters-long',
        secret: true,
      }),
  }),
);
