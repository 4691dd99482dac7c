import { afterAll, beforeAll } from '@jest/globals';
import type { Family, SiteFacts } from '@huihuan/contracts-events';
import { call, caughtUp, startPlatform, testId, type PlatformProcess } from '@huihuan/testing-platform';
import { readDemoNetwork, type DemoNetwork } from './demo-network.support.spec.ts';
import { openDesk, type Desk, type ProblemAnswer } from './desk.support.spec.ts';
import { fridge, type HandIn } from './goods.support.spec.ts';

/** The sites that goods of a family come by. */
export interface Way {
  readonly point: string;
  readonly station: string;
  readonly centre: string;
}

export interface Stories {
  readonly desk: Desk;
  readonly platform: () => PlatformProcess;
  readonly network: () => DemoNetwork;
  way(family: Family): Way;
  /** An enterprise that takes a family and has a licence of this kind. */
  buyer(family: Family, licence: string): SiteFacts;
  /** Takes goods in at the point and brings them through the station to the centre. */
  brought(way: Way, rows: readonly HandIn[]): Promise<readonly string[]>;
  /** What an act is answered that must not pass. */
  refused(path: string, body: object): Promise<ProblemAnswer & { readonly status: number }>;
  /** An act of a centre on an item. */
  record(siteId: string, itemId: string, step: object): Promise<unknown>;
  grade(siteId: string, itemId: string, outcome: string): Promise<unknown>;
  /** Takes goods apart, in one job that is closed. */
  takeApart(siteId: string, itemIds: readonly string[], what: TakenApart): Promise<string>;
  /** Sends goods to an enterprise. @returns where its delivery is said */
  sentTo(from: string, to: string, itemIds: readonly string[]): Promise<string>;
}

interface TakenApart {
  readonly outputs: readonly object[];
  readonly loss: { readonly grams: number; readonly reason: string };
}

/** A battery, device, machine or lot as a tablet sends it. */
export const handIn = (classCode: string, grams: number, more: Partial<HandIn> = {}): HandIn => ({
  ...fridge({ classCode, grams, identifiers: [] }),
  ...more,
});

/** What a delivery says. */
export const said = (outcome: string, more: object = {}) => ({
  ...{ id: testId(), outcome, documentReference: 'SH-2026-01', reason: '已送达' },
  ...more,
});

/** A platform of its own for the stories of a family, started before and stopped after the tests of the file. */
export const openStories = (): Stories => {
  let platform: PlatformProcess | null = null;
  let network: DemoNetwork | null = null;
  const started = <Thing>(thing: Thing | null): Thing => {
    if (thing === null) throw new Error('the platform has not started');
    return thing;
  };
  beforeAll(async () => {
    platform = await startPlatform();
    network = await readDemoNetwork(platform.url);
    await caughtUp(platform.url);
  });
  afterAll(() => platform?.stop());
  const desk = openDesk(() => started(platform).url);
  const first = (kind: 'collection-point' | 'transfer-station' | 'sorting-centre', family: Family): string =>
    started(started(network).sites(kind, family)[0] ?? null).siteId;
  return {
    desk,
    platform: () => started(platform),
    network: () => started(network),
    way: (family) => ({
      point: first('collection-point', family),
      station: first('transfer-station', family),
      centre: first('sorting-centre', family),
    }),
    buyer: (family, licence) => {
      const enterprises = started(network).sites('downstream', family);
      return started(enterprises.find(({ licences }) => licences.some(({ kind }) => kind === licence)) ?? null);
    },
    brought: async ({ point, station, centre }, rows) => {
      const itemIds = await desk.intakes(point, rows);
      await desk.receive('transfer', await desk.send(['collection', 'transfer'], [point, station], itemIds));
      await desk.receive('sorting', await desk.send(['transfer', 'sorting'], [station, centre], itemIds));
      return itemIds;
    },
    refused: async (path, body) => {
      const { status, body: problem } = await call<ProblemAnswer>(started(platform).url, path, body);
      return { ...problem, status };
    },
    record: (siteId, itemId, step) =>
      desk.post(`/api/sorting/items/${itemId}/steps`, { id: testId(), siteId, ...step }),
    grade: async (siteId, itemId, outcome) => {
      const rows = [{ itemId, outcome, reason: '按检测结果' }];
      const answer = await desk.post<{ refused: number }>('/api/sorting/grades', { id: testId(), siteId, rows });
      if (answer.refused > 0) throw new Error(JSON.stringify(answer));
    },
    takeApart: async (siteId, itemIds, { outputs, loss }) => {
      const jobId = testId();
      await desk.post('/api/sorting/jobs', { id: jobId, siteId, itemIds });
      await desk.post(`/api/sorting/jobs/${jobId}/outputs`, { id: testId(), outputs, loss });
      await desk.post(`/api/sorting/jobs/${jobId}/close`, { id: testId() });
      return jobId;
    },
    sentTo: async (from, to, itemIds) =>
      `/api/sorting/shipments/${await desk.sendAway('sorting', [from, to], itemIds)}/delivery`,
  };
};
