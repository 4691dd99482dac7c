import { sha256Field, uuidV7Field } from '@huihuan/contracts-events';
import { operation, reasonField } from '@huihuan/platform-http';
import { z } from 'zod';
import { fileKinds, mediaTypes } from '../content/media-types.ts';
import { variants } from '../serve/short-link.ts';

const tags = ['files'];
const params = z.object({ fileId: uuidV7Field });

const linkSchema = z.object({
  url: z.string().describe('Below the origin of the platform; whoever has it may read, until it ends'),
  expiresAt: z.iso.datetime(),
});

export const announce = operation({
  method: 'POST',
  path: '',
  summary: 'Announce a photo or document, and get the address to upload it to',
  summaryZh: '声明要上传的照片或文件，取得上传地址',
  description:
    'The answer names an address for tus 1.0: send the bytes there by `PATCH` in pieces of up to 8 MB, ask by `HEAD` where ' +
    'to go on. With the last piece the file is compared with its SHA-256 and examined.',
  tags,
  access: { action: 'file.add', where: ({ body }) => ({ site: body.siteId }) },
  body: z.object({
    id: uuidV7Field.describe('Of the file, made by the client'),
    siteId: uuidV7Field,
    sha256: sha256Field.describe('Of the bytes as they will be uploaded: what facts name'),
    bytes: z.int().positive(),
    kind: z.enum(fileKinds),
    declaredType: z.enum(mediaTypes),
    itemIds: z.array(uuidV7Field).max(100).default([]),
    shipmentId: uuidV7Field.nullable().default(null),
  }),
  answer: z.object({ fileId: uuidV7Field, uploadUrl: z.string(), expiresAt: z.iso.datetime() }),
  problems: ['file.too-large', 'file.type-not-taken', 'file.too-much-unfinished', 'request.id-reused'],
});

export const uploadState = operation({
  method: 'GET',
  path: 'uploads/:fileId',
  summary: 'How far an upload is; HEAD is the question of tus 1.0',
  summaryZh: '上传进度；HEAD 即 tus 1.0 的查询',
  tags,
  access: { action: 'file.add', where: ({ params: { fileId } }) => ({ file: fileId }) },
  params,
  answer: z.object({
    fileId: uuidV7Field,
    state: z.enum(['announced', 'stored']),
    offset: z.int(),
    bytes: z.int(),
    expiresAt: z.iso.datetime(),
  }),
  problems: [
    'file.unknown',
    'file.upload-of-another',
    'file.upload-expired',
    'file.type-differs',
    'file.digest-differs',
  ],
});

export const uploadPiece = operation({
  method: 'PATCH',
  path: 'uploads/:fileId',
  summary: 'Send the next piece of an upload (tus 1.0)',
  summaryZh: '上传下一段（tus 1.0）',
  tags,
  access: { action: 'file.add', where: ({ params: { fileId } }) => ({ file: fileId }) },
  params,
  headers: z.object({ 'tus-resumable': z.string(), 'upload-offset': z.string().regex(/^\d{1,15}$/) }),
  rawBody: 'application/offset+octet-stream',
  status: 204,
  answer: z.null(),
  problems: [
    ...[
      'file.unknown',
      'file.upload-of-another',
      'file.upload-expired',
      'upload.offset-differs',
      'upload.unreadable',
      'upload.version-unknown',
    ],
    ...['file.digest-differs', 'file.type-differs', 'file.broken', 'file.two-files', 'file.animated'],
    ...['file.active-content', 'file.too-many-pixels', 'file.undecodable'],
  ],
});

export const oneFile = operation({
  method: 'GET',
  path: ':fileId',
  summary: 'What is kept of a file',
  summaryZh: '一个文件的存档信息',
  tags,
  access: { action: 'file.read', where: ({ params: { fileId } }) => ({ file: fileId }) },
  params,
  answer: z.object({
    fileId: uuidV7Field,
    siteId: uuidV7Field,
    sha256: sha256Field,
    mediaType: z.string(),
    storedSha256: sha256Field,
    storedBytes: z.int(),
    width: z.int().nullable(),
    height: z.int().nullable(),
    takenAt: z.string().nullable().describe('What the camera said, by its own clock and without a zone'),
  }),
  problems: ['file.unknown', 'file.not-stored'],
});

export const link = operation({
  method: 'GET',
  path: ':fileId/link',
  summary: 'A link to a picture, its thumbnail or a document, for five minutes at most',
  summaryZh: '照片、缩略图或文件的短时链接，最长五分钟',
  tags,
  access: { action: 'file.read', where: ({ params: { fileId } }) => ({ file: fileId }) },
  params,
  query: z.object({ variant: z.enum(variants).exclude(['original']).default('picture') }),
  answer: linkSchema,
  problems: ['file.unknown', 'file.not-stored', 'file.variant-missing'],
});

export const originalLink = operation({
  method: 'POST',
  path: ':fileId/original-link',
  summary: 'A link to the file as it was uploaded, for auditors; who asks and what for is kept',
  summaryZh: '上传原件的短时链接，仅限审计；记录读取人和目的',
  tags,
  access: { action: 'file.read-original', where: ({ params: { fileId } }) => ({ file: fileId }) },
  params,
  body: z.object({ id: uuidV7Field.describe('Of this reading'), purpose: reasonField.min(4) }),
  answer: linkSchema,
  problems: ['file.unknown', 'file.not-stored', 'request.id-reused'],
});

export const content = operation({
  method: 'GET',
  path: 'content',
  summary: 'The bytes that a link leads to',
  summaryZh: '链接所指的内容',
  tags,
  access: 'public',
  // in the query, which no log keeps
  query: z.object({ token: z.string().max(200) }),
  media: 'bytes',
  answer: z.unknown(),
  problems: ['file.link-invalid'],
});
