import { afterAll, expect, it } from '@jest/globals';
import { fact, siteSource } from '@huihuan/contracts-events';
import { verifyEvidence } from '@huihuan/evidence-domain';
import { sha256Hex } from '@huihuan/kernel-domain';
import { rowsOf } from '@huihuan/platform-persistence';
import { newTestRegulator } from '../spec/test-regulator.support.spec.ts';
import { Story } from '../spec/story.support.spec.ts';
import { digestOfStored, isStored } from './files-named.ts';
import { readShipmentEvidence } from './shipment-evidence.ts';

const regulator = await newTestRegulator();
afterAll(() => regulator.test.drop());

const story = new Story();
const { point, otherPoint, station } = story.sites;
const drawn = sha256Hex('a line on the glass');
const shipmentId = story.log.id();
let heard = 0;

const hear = async (): Promise<void> => {
  await regulator.project(story.log.deliveries.slice(heard));
  heard = story.log.deliveries.length;
};

/** A picture that came at a site, of this shipment. */
const arrives = (siteId: string, sha256: string): string => {
  const fileId = story.log.id();
  const picture = { kind: 'photo', mediaType: 'image/png', bytes: 4000, perceptualHash: null } as const;
  const data = { fileId, siteId, sha256, storedSha256: sha256Hex('cleaned'), shipmentId, itemIds: [], ...picture };
  story.log.tell(siteSource(siteId), fact('cn.huihuan.file.stored.v1', data));
  return fileId;
};

const told = async () => {
  const file = await readShipmentEvidence(regulator.database, shipmentId);
  if (!file.ok) throw new Error(file.problem.en);
  const verdict = verifyEvidence(file.value, { verifySignature: () => true, checkpoint: null, trusted: null });
  const line = file.value.summary.en.find((each) => each.includes('signature of the driver')) ?? '';
  return { line, remarks: verdict.remarks.map(({ en }) => en), records: file.value.records.length };
};

it('the evidence of a handover has the fact by which the drawing of the driver came, and says so where there is none', async () => {
  story.registry();
  const item = story.collect(point, story.item());
  const parties = { shipmentId, fromSiteId: point, toSiteId: station };
  const transport = { truckId: null, plate: null, driverId: null, expectedAt: null, buyerLicence: null };
  story.log.tell(
    siteSource(point),
    fact('cn.huihuan.shipment.dispatched.v1', {
      ...{ ...parties, ...transport, dispatchedAt: '2026-03-02T02:00:00.000Z', sealedDigest: sha256Hex('list') },
      ...{ lines: [{ item: { ...item, custodySeq: 2 }, containerId: null }], totalGrams: item.grams },
      driverSignature: { kind: 'drawn', sha256: drawn },
    }),
  );
  await hear();
  const before = await told();
  expect(before.line).toContain(`(SHA-256 ${drawn}): the file has not come`);
  expect(before.remarks).toEqual([expect.stringContaining(drawn)]);
  // neither another picture of the sender nor the same bytes elsewhere is what the sender kept
  arrives(point, sha256Hex('a photo of the truck'));
  arrives(otherPoint, drawn);
  await hear();
  expect(await told()).toEqual(before);
  const fileId = arrives(point, drawn);
  await hear();
  const { line, remarks, records } = await told();
  expect([line.includes(fileId), remarks, records]).toEqual([true, [], before.records + 1]);
});

it('the fact of a file is found by an index', async () => {
  const plan = await regulator.database.transaction(async (tx) => {
    await tx.query('set local enable_seqscan = off');
    return rowsOf<{ 'QUERY PLAN': string }>(
      tx,
      `explain select position from fact where ${isStored} and ${digestOfStored} = any ($1)`,
      [[drawn]],
    );
  });
  expect(JSON.stringify(plan)).toContain('fact_of_file');
});
