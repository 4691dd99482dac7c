import { defineSettings } from '@huihuan/platform-config';
import { privateKeyIn, publicKeysIn } from '@huihuan/platform-signing';
import { z } from 'zod';

/** The keys of access tokens. */
export const keySettings = defineSettings(
  z.object({
    HUIHUAN_TOKEN_KEY: z
      .string()
      .refine((text) => privateKeyIn(text) !== null, {
        error: '应为 npm run hh -- keys 输出的一行 · a line of npm run hh -- keys is expected',
      })
      .optional()
      .meta({
        description:
          'Registry: private key (P-256 JWK, base64url) that access tokens are signed with; the starts on one machine make their own, NODE_ENV=production needs one. Make it by npm run hh -- keys.',
        descriptionZh:
          '登记服务：签发访问令牌的私钥（P-256 JWK，base64url）；本机启动时自动生成，NODE_ENV=production 时必须设置。用 npm run hh -- keys 生成。',
        example: 'the-first-line-of-npm-run-hh-keys',
        secret: true,
      }),
    HUIHUAN_TOKEN_JWKS: z
      .string()
      .refine((text) => publicKeysIn(text) !== null, {
        error: '应为 npm run hh -- keys 输出的一行 · a line of npm run hh -- keys is expected',
      })
      .optional()
      .meta({
        description:
          'Public keys (JWK set, base64url) by which access tokens are checked; that of HUIHUAN_TOKEN_KEY need not be repeated. Several while a key is replaced.',
        descriptionZh:
          '校验访问令牌的公钥集（JWKS，base64url）；HUIHUAN_TOKEN_KEY 的公钥不必重复。更换密钥期间可有多把。',
        example: 'the-second-line-of-npm-run-hh-keys',
      }),
  }),
);
