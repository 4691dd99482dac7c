import type { IncomingHttpHeaders } from 'node:http';
import { gatewayHeader } from '@huihuan/platform-auth';
import type { FastifyRequest } from 'fastify';

/** They belong to one connection only (RFC 9110, 7.6.1); the body was taken whole, so nobody waits for a 100 Continue. */
const ofTheConnection: ReadonlySet<string> = new Set([
  ...['connection', 'expect', 'keep-alive', 'proxy-authenticate', 'proxy-authorization', 'proxy-connection'],
  ...['te', 'trailer', 'transfer-encoding', 'upgrade'],
]);

/** What a message says of its own body is the gateway's word for the next connection, and nobody can take it back. */
const ofTheMessage: ReadonlySet<string> = new Set(['content-length', 'content-type', 'host']);

/** Whoever sends a message may name more headers that are for the next connection only. */
const namedByConnection = ({ connection = '' }: IncomingHttpHeaders): ReadonlySet<string> =>
  new Set(
    connection
      .split(',')
      .map((name) => name.trim().toLowerCase())
      .filter((name) => !ofTheMessage.has(name)),
  );

const endToEnd = (headers: IncomingHttpHeaders): IncomingHttpHeaders => {
  const named = namedByConnection(headers);
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !ofTheConnection.has(name) && !named.has(name.toLowerCase())),
  );
};

/** Only the gateway says who passed a request on: what a client puts there goes nowhere. */
const withoutClaim = (headers: IncomingHttpHeaders): IncomingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() !== gatewayHeader));

/** The headers of the client for the service, and who the client is. The correlation id goes on, so that logs meet. */
export const forwardedHeaders = (request: FastifyRequest, headers: IncomingHttpHeaders): IncomingHttpHeaders => {
  const kept = withoutClaim(endToEnd({ ...headers, connection: request.headers.connection }));
  const before = kept['x-forwarded-for'];
  const client = request.socket.remoteAddress ?? '';
  return {
    ...kept,
    'x-correlation-id': request.correlationId,
    'x-forwarded-for': before === undefined ? client : `${String(before)}, ${client}`,
    'x-forwarded-host': request.host,
    'x-forwarded-proto': request.protocol,
  };
};

/** The gateway counts before all replicas: what one of them has counted would jump up and down. */
const ofTheDoor: ReadonlySet<string> = new Set(['ratelimit', 'ratelimit-policy']);

/** The headers of the service for the client. */
export const returnedHeaders = (headers: IncomingHttpHeaders): IncomingHttpHeaders =>
  Object.fromEntries(Object.entries(endToEnd(headers)).filter(([name]) => !ofTheDoor.has(name)));
