import { HttpException } from '@nestjs/common';
import { loggedPath } from '../log/logged-path.ts';
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

/** Nest passes on most of Fastify's errors as its own; those of the router arrive as they are. */
const statusOf = (error: unknown): { readonly status: number; readonly message: string } | null => {
  if (error instanceof HttpException) return { status: error.getStatus(), message: error.message };
  if (!(error instanceof Error)) return null;
  const { code, statusCode, message } = error as Error & { code?: unknown; statusCode?: unknown };
  const isFastifys = typeof code === 'string' && code.startsWith('FST_') && typeof statusCode === 'number';
  return isFastifys ? { status: statusCode, message } : null;
};

/** What Fastify and Nest refuse by themselves. `null` when the error is none of theirs, or is a failure of the server. */
export const frameworkRefusal = (
  error: unknown,
  asked: { readonly method: string; readonly url: string },
): Refusal | null => {
  const said = statusOf(error);
  if (said === null || said.status >= 500) return null;
  if (said.status === 404) return unknownRoute(asked.method, loggedPath(asked.url));
  if (said.status === 415) return wrongContentType();
  return edgeRefusal(said.status, {
    code: 'request.unreadable',
    zh: `请求无法读取：${said.message}`,
    en: `The request cannot be read: ${said.message}`,
  });
};
