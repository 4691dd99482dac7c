import { afterAll, expect, it } from '@jest/globals';
import { fact, siteSource, type Attestation } from '@huihuan/contracts-events';
import { verifyStory } from '@huihuan/evidence-domain';
import { sha256Hex } from '@huihuan/kernel-domain';
import { newTestRegulator } from '../spec/test-regulator.support.spec.ts';
import { Story } from '../spec/story.support.spec.ts';
import { readItemEvidence } from './item-evidence.ts';

const regulator = await newTestRegulator();
afterAll(() => regulator.test.drop());

it('the evidence of an item says so where its hand-in was flagged, and nothing of the statements of others', async () => {
  const story = new Story();
  const { point } = story.sites;
  const deviceId = story.log.id();
  const handIn = (statement: string): string => {
    const attestation: Attestation = {
      actor: { person: story.log.id(), device: deviceId },
      statement: sha256Hex(statement),
      sign: () => ({ kid: 'k'.repeat(43), by: 'server', value: 'AA' }),
    };
    return story.collect(point, story.item(), attestation).itemId;
  };
  const [doubted, sound] = [handIn('in doubt'), handIn('sound')];
  const flag = (statement: string) => {
    const about = { siteId: point, actId: story.log.id(), act: 'intake.register', deviceId };
    const told = { ...about, deviceTime: '2026-03-02T02:00:00.000Z', statement: sha256Hex(statement) };
    story.log.tell(siteSource(point), fact('cn.huihuan.statement.flagged.v1', { ...told, why: 'after-revocation' }));
  };
  story.collect(point, story.item());
  flag('of another');
  flag('in doubt');
  await regulator.project(story.log.deliveries);
  const evidenceOf = async (itemId: string) => {
    const file = await readItemEvidence(regulator.database, itemId);
    if (!file.ok) throw new Error(file.problem.en);
    const types = file.value.records.map(({ record }) => (JSON.parse(record) as { type: string }).type);
    return { types, ...verifyStory(file.value, [], { verifySignature: () => true, trusted: null }) };
  };
  const inDoubt = await evidenceOf(doubted);
  expect(inDoubt.types).toEqual(['cn.huihuan.item.collected.v1', 'cn.huihuan.statement.flagged.v1']);
  expect(inDoubt.remarks).toMatchObject([{ en: expect.stringContaining('flagged') }]);
  const { types, remarks } = await evidenceOf(sound);
  expect([types.includes('cn.huihuan.statement.flagged.v1'), remarks]).toEqual([false, []]);
});
