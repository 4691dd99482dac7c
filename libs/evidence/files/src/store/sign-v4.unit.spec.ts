import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { signV4 } from './sign-v4.ts';

/** The examples of "Authenticating Requests: Using the Authorization Header" of the Amazon S3 API reference. */
const credentials = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};
const scope = { region: 'us-east-1', service: 's3', at: new Date('2013-05-24T00:00:00Z') };
const bucket = 'https://examplebucket.s3.amazonaws.com';

const examples = [
  {
    ...{ name: 'gets an object', method: 'GET', path: '/test.txt', body: '', headers: { range: 'bytes=0-9' } },
    signature: 'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  },
  {
    ...{ name: 'puts an object', method: 'PUT', path: '/test$file.text', body: 'Welcome to Amazon S3.' },
    headers: { date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' },
    signature: '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
  },
  {
    ...{ name: 'asks for a setting', method: 'GET', path: '/?lifecycle', body: '', headers: {} },
    signature: 'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
  },
  {
    ...{ name: 'lists objects', method: 'GET', path: '/?max-keys=2&prefix=J', body: '', headers: {} },
    signature: '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
  },
] as const;

describe('the signature of a request', () => {
  it.each(examples)('is the published one where it $name', ({ method, path, body, headers, signature }) => {
    const bodySha256 = createHash('sha256').update(body).digest('hex');
    const signed = signV4({ method, url: new URL(`${bucket}${path}`), headers, bodySha256 }, credentials, scope);
    expect(signed['authorization']).toContain(`Signature=${signature}`);
    expect(signed['x-amz-date']).toBe('20130524T000000Z');
  });
});
