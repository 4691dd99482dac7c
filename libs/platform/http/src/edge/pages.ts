import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { strictContentSecurityPolicy } from './content-security-policy.ts';
import { encodingFor, isPackable, packerOf } from './packed.ts';

/** A built page and where it stands. A process may serve several, each below a path of its own. */
export interface Pages {
  /** `/` or a path that ends with a slash, as `/system/`: what the page was built for (`base` of Vite). */
  readonly path: `/${string}/` | '/';
  /** Absolute path of the folder with `index.html`. */
  readonly folder: string;
  /** Instead of the strict one, which lets the page reach only this server. */
  readonly contentSecurityPolicy?: string;
  /** Instead of the one of every answer: what this page may ask of a browser besides. */
  readonly permissionsPolicy?: string;
  /** Whether the page has addresses of its own below its path, which it opens itself. */
  readonly hasOwnAddresses?: boolean;
}

/** Those of the pages that are built: a process without its pages still serves its API. */
export const builtPages = (pages: readonly Pages[]): readonly Pages[] =>
  pages.filter(({ folder }) => existsSync(join(folder, 'index.html')));

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.pbf': 'application/x-protobuf',
  '.txt': 'text/plain; charset=utf-8',
};

/** What tools leave beside a built page is no part of it: names that begin with a dot, and the sources of its scripts. */
const isOfPage = (path: string): boolean =>
  !path.endsWith('.map') && path.split(sep).every((step) => !step.startsWith('.'));

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => isOfPage(relative(folder, file)));

/** A worker may rule what lies above its own file only where the server says so. */
const workerName = 'service-worker.js';

/** Hashed assets may be kept for ever; all else is asked for anew, and answered with 304 when it has not changed. */
const headersOf = (name: string, content: Buffer, pages: Pages): Record<string, string> => ({
  'content-type': types[extname(name)] ?? 'application/octet-stream',
  'cache-control': name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  etag: `"${createHash('sha256').update(content).digest('base64url').slice(0, 27)}"`,
  // a worker has the policy of its own file
  'content-security-policy': pages.contentSecurityPolicy ?? strictContentSecurityPolicy,
  ...(pages.permissionsPolicy === undefined ? {} : { 'permissions-policy': pages.permissionsPolicy }),
  ...(name === workerName ? { 'service-worker-allowed': pages.path } : {}),
});

type Answering = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

const answerWith = (name: string, content: Buffer, pages: Pages): Answering => {
  const { etag = '', ...headers } = headersOf(name, content, pages);
  const packed = packerOf(content);
  const packs = isPackable(extname(name), content);
  return async (request, reply) => {
    void reply.headers(packs ? { ...headers, vary: 'accept-encoding' } : headers);
    const encoding = packs ? encodingFor(request.headers['accept-encoding']) : 'identity';
    // what travels otherwise is other bytes, and so has another tag
    const tag = encoding === 'identity' ? etag : etag.replace(/"$/, `-${encoding}"`);
    void reply.header('etag', tag);
    if (request.headers['if-none-match'] === tag) return reply.code(304).send();
    if (encoding !== 'identity') void reply.header('content-encoding', encoding);
    return reply.send(await packed(encoding));
  };
};

/** An address of the page's own is opened by a browser that goes there; a missing file is missing. */
const isAddress = ({ url, headers }: FastifyRequest): boolean =>
  !/\.[^/]*$/.test(url.split('?')[0] ?? '') && (headers.accept ?? '').includes('text/html');

/** Serves a built page out of memory: it is a handful of files, and none can be reached that is not one of them. */
export const servePages = (server: FastifyInstance, pages: Pages): void => {
  const { path, folder } = pages;
  for (const file of filesBelow(folder)) {
    const name = relative(folder, file).split(sep).join('/');
    const answer = answerWith(name, readFileSync(file), pages);
    server.get(path + name, answer);
    if (name !== 'index.html') continue;
    server.get(path, answer);
    if (pages.hasOwnAddresses !== true) continue;
    server.get(`${path}*`, async (request, reply) => {
      if (isAddress(request)) return answer(request, reply);
      reply.callNotFound();
      return reply;
    });
  }
  // Typed without the slash, the page would ask for its files one level too high.
  if (path !== '/') server.get(path.slice(0, -1), (_, reply) => reply.redirect(path, 308));
};
