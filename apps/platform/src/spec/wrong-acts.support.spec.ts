import { testId } from '@huihuan/testing-platform';
import { fridge } from './goods.support.spec.ts';
import { here, intake, known, type WrongRequest } from './wrong-requests.support.spec.ts';

export const acts: readonly WrongRequest[] = [
  [
    'sealing an empty shipment',
    () => ({ path: `/api/collection/shipments/${known.draft}/seal`, body: { id: testId() } }),
    { status: 409, code: 'shipment.empty' },
  ],
  [
    'dispatching what is not sealed',
    () => ({ path: `/api/collection/shipments/${known.draft}/dispatch`, body: { id: testId() } }),
    { status: 409, code: 'shipment.wrong-state' },
  ],
  [
    'sealing a shipment that nobody knows',
    () => ({ path: `/api/collection/shipments/${testId()}/seal`, body: { id: testId() } }),
    { status: 404, code: 'shipment.unknown' },
  ],
  [
    'an item that nobody knows on a list',
    () => ({ path: `/api/collection/shipments/${known.draft}/lines`, body: { id: testId(), addItems: [testId()] } }),
    { status: 404, code: 'item.unknown', path: '/addItems/0' },
  ],
  [
    'a good and a bad item on a list: neither',
    () => ({
      path: `/api/collection/shipments/${known.draft}/lines`,
      body: { id: testId(), addItems: [known.item, testId()] },
    }),
    { status: 404, code: 'item.unknown', path: '/addItems/1' },
  ],
  [
    'closing a receipt with lines that nobody looked at',
    () => ({ path: `/api/transfer/shipments/${known.underWay}/receipt`, body: { id: testId() } }),
    { status: 409, code: 'receipt.lines-open', path: '/rest' },
  ],
  [
    'receiving twice',
    () => ({ path: `/api/transfer/shipments/${known.received}/receipt`, body: { id: testId(), rest: 'accepted' } }),
    { status: 409, code: 'receipt.closed-already' },
  ],
  [
    'receiving what was never announced',
    () => ({ path: `/api/transfer/shipments/${testId()}/receipt`, body: { id: testId(), rest: 'accepted' } }),
    { status: 404, code: 'shipment.not-announced' },
  ],
  [
    'receiving at another tier',
    () => ({ path: `/api/sorting/shipments/${known.underWay}/receipt`, body: { id: testId(), rest: 'accepted' } }),
    { status: 404, code: 'shipment.not-announced' },
  ],
  [
    'a finding about something that is not on the list',
    () => ({
      path: `/api/transfer/shipments/${known.underWay}/findings`,
      body: { id: testId(), findings: [{ itemId: known.item, finding: 'accepted' }] },
    }),
    { status: 409, code: 'finding.not-on-list', path: '/findings/0' },
  ],
  [
    'an id that exists with another body',
    intake(() => ({ ...known.row, grams: 51_000 })),
    { status: 409, code: 'request.id-reused', path: '/id' },
  ],
  [
    'the id of a shipment for another one',
    () => ({
      path: '/api/collection/shipments',
      body: { id: known.draft, fromSiteId: here.point, toSiteId: here.centre },
    }),
    { status: 409, code: 'request.id-reused', path: '/id' },
  ],
  [
    'a correction that names no event',
    () => ({
      path: `/api/collection/items/${known.item}/corrections`,
      body: { id: testId(), siteId: here.point, grams: 49_000, reason: '重称' },
    }),
    { status: 422, code: 'request.invalid', path: '/corrects' },
  ],
  [
    'a correction of an event that is about another item',
    () => ({
      path: `/api/collection/items/${known.item}/corrections`,
      body: { id: testId(), siteId: here.point, grams: 49_000, reason: '重称', corrects: known.otherEvent },
    }),
    { status: 422, code: 'correction.of-nothing', path: '/corrects' },
  ],
  [
    'a job with nothing in it',
    () => ({ path: '/api/sorting/jobs', body: { id: testId(), siteId: here.centre, itemIds: [] } }),
    { status: 422, code: 'request.invalid', path: '/itemIds' },
  ],
];

export const shapes: readonly WrongRequest[] = [
  ['no id', intake(() => ({ ...fridge(), id: undefined })), { status: 422, code: 'request.invalid', path: '/id' }],
  [
    'an id that is no UUIDv7',
    intake(() => fridge({ id: '2f1ad9f0-7b5e-4c6e-9d8a-0c9a1b2c3d4e' })),
    { status: 422, code: 'request.invalid', path: '/id' },
  ],
  [
    'a member that there is not, in a hand-in',
    intake(() => fridge({ colour: 'green' })),
    { status: 422, code: 'row.invalid', path: '/colour' },
  ],
  [
    'a member that there is not, in an act',
    () => ({ path: `/api/collection/shipments/${known.draft}/seal`, body: { id: testId(), force: true } }),
    { status: 422, code: 'request.invalid', path: '/force' },
  ],
  [
    'a null character',
    intake(() => fridge({ identifiers: [{ kind: 'serial', value: 'SN\u0000123' }] })),
    { status: 400, code: 'request.value-unusable', path: '/identifiers/0/value' },
  ],
  [
    'half a character',
    intake(() => fridge({ evidence: [{ kind: 'photo', sha256: 'a'.repeat(64), note: 'x\ud800' }] })),
    { status: 400, code: 'request.value-unusable', path: '/evidence/0/note' },
  ],
  [
    'a null character in a reason',
    () => ({
      path: `/api/collection/shipments/${known.draft}/cancel`,
      body: { id: testId(), reason: '坏\u0000车' },
    }),
    { status: 400, code: 'request.value-unusable', path: '/reason' },
  ],
  [
    'half a character in a reason',
    () => ({ path: `/api/collection/shipments/${known.draft}/cancel`, body: { id: testId(), reason: '坏\udc00' } }),
    { status: 400, code: 'request.value-unusable', path: '/reason' },
  ],
  [
    'a null character in a plate',
    () => ({
      path: '/api/registry/trucks',
      body: { id: testId(), plate: '豫A\u00001234', capacityGrams: 1_000_000, homeSiteId: null },
    }),
    { status: 400, code: 'request.value-unusable', path: '/plate' },
  ],
  [
    'a list instead of a hand-in',
    () => ({ path: '/api/collection/intakes', body: [] }),
    { status: 422, code: 'request.invalid', path: '' },
  ],
  [
    'null',
    () => ({ path: '/api/collection/intakes/batch', body: null }),
    { status: 422, code: 'request.invalid', path: '' },
  ],
  [
    '1,001 rows',
    () => ({
      path: '/api/collection/intakes/batch',
      body: { siteId: here.point, rows: Array.from({ length: 1001 }, () => fridge()) },
    }),
    { status: 422, code: 'request.invalid', path: '/rows' },
  ],
  [
    'no row',
    () => ({ path: '/api/collection/intakes/batch', body: { siteId: here.point, rows: [] } }),
    { status: 422, code: 'request.invalid', path: '/rows' },
  ],
];
