import { defineSettings } from '@huihuan/platform-config';
import { z } from 'zod';
import { ringIn } from './key-text.ts';

/** The keys under which personal data is kept. */
export const dataKeySettings = defineSettings(
  z.object({
    HUIHUAN_DATA_KEYS: z
      .string()
      .refine((text) => ringIn(text) !== null, {
        error:
          '应为 名称:密钥，多把以逗号分隔，用 npm run hh -- data-keys --new 生成 · name:key is expected, several with commas; make one by npm run hh -- data-keys --new',
      })
      .optional()
      .meta({
        description:
          'Registry and collection: keys that wrap the keys of personal data (AES-256), name:key with commas; the first one wraps, the others only open what they wrapped. The starts on one machine make their own, NODE_ENV=production needs one. Without them names, phones and numbers cannot be read again.',
        descriptionZh:
          '登记与交投服务：保护个人信息密钥的密钥环（AES-256），名称:密钥，逗号分隔；第一把用于加密，其余只用于解密旧数据。本机启动时自动生成，NODE_ENV=production 时必须设置。丢失后姓名、电话、号码都无法再读。',
        example: 'k2026:the-43-characters-of-hh-data-keys-new',
        secret: true,
      }),
  }),
);
