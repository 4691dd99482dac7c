import type { IncomingHttpHeaders } from 'node:http';

/** As much of a request as says where it comes from. */
export interface Arriving {
  readonly headers: IncomingHttpHeaders;
  readonly socket: { readonly remoteAddress?: string | undefined };
}

const wayOf = ({ headers }: Arriving): readonly string[] =>
  [headers['x-forwarded-for'] ?? []].flat().flatMap((part) => part.split(',').map((entry) => entry.trim()));

/**
 * The address that a request comes from. Only what our own proxies added to X-Forwarded-For is believed.
 * @param proxies how many of them stand before this process
 */
export const clientAddress = (request: Arriving, proxies: number): string => {
  const own = request.socket.remoteAddress ?? '';
  return proxies === 0 ? own : (wayOf(request).at(-proxies) ?? own);
};

const loopback = /^(?:::1|(?:::ffff:)?127(?:\.\d{1,3}){3})$/i;

/** Whether a request was made on this machine, as far as anybody says: each step of its way is one of its own addresses. */
export const isFromThisMachine = (request: Arriving): boolean =>
  request.headers.forwarded === undefined &&
  [request.socket.remoteAddress ?? '', ...wayOf(request)].every((step) => loopback.test(step));
