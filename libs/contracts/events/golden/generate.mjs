/**
 * `node libs/contracts/events/golden/generate.mjs`: writes the record of each event type that has none yet. A record that
 * is there is never written again: it stands for those in logs and archives, which nobody can change either. Where this
 * version would write another one for the same sample, it says so and ends with 1: then either the change is no addition
 * and needs a version of its own, or the sample was changed by mistake.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { events, genesis, seal, siteSource } from '../dist/index.js';
import { samples } from './samples.mjs';

const source = siteSource('019b8be7-0000-7000-8000-000000000001');
const differing = [];
let head = genesis;

const fileOf = (type) => new URL(`records/${type}.record`, import.meta.url);

for (const [index, { type, earlier }] of Object.values(events).entries()) {
  const id = `019b8be7-1111-7000-8000-${String(index + 1).padStart(12, '0')}`;
  const provenance = { id, time: '2026-03-01T08:30:01.000Z', correlationId: id, causationId: id };
  const sealed = seal(source, head, { type, data: samples[type] }, provenance);
  const file = fileOf(type);
  if (!existsSync(file)) writeFileSync(file, sealed.record);
  else if (readFileSync(file, 'utf8') !== sealed.record) differing.push(type);
  // the chain goes through the version that was there first: what stands behind it stays as it is
  const first = readFileSync(fileOf(earlier[0]?.type ?? type), 'utf8');
  head = { seq: sealed.siteSeq, hash: createHash('sha256').update(first).digest('hex') };
}

for (const type of differing) console.error(`${type}: 与既有记录不同 · differs from the record that is there`);
process.exitCode = differing.length === 0 ? 0 : 1;
