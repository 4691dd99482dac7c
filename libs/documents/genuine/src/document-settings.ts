import { defineSettings, isOrigin, sharedSettings } from '@huihuan/platform-config';
import { z } from 'zod';

/** Printed documents. */
export const documentSettings = defineSettings(
  z.object({
    HUIHUAN_DOCUMENT_ORIGIN: z
      .string()
      .refine(isOrigin, { error: '应为不带路径的地址 · an address without a path is expected' })
      .transform((text) => new URL(text).origin)
      .optional()
      .meta({
        description:
          'Collection, transfer, sorting: the address in the QR codes of documents, by which everybody reaches the page that proves them. HUIHUAN_ORIGIN unless said; without both the door of this machine.',
        descriptionZh:
          '交投、中转、分拣：单据二维码中的地址，任何人可由此核验真伪；默认取 HUIHUAN_ORIGIN，两者都未设置时为本机入口。',
        example: 'https://huihuan.example.cn',
      }),
    HUIHUAN_ORIGIN: sharedSettings.shape.HUIHUAN_ORIGIN,
    PORT: sharedSettings.shape.PORT,
  }),
);
