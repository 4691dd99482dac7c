import type { HandIn, Wave } from '@huihuan/simulation-domain';
import { z } from 'zod';
import { orGiveUp, type NetworkClient } from './network-client.ts';
import { noteUnexpected } from './tally.ts';
import type { Pace } from './pace.ts';
import { openSideWork } from './side-work.ts';

const rowAnswers = z.object({
  answers: z.array(
    z.union([
      z.object({ status: z.literal('accepted'), eventId: z.string() }),
      z.object({ status: z.literal('refused'), problem: z.object({ code: z.string(), en: z.string().optional() }) }),
    ]),
  ),
});
const accepted = z.object({ eventId: z.string() });

/** A tablet that was offline sends what it kept in one request. */
const batchAtMost = 20;

/** Hands in the goods of a wave, singly or in batches by site, several tablets at once. */
export const runHandIns = async (client: NetworkClient, wave: Wave, pace: Pace): Promise<void> => {
  const sent = openSideWork();
  for (const [index, group] of groupsOf(wave.handIns).entries()) {
    // every third visit sends its goods one by one, the others as a batch
    if (group.length > 1 && index % 3 !== 0) {
      await pace.take(group.length);
      sent.check();
      sent.begin(orGiveUp(sendBatch(client, group)));
      continue;
    }
    for (const handIn of group) {
      await pace.take(1);
      sent.check();
      sent.begin(orGiveUp(sendOne(client, handIn)));
    }
  }
  await sent.finish();
};

const groupsOf = (handIns: readonly HandIn[]): HandIn[][] => {
  const groups: HandIn[][] = [];
  for (const handIn of handIns) {
    const last = groups.at(-1);
    if (last?.[0]?.siteId === handIn.siteId && last.length < batchAtMost) last.push(handIn);
    else groups.push([handIn]);
  }
  return groups;
};

const sendOne = async (client: NetworkClient, handIn: HandIn): Promise<void> => {
  const body = { siteId: handIn.siteId, ...handIn.row, occurredAt: new Date().toISOString() };
  const answer = accepted.safeParse(await client.act('/api/collection/intakes', body));
  client.tally.collected += 1;
  if (answer.success) await afterwards(client, handIn, answer.data.eventId);
};

const sendBatch = async (client: NetworkClient, group: readonly HandIn[]): Promise<void> => {
  const occurredAt = new Date().toISOString();
  const rows = group.map(({ row }) => ({ ...row, occurredAt }));
  const path = '/api/collection/intakes/batch';
  const { answers } = rowAnswers.parse(await client.batch(path, { siteId: group[0]?.siteId, rows }));
  for (const [index, answer] of answers.entries()) {
    const handIn = group[index];
    if (handIn === undefined) continue;
    client.tally.collected += 1;
    if (answer.status === 'accepted') await afterwards(client, handIn, answer.eventId);
    else if (answer.problem.code === 'request.id-reused') client.tally.repeated += 1;
    else
      noteUnexpected(client.tally, { path, status: 200, code: answer.problem.code, detail: answer.problem.en ?? '' });
  }
};

/** Puts a wrong weight right, or takes a mistaken registration back. */
const afterwards = async (client: NetworkClient, handIn: HandIn, eventId: string): Promise<void> => {
  const { siteId, row, correction, voidId } = handIn;
  if (correction !== null) {
    await client.act(`/api/collection/items/${row.id}/corrections`, {
      ...correction,
      siteId,
      corrects: eventId,
      reason: '复磅更正',
    });
    client.tally.corrected += 1;
  }
  if (voidId !== null) {
    const closure = { id: voidId, siteId, itemIds: [row.id], outcome: 'voided', reason: '重复登记，作废' };
    await client.act('/api/collection/closures', closure);
    client.tally.voided += 1;
  }
};
