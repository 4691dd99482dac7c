import { defineSettings } from '@huihuan/platform-config';
import { z } from 'zod';

/** Over plain HTTP anybody on the way could say that nothing is breached. */
const isRangeAddress = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password, search, hash } = new URL(text);
  if (username !== '' || password !== '' || search !== '' || hash !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname));
};

/** Where passwords are looked up that were published elsewhere. */
export const breachedSettings = defineSettings(
  z.object({
    HUIHUAN_BREACHED_PASSWORDS: z.string().min(1).optional().meta({
      description:
        'Registry: file of SHA-1 digests of breached passwords, lines HASH:COUNT in ascending order of the hash, as such collections are published; no password that is in it can be set. It is searched by halves and not loaded. Without it the list of 49,233 well-known ones counts alone.',
      descriptionZh:
        '登记服务：已泄露口令的 SHA-1 文件，每行 HASH:COUNT，按哈希升序（即公开发布的格式）；其中的口令不能设置。按二分查找，不整体载入。不设则只用内置的 49,233 个常见口令。',
      example: '/var/lib/huihuan/pwned-passwords-sha1-ordered-by-hash.txt',
    }),
    HUIHUAN_BREACHED_PASSWORDS_URL: z
      .string()
      .refine(isRangeAddress, { error: '应为 https:// 地址 · an https:// address is expected' })
      .optional()
      .meta({
        description:
          'Registry: server that is asked for breached passwords by range; it is sent the first five digits of the SHA-1 of a new password, behind a slash, and nothing else. After two seconds without an answer the password is taken as far as list and file allow, and the log says so. http:// on this machine alone.',
        descriptionZh:
          '登记服务：按区间查询已泄露口令的服务器；只发送新口令 SHA-1 的前五位。两秒无应答则只按内置列表和文件判断，并记入日志。http:// 仅限本机。',
        example: 'https://api.pwnedpasswords.com/range',
      }),
  }),
);
