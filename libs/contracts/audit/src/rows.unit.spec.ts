import { describe, expect, it } from '@jest/globals';
import { auditEnd, auditEndSchema, auditEventSchema, auditShipmentSchema } from './index.ts';

const digest = 'a'.repeat(64);

describe('rows of the audit streams', () => {
  it('end with a mark that no row is mistaken for', () => {
    expect(auditEndSchema.parse(auditEnd(3))).toEqual({ end: { rows: 3 } });
    expect(auditEndSchema.safeParse({ position: 1, hash: digest, record: '{}' }).success).toBe(false);
  });

  it('take a position as a number or, where it is wider than a double, as text', () => {
    for (const position of [0, 7, '9007199254740993'])
      expect(auditEventSchema.safeParse({ position, hash: digest, record: '{}' }).success).toBe(true);
    expect(auditEventSchema.safeParse({ position: -1, hash: digest, record: '{}' }).success).toBe(false);
  });

  it('keep the states of sender and receiver apart', () => {
    const row = {
      shipmentId: '0190a5b2-0000-7000-8000-000000000001',
      fromSiteId: '0190a5b2-0000-7000-8000-000000000002',
      toSiteId: '0190a5b2-0000-7000-8000-000000000003',
      items: 1,
      grams: 1000,
      sealedDigest: null,
      dispatchedAt: null,
    };
    expect(auditShipmentSchema.safeParse({ ...row, direction: 'out', state: 'draft' }).success).toBe(true);
    expect(auditShipmentSchema.safeParse({ ...row, direction: 'in', state: 'draft', receivedAt: null }).success).toBe(
      false,
    );
  });
});
