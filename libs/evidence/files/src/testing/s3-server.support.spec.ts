import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface S3Server {
  readonly url: string;
  readonly objects: Map<string, Buffer>;
  /** Requests that were turned away, with the reason. */
  readonly refused: string[];
  close(): Promise<void>;
}

const digest = (data: Buffer | string): string => createHash('sha256').update(data).digest('hex');

const readAll = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

/** What is wrong with the signature of a request, worked out from what arrived alone; `null` where it is right. */
const wrongIn = (request: IncomingMessage, body: Buffer, keys: ReadonlyMap<string, string>): string | null => {
  const parts =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request,SignedHeaders=([^,]+),Signature=([0-9a-f]{64})$/;
  const found = parts.exec(request.headers.authorization ?? '');
  const secret = keys.get(found?.[1] ?? '');
  if (found === null || secret === undefined) return 'InvalidAccessKeyId';
  const [day, region, names, given] = found.slice(2) as [string, string, string, string];
  if (request.headers['x-amz-content-sha256'] !== digest(body)) return 'XAmzContentSHA256Mismatch';
  if (!names.split(';').includes('host')) return 'AccessDenied';
  const moment = String(request.headers['x-amz-date']);
  if (!moment.startsWith(day)) return 'AccessDenied';
  const lines = names.split(';').map((name) => `${name}:${String(request.headers[name])}\n`);
  const [path = '', query = ''] = (request.url ?? '').split('?');
  const canonical = `${request.method ?? ''}\n${path}\n${query}\n${lines.join('')}\n${names}\n${digest(body)}`;
  let key: Buffer = createHmac('sha256', `AWS4${secret}`).update(day).digest();
  for (const step of [region, 's3', 'aws4_request']) key = createHmac('sha256', key).update(step).digest();
  const text = `AWS4-HMAC-SHA256\n${moment}\n${day}/${region}/s3/aws4_request\n${digest(canonical)}`;
  return createHmac('sha256', key).update(text).digest('hex') === given ? null : 'SignatureDoesNotMatch';
};

/** As much of an S3-compatible store as keeps objects, and refuses whoever does not sign as they should. */
export const startS3Server = async (keys: ReadonlyMap<string, string>): Promise<S3Server> => {
  const objects = new Map<string, Buffer>();
  const refused: string[] = [];
  const server = createServer((request, response) => {
    void readAll(request).then((body) => {
      const wrong = wrongIn(request, body, keys);
      if (wrong !== null) {
        refused.push(wrong);
        response.writeHead(403).end(`<Error><Code>${wrong}</Code></Error>`);
        return;
      }
      const name = request.url ?? '';
      if (request.method === 'PUT') objects.set(name, body);
      const found = objects.get(name);
      response.writeHead(found === undefined ? 404 : 200).end(request.method === 'GET' ? found : undefined);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    refused,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
