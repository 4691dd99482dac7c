import { createHash } from 'node:crypto';
import { objectPath, type FileStore, type ObjectName } from './file-store.ts';
import { signV4, type Credentials } from './sign-v4.ts';

export interface S3Options {
  /** Address of the service without the bucket: `https://s3.cn-north-1.amazonaws.com.cn`, `http://minio:9000`. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly credentials: Credentials;
  readonly now: () => Date;
  /** How long the service may take for one request; 30 s unless said. */
  readonly timeoutMilliseconds?: number;
}

/** Objects in a bucket of an S3-compatible service, by its path (`endpoint/bucket/object`), which all of them understand. */
export const s3Store = (options: S3Options): FileStore => {
  const { endpoint, bucket, region, credentials, now, timeoutMilliseconds = 30_000 } = options;

  const ask = async (method: 'GET' | 'PUT', name: ObjectName, body: Buffer): Promise<Response> => {
    const url = new URL(`/${bucket}/${objectPath(name)}`, endpoint);
    const bodySha256 = createHash('sha256').update(body).digest('hex');
    const headers = method === 'PUT' ? { 'content-type': 'application/octet-stream' } : {};
    const { host: _, ...signed } = signV4({ method, url, headers, bodySha256 }, credentials, {
      region,
      service: 's3',
      at: now(),
    });
    return fetch(url, {
      method,
      headers: signed,
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMilliseconds),
      ...(method === 'PUT' ? { body: new Uint8Array(body) } : {}),
    });
  };

  return {
    put: async (name, bytes) => {
      const answer = await ask('PUT', name, bytes);
      const text = await answer.text();
      if (!answer.ok) throw new StoreRefused('PUT', answer.status, text);
    },
    get: async (name) => {
      const answer = await ask('GET', name, Buffer.alloc(0));
      const bytes = Buffer.from(await answer.arrayBuffer());
      if (answer.status === 404) return null;
      if (!answer.ok) throw new StoreRefused('GET', answer.status, bytes.toString('utf8'));
      return bytes;
    },
  };
};

/** The store answered, but not as it should: wrong credentials, no such bucket, out of space. */
export class StoreRefused extends Error {
  constructor(method: string, status: number, answer: string) {
    super(`the store of files answered ${status} to a ${method}: ${answer.slice(0, 300)}`);
  }
}
