import type { IncomingMessage } from 'node:http';
import { edgeRefusal, RefusalError, type Refusal } from '../problem/refusal.ts';

const megabytes = (bytes: number): string => `${Math.round((bytes / (1024 * 1024)) * 100) / 100} MB`;

const tooLarge = (limitBytes: number): Refusal =>
  edgeRefusal(413, {
    code: 'request.too-large',
    zh: `请求体超过上限 ${megabytes(limitBytes)}。请分成多个请求发送。`,
    en: `The body is larger than the limit of ${megabytes(limitBytes)}. Send it in several requests.`,
    details: { limitBytes },
  });

const brokenOff = (): Refusal =>
  edgeRefusal(400, {
    code: 'request.not-json',
    zh: '请求体不是有效的 JSON：连接中断。',
    en: 'The body is not valid JSON: the connection broke off.',
  });

/**
 * Collects a body up to a limit; what is too large is refused as soon as it is known, without reading it.
 * @throws RefusalError
 */
export const readBody = (body: IncomingMessage, limitBytes: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const announced = Number(body.headers['content-length'] ?? 0);
    if (announced > limitBytes) {
      reject(new RefusalError(tooLarge(limitBytes)));
      return;
    }
    const chunks: Buffer[] = [];
    let bytes = 0;
    const take = (chunk: Buffer): void => {
      bytes += chunk.length;
      if (bytes > limitBytes) {
        body.off('data', take);
        reject(new RefusalError(tooLarge(limitBytes)));
      } else chunks.push(chunk);
    };
    body.on('data', take);
    body.once('end', () => resolve(Buffer.concat(chunks)));
    body.once('error', reject);
    body.once('close', () => reject(new RefusalError(brokenOff())));
  });
