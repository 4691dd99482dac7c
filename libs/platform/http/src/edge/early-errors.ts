import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { correlationIdFrom } from '../log/correlation.ts';
import { problemBody, problemType } from '../problem/problem-body.ts';
import { edgeRefusal } from '../problem/refusal.ts';
import { refusalOf } from '../problem/refusal-of.ts';
import { drainBody } from './drain-body.ts';

type Headers = Readonly<Record<string, string>>;

/** Addresses that the router cannot read: no hook has seen such a request, so the raw answer is written. */
export const answerUnroutable = (
  error: Error,
  { request, response, headers }: { request: IncomingMessage; response: ServerResponse; headers: Headers },
): void => {
  const correlationId = correlationIdFrom(request.headers['x-correlation-id']);
  const refusal = refusalOf(error, { method: request.method ?? '', url: request.url ?? '' });
  drainBody(request);
  response
    .writeHead(refusal.status, { ...earlyHeaders(headers), 'x-correlation-id': correlationId })
    .end(JSON.stringify(problemBody(refusal.problem, correlationId, refusal.status)));
};

const earlyHeaders = (headers: Headers): Headers => ({
  ...headers,
  'content-type': problemType,
  'cache-control': 'no-store',
});

const words: Readonly<Record<string, readonly [number, string, string]>> = {
  HPE_HEADER_OVERFLOW: [431, '请求头过大', 'the headers are too large'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, '请求未在时限内发完', 'it did not arrive in time'],
};

/** Bytes that are not HTTP: there is neither a request nor a reply yet, only a connection. */
export const answerUnparsable =
  (headers: Headers) =>
  (error: Error & { code?: string }, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const [status, zh, en] = words[error.code ?? ''] ?? [400, '不是有效的 HTTP', 'it is not valid HTTP'];
    const { problem } = edgeRefusal(status, {
      code: 'request.unreadable',
      zh: `请求无法读取：${zh}。`,
      en: `The request cannot be read: ${en}.`,
    });
    const body = JSON.stringify(problemBody(problem, undefined, status));
    const head = [
      `HTTP/1.1 ${status} ${status === 400 ? 'Bad Request' : 'Refused'}`,
      ...Object.entries(earlyHeaders(headers)).map(([name, value]) => `${name}: ${value}`),
      `content-length: ${Buffer.byteLength(body)}`,
      'connection: close',
    ];
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  };
