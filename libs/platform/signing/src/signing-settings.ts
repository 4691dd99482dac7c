import { defineSettings } from '@huihuan/platform-config';
import { z } from 'zod';
import { privateKeyIn } from './key-text.ts';

/** The key that the facts of a service are signed with. */
export const signingSettings = defineSettings(
  z.object({
    HUIHUAN_SIGNING_KEY: z
      .string()
      .refine((text) => privateKeyIn(text) !== null, {
        error: '应为 npm run hh -- keys 输出的一行 · a line of npm run hh -- keys is expected',
      })
      .optional()
      .meta({
        description:
          'Private key (P-256 JWK, base64url) from which each service derives the key that its facts are signed with; another one for each service that runs alone. The starts on one machine make their own, NODE_ENV=production needs one. Make it by npm run hh -- keys.',
        descriptionZh:
          '事实签名的私钥（P-256 JWK，base64url），各服务由它派生自己的签名密钥；分开运行的服务应各用一把。本机启动时自动生成，NODE_ENV=production 时必须设置。用 npm run hh -- keys 生成。',
        example: 'a-line-of-npm-run-hh-keys',
        secret: true,
      }),
  }),
);
