import { defineSettings } from '@huihuan/platform-config';
import { z } from 'zod';

/**
 * The keys of the setting. Two have a comma and white space between them; a comma alone stays in the key, where it is refused:
 * halves of one key that holds a comma would otherwise pass for two keys.
 */
const keysIn = (text: string): readonly string[] => {
  const [, first, second] = /^([^\s,]+),\s+([^\s,]+)$/.exec(text.trim()) ?? [];
  return first === undefined || second === undefined ? [text.trim()] : [first, second];
};

const isKey = (key: string): boolean => key.length >= 32 && !key.includes(',');

/** What the gateway and the services behind it know one another by. */
export const gatewayKeySettings = defineSettings(
  z.object({
    HUIHUAN_GATEWAY_KEY: z
      .string()
      .transform(keysIn)
      .refine((keys) => keys.every(isKey), {
        error:
          '应为一个至少 32 个字符的密钥，密钥本身不得含逗号；更换期间可设两个不含空格的密钥，中间用“逗号加空格”分隔 · one key of at least 32 characters is expected that holds no comma itself; while it is replaced, two without spaces in them, with a comma and a space between them',
      })
      .optional()
      .meta({
        description:
          'Gateway, and services that run apart: one secret of at least 32 characters. With it the gateway signs each request that it passes on, and a service refuses what is not signed so, but for /health and /metrics; without it a service takes requests from whoever reaches it. Set it at the gateway first. A key itself holds no comma. While one replaces the other there are two keys without spaces in them, with a comma and a space between them; the gateway signs by the first, services take both.',
        descriptionZh:
          '网关与分开运行的各服务共用的密钥，至少 32 个字符。设置后网关为转发的每个请求签名，服务拒绝没有此签名的请求（/health 和 /metrics 除外）；不设则服务接受任何能连到它的请求。请先设网关，再设各服务。密钥本身不得含逗号。更换期间可设两个不含空格的密钥，中间用“逗号加空格”分隔：网关用第一个签名，服务两个都接受。',
        example: 'at-least-thirty-two-characters-long',
        secret: true,
      }),
  }),
);
