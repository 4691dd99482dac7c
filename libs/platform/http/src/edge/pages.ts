import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { FastifyInstance } from 'fastify';

/** A built page and where it stands. A process may serve several, each below a path of its own. */
export interface Pages {
  /** `/` or a path that ends with a slash, as `/system/`: what the page was built for (`base` of Vite). */
  readonly path: `/${string}/` | '/';
  /** Absolute path of the folder with `index.html`. */
  readonly folder: string;
  /** Instead of the strict one, which lets the page reach only this server. */
  readonly contentSecurityPolicy?: string;
}

/** Nothing from elsewhere; workers and pictures that the page makes itself (maps do) are allowed. */
export const strictContentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "worker-src 'self' blob:",
  "img-src 'self' data: blob:",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** The strict policy, and besides this server these origins may be asked. */
export const contentSecurityPolicyWith = (...origins: readonly string[]): string =>
  strictContentSecurityPolicy.replace("connect-src 'self'", ["connect-src 'self'", ...origins].join(' '));

/** Those of the pages that are built: a process without its pages still serves its API. */
export const builtPages = (pages: readonly Pages[]): readonly Pages[] =>
  pages.filter(({ folder }) => existsSync(join(folder, 'index.html')));

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.pbf': 'application/x-protobuf',
  '.txt': 'text/plain; charset=utf-8',
};

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Hashed assets may be kept for ever; all else is asked for anew, and answered with 304 when it has not changed. */
const headersOf = (name: string, content: Buffer, policy: string): Record<string, string> => ({
  'content-type': types[extname(name)] ?? 'application/octet-stream',
  'cache-control': name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  etag: `"${createHash('sha256').update(content).digest('base64url').slice(0, 27)}"`,
  // a worker has the policy of its own file
  'content-security-policy': policy,
});

/** Serves a built page out of memory: it is a handful of files, and none can be reached that is not one of them. */
export const servePages = (server: FastifyInstance, { path, folder, contentSecurityPolicy }: Pages): void => {
  const policy = contentSecurityPolicy ?? strictContentSecurityPolicy;
  for (const file of filesBelow(folder)) {
    const name = relative(folder, file).split(sep).join('/');
    const content = readFileSync(file);
    const headers = headersOf(name, content, policy);
    for (const route of name === 'index.html' ? [path, path + name] : [path + name]) {
      server.get(route, (request, reply) => {
        void reply.headers(headers);
        return request.headers['if-none-match'] === headers['etag'] ? reply.code(304).send() : reply.send(content);
      });
    }
  }
  // Typed without the slash, the page would ask for its files one level too high.
  if (path !== '/') server.get(path.slice(0, -1), (_, reply) => reply.redirect(path, 308));
};
