import { defineSettings, isOrigin } from '@huihuan/platform-config';
import { z } from 'zod';

const megabyte = 1024 * 1024;

const upTo = (byDefault: number, most: number, said: { readonly en: string; readonly zh: string }) =>
  z.coerce
    .number()
    .int()
    .min(1)
    .max(most)
    .default(byDefault)
    .meta({ description: said.en, descriptionZh: said.zh, example: String(byDefault) });

/** Photos and documents of the three tiers. */
export const fileSettings = defineSettings(
  z.object({
    HUIHUAN_FILES: z.string().min(1).optional().meta({
      description:
        'Collection, transfer, sorting: folder of photos and documents and of unfinished uploads; files below HUIHUAN_DATA unless said. Replicas of a service share it.',
      descriptionZh:
        '交投、中转、分拣：照片、文件及未完成上传所在文件夹，默认为 HUIHUAN_DATA 下的 files；同一服务的各副本须共用。',
      example: '/var/lib/huihuan/files',
    }),
    HUIHUAN_FILES_KEY: z
      .string()
      .refine((text) => text.split(',').every((secret) => secret.trim().length >= 32), {
        error: '应为至少 32 个字符的密钥，多把以逗号分隔 · secrets of at least 32 characters, separated by commas',
      })
      .optional()
      .meta({
        description:
          'Seals uploaded originals and signs the links to files, at least 32 characters; several while it is replaced, the new one first. NODE_ENV=production needs one; elsewhere it is made beside the files.',
        descriptionZh:
          '封存上传原件、签发文件链接的密钥，至少 32 个字符；更换期间可写多把，新的在前。NODE_ENV=production 时必须设置，其他情况自动生成并存于文件夹内。',
        example: 'at-least-thirty-two-characters-long',
        secret: true,
      }),
    HUIHUAN_PHOTO_MEGABYTES: upTo(12, 64, { en: 'Largest photo, in MB.', zh: '照片大小上限（MB）。' }),
    HUIHUAN_DOCUMENT_MEGABYTES: upTo(20, 64, { en: 'Largest document, in MB.', zh: '文件大小上限（MB）。' }),
    HUIHUAN_PHOTO_MEGAPIXELS: upTo(40, 100, {
      en: 'Largest picture, in millions of pixels; cleaning one takes up to ten bytes of memory for each.',
      zh: '图片像素上限（百万像素）；处理时每个像素最多占十字节内存。',
    }),
    HUIHUAN_UNFINISHED_MEGABYTES: upTo(500, 100_000, {
      en: 'How much the unfinished uploads of one site may announce together, in MB.',
      zh: '一个场所未完成上传的总量上限（MB）。',
    }),
    HUIHUAN_UPLOAD_HOURS: upTo(72, 720, {
      en: 'How long an unfinished upload can be resumed, in hours; then what was sent is deleted.',
      zh: '未完成的上传可续传的时间（小时），过期清除。',
    }),
    HUIHUAN_S3_ENDPOINT: z
      .string()
      .refine(isOrigin, { error: '应为不带路径的地址 · an address without a path is expected' })
      .optional()
      .meta({
        description:
          'Keeps finished files in an S3-compatible store at this address instead of the folder; unfinished uploads stay there.',
        descriptionZh: '把已完成的文件存入此地址的 S3 兼容存储，而不是文件夹；未完成的上传仍在文件夹。',
        example: 'https://s3.example.cn',
      }),
    HUIHUAN_S3_BUCKET: z
      .string()
      .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/)
      .default('huihuan-files')
      .meta({
        description: 'Bucket of the files; it must exist.',
        descriptionZh: '文件所在存储桶，须已建好。',
        example: 'huihuan-files',
      }),
    HUIHUAN_S3_REGION: z.string().min(1).default('us-east-1').meta({
      description: 'Region that requests to the store are signed for.',
      descriptionZh: '请求签名所用的区域。',
      example: 'cn-north-1',
    }),
    HUIHUAN_S3_KEY_ID: z.string().min(1).optional().meta({
      description: 'Access key of the store; it may read and write objects of the bucket, and needs no more.',
      descriptionZh: '存储的访问密钥编号，只需能读写该桶的对象。',
      example: 'AKIDEXAMPLE',
    }),
    HUIHUAN_S3_SECRET: z.string().min(1).optional().meta({
      description: 'Secret of that access key.',
      descriptionZh: '上述访问密钥的密文。',
      example: 'the-secret-of-the-access-key',
      secret: true,
    }),
  }),
);

export interface FileLimits {
  readonly photoBytes: number;
  readonly documentBytes: number;
  readonly pixels: number;
  /** Of all unfinished uploads of one site together. */
  readonly unfinishedBytes: number;
  readonly uploadMilliseconds: number;
}

export const limitsOf = (settings: z.output<typeof fileSettings>): FileLimits => ({
  photoBytes: settings.HUIHUAN_PHOTO_MEGABYTES * megabyte,
  documentBytes: settings.HUIHUAN_DOCUMENT_MEGABYTES * megabyte,
  pixels: settings.HUIHUAN_PHOTO_MEGAPIXELS * 1_000_000,
  unfinishedBytes: settings.HUIHUAN_UNFINISHED_MEGABYTES * megabyte,
  uploadMilliseconds: settings.HUIHUAN_UPLOAD_HOURS * 3_600_000,
});
