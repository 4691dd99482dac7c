import { HttpException } from '@nestjs/common';
import { edgeRefusal, type Refusal } from './refusal.ts';

const unknownRoute = (method: string, url: string): Refusal =>
  edgeRefusal(404, {
    code: 'route.unknown',
    zh: `没有这个接口：${method} ${url}。全部接口见 /api/docs。`,
    en: `There is no such route: ${method} ${url}. All routes are described at /api/docs.`,
  });

const wrongContentType = (): Refusal =>
  edgeRefusal(415, {
    code: 'request.content-type',
    zh: '只接受 JSON。请以 Content-Type: application/json 发送（UTF-8 编码）。',
    en: 'Only JSON is read here. Send it with Content-Type: application/json, encoded as UTF-8.',
  });

const unreadable = (en: string): Refusal =>
  edgeRefusal(400, { code: 'request.unreadable', zh: `请求无法读取：${en}`, en: `The request cannot be read: ${en}` });

/** What Fastify and Nest refuse by themselves. `null` when the error is none of theirs, or is a failure of the server. */
export const frameworkRefusal = (
  error: unknown,
  asked: { readonly method: string; readonly url: string },
): Refusal | null => {
  const path = asked.url.split('?')[0] ?? asked.url;
  if (error instanceof HttpException) {
    const status = error.getStatus();
    if (status === 404) return unknownRoute(asked.method, path);
    if (status === 415) return wrongContentType();
    return status < 500 ? edgeRefusal(status, { code: 'request.refused', zh: error.message, en: error.message }) : null;
  }
  if (typeof error !== 'object' || error === null) return null;
  const { code, statusCode, message } = error as { code?: unknown; statusCode?: unknown; message?: unknown };
  if (typeof code !== 'string' || !code.startsWith('FST_')) return null;
  if (code === 'FST_ERR_NOT_FOUND') return unknownRoute(asked.method, path);
  if (code.startsWith('FST_ERR_CTP_INVALID_MEDIA_TYPE')) return wrongContentType();
  return typeof statusCode === 'number' && statusCode < 500
    ? { ...unreadable(typeof message === 'string' ? message : code), status: statusCode }
    : null;
};
