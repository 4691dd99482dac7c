import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyRequest } from 'fastify';

/** They belong to one connection only (RFC 9110, 7.6.1); the body was taken whole, so nobody waits for a 100 Continue. */
const ofTheConnection = new Set([
  ...['connection', 'expect', 'keep-alive', 'proxy-authenticate', 'proxy-authorization', 'proxy-connection'],
  ...['te', 'trailer', 'transfer-encoding', 'upgrade'],
]);

const endToEnd = (headers: IncomingHttpHeaders): IncomingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !ofTheConnection.has(name)));

/** The headers of the client for the service, and who the client is. The correlation id goes on, so that logs meet. */
export const forwardedHeaders = (request: FastifyRequest, headers: IncomingHttpHeaders): IncomingHttpHeaders => {
  const before = headers['x-forwarded-for'];
  const client = request.socket.remoteAddress ?? '';
  return {
    ...endToEnd(headers),
    'x-correlation-id': request.correlationId,
    'x-forwarded-for': before === undefined ? client : `${String(before)}, ${client}`,
    'x-forwarded-host': request.host,
    'x-forwarded-proto': request.protocol,
  };
};

/** The headers of the service for the client. */
export const returnedHeaders = (headers: IncomingHttpHeaders): IncomingHttpHeaders => endToEnd(headers);
