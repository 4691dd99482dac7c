/**
 * `node libs/contracts/events/golden/generate-evidence.mjs`: writes a signed record of the present version of evidence, with
 * the key that it is checked by, where there is none yet. The private key is made for it and kept nowhere.
 */
import { generateKeyPairSync, sign } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { evidenceVersion, genesis, seal, siteSource } from '../dist/index.js';
import { samples } from './samples.mjs';

const folder = new URL('evidence/', import.meta.url);
const file = (ending) => new URL(`v${evidenceVersion}.${ending}`, folder);
const type = 'cn.huihuan.item.collected.v1';
const id = (number) => `019b8be7-2222-7000-8000-${String(number).padStart(12, '0')}`;

if (!existsSync(file('record'))) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const key = { key: privateKey, dsaEncoding: 'ieee-p1363' };
  const attestation = {
    actor: { person: id(1), device: id(2) },
    deviceTime: '2026-03-01T16:29:58+08:00',
    statement: 'cd'.repeat(32),
    sign: (text) => ({
      kid: 'A'.repeat(43),
      by: 'server',
      value: sign('sha256', Buffer.from(text), key).toString('base64url'),
    }),
  };
  const provenance = { id: id(3), time: '2026-03-01T08:30:01.000Z', correlationId: id(4), causationId: id(4) };
  const source = siteSource('019b8be7-0000-7000-8000-000000000001');
  const sealed = seal(source, genesis, { type, data: samples[type] }, { ...provenance, attestation });
  mkdirSync(folder, { recursive: true });
  writeFileSync(file('record'), sealed.record);
  writeFileSync(file('key.json'), `${JSON.stringify(publicKey.export({ format: 'jwk' }), null, 2)}\n`);
}
