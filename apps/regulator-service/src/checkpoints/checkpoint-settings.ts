import { defineSettings } from '@huihuan/platform-config';
import { privateKeyIn } from '@huihuan/platform-signing';
import { z } from 'zod';

/** The settings of the checkpoints, for the regulator's own. */
export const checkpointSettings = defineSettings(
  z.object({
    HUIHUAN_CHECKPOINT_KEY: z
      .string()
      .refine((text) => privateKeyIn(text) !== null, {
        error: '应为 P-256 私钥（JWK） · a private P-256 JWK is expected',
      })
      .optional()
      .meta({
        description:
          'Regulator: private key (P-256 JWK, base64url) that checkpoints of the archive are signed with; the starts on one machine make their own, NODE_ENV=production needs one. Made by npm run hh -- checkpoints --new-key.',
        descriptionZh:
          '监管服务：签发存档检查点的私钥（P-256 JWK，base64url）；本机启动时自动生成，NODE_ENV=production 时必须设置。用 npm run hh -- checkpoints --new-key 生成。',
        example: 'the-line-of-npm-run-hh-checkpoints-new-key',
        secret: true,
      }),
    HUIHUAN_CHECKPOINT_MINUTES: z.coerce.number().int().min(0).max(10_080).default(60).meta({
      description: 'Minutes between two checkpoints of the archive, as long as events arrive; 0: only on demand.',
      descriptionZh: '两次存档检查点之间的分钟数（有新事件时）；0 表示只按需签发。',
      example: '15',
    }),
  }),
);
