import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fetchSignedIn, call, caughtUp, startPlatform, testId, type PlatformProcess } from '@huihuan/testing-platform';
import { addressOf, thisMonth } from './spec/address-of.support.spec.ts';
import { readDemoNetwork } from './spec/demo-network.support.spec.ts';
import { operationsOf, type Api, type Described } from './spec/described.support.spec.ts';
import { openDesk, type ReceiptAnswer } from './spec/desk.support.spec.ts';
import { misfits } from './spec/fits-schema.support.spec.ts';
import { fridge } from './spec/goods.support.spec.ts';
import { proposeAnotherVin } from './spec/open-corrections.support.spec.ts';
import { goTheWholeWay, handInAndReceive, type WholeWay } from './spec/whole-way.support.spec.ts';

let platform: PlatformProcess;
let api: Api;
let way: WholeWay;
let openDiscrepancy: Readonly<Record<string, string>>;
let openCorrection: Readonly<Record<string, string>>;
let openShipment = '';
let administratorId = '';
let certificateId = '';
const batchId = testId();

const desk = openDesk(() => platform.url);

beforeAll(async () => {
  platform = await startPlatform();
  const session = await call<{ person: { personId: string } }>(platform.url, '/api/registry/session');
  administratorId = session.body.person.personId;
  const network = await readDemoNetwork(platform.url);
  way = await goTheWholeWay(platform.url, desk, network);
  const open = await handInAndReceive(desk, way);
  const atStation = open.receipt.discrepancies[0]!.discrepancyId;
  const [lost, ...items] = await desk.intakes(way.point, [fridge(), fridge(), fridge()]);
  const direct = await desk.send(['collection', 'sorting'], [way.point, way.appliances], [lost!]);
  const { discrepancies } = await desk.post<ReceiptAnswer>(`/api/sorting/shipments/${direct}/receipt`, {
    id: testId(),
    rest: 'missing',
  });
  const atCentre = discrepancies[0]!.discrepancyId;
  openDiscrepancy = { collection: atStation, transfer: atStation, sorting: atCentre };
  openShipment = await desk.send(['collection', 'transfer'], [way.point, way.station], items);
  const supervisorId = network.person('supervisor', way.vehicles);
  const certified = await desk.post<{ readonly certificateId: string }>('/api/sorting/certificates', {
    ...{ id: testId(), siteId: way.vehicles, kind: 'vehicle-recovery', itemId: way.car },
    override: { supervisorId, reason: '登记时未填写车况，已查验' },
  });
  certificateId = certified.certificateId;
  const batch = { id: batchId, siteId: way.vehicles, code: 'PC-1', family: 'vehicle' };
  await desk.post('/api/sorting/batches', batch);
  const ofPoint = await proposeAnotherVin(desk, { tier: 'collection', siteId: way.point }, open.car);
  const ofCentre = await proposeAnotherVin(desk, { tier: 'sorting', siteId: way.vehicles }, way.car);
  openCorrection = { collection: ofPoint, transfer: ofPoint, sorting: ofCentre };
  await caughtUp(platform.url);
  await desk.post('/api/regulator/checkpoints', { id: testId() });
  api = await desk.get<Api>('/api/openapi.json');
});

afterAll(() => platform.stop());

describe('every answer is what the description says', () => {
  /** Values for the parameters of a path. */
  const parameters = (path: string): Readonly<Record<string, string>> => {
    const inTier = path.split('/')[2];
    const sites: Record<string, string> = { collection: way.point, transfer: way.station, sorting: way.vehicles };
    return {
      siteId: sites[inTier ?? ''] ?? way.point,
      itemId: way.car,
      shipmentId: inTier === 'sorting' ? way.copperShipment : openShipment,
      discrepancyId: openDiscrepancy[inTier ?? ''] ?? '',
      correctionId: openCorrection[inTier ?? ''] ?? '',
      containerId: way.container,
      jobId: way.carJob,
      code: '410122',
      day: `${thisMonth}-01`,
      size: '1',
      personId: administratorId,
      certificateId,
      batchId,
    };
  };

  const address = (path: string, described: Described): string =>
    addressOf(path, described.parameters, parameters(path), way.vin);

  /** Where all is well, there is neither letter nor alarm to ask for; what was put aside is for the site’s own people. */
  const asksForLetter = (path: string): boolean =>
    /\/dead-letters\/\{eventId\}$|\/alarms\/\{alarmId\}$|\/put-aside$/.test(path);

  /** Asked by the tests of their own, as people who may. */
  const isForOthers = (path: string): boolean =>
    /\/(?:files|consignors)\/|\/bookings$|\/(?:drivers|colleagues)$/.test(path);

  const ask = (where: string) => call<unknown>(platform.url, where);

  it('to every question that is no stream', async () => {
    const asked = operationsOf(api).filter(
      ({ method, path, responses }) =>
        method === 'get' &&
        !asksForLetter(path) &&
        !isForOthers(path) &&
        responses['200']?.content['application/json'] !== undefined,
    );
    expect(asked.length).toBeGreaterThan(45);
    const unlike: string[] = [];
    for (const described of asked) {
      const where = address(described.path, described);
      const { status, body } = await ask(where);
      if (status !== 200) unlike.push(`${where} ${status} ${JSON.stringify(body)}`);
      else {
        const schema = described.responses['200']!.content['application/json']!.schema;
        unlike.push(
          ...misfits(api.components.schemas, schema, body).map(
            (misfit) => `${where} ${misfit.replaceAll(/\d+/g, '*')}`,
          ),
        );
      }
    }
    expect([...new Set(unlike)]).toEqual([]);
  });

  it('to every stream of lines, and each ends with the count of its rows', async () => {
    const asked = operationsOf(api).filter(
      ({ responses }) => responses['200']?.content['application/x-ndjson'] !== undefined,
    );
    expect(asked.length).toBeGreaterThan(15);
    const unlike: string[] = [];
    for (const { path, responses } of asked) {
      const text = await (await fetchSignedIn(platform.url, path)).text();
      const lines = text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as object);
      const { schema } = responses['200']!.content['application/x-ndjson']!;
      unlike.push(
        ...lines.flatMap((line) => misfits(api.components.schemas, schema, line)).map((one) => `${path} ${one}`),
      );
      expect({ path, end: lines.at(-1) }).toEqual({ path, end: { end: { rows: lines.length - 1 } } });
    }
    expect([...new Set(unlike)]).toEqual([]);
  });

  it('also when something is refused', async () => {
    const problem = api.components.schemas['Problem']!;
    for (const { method, path, requestBody } of operationsOf(api)) {
      if (method !== 'post' || requestBody === undefined) continue;
      const filled = path.replaceAll(/\{[^}]+\}/g, () => testId());
      const { status, body } = await call(platform.url, filled, { unknown: true });
      expect({ filled, status, misfits: misfits(api.components.schemas, problem, body) }).toEqual({
        ...{ filled, status: 422, misfits: [] },
      });
    }
  });
});
