import type { Override } from '@huihuan/contracts-events';
import { canonicalJson, refuse, sha256Hex, type Json, type Problem, type Result } from '@huihuan/kernel-domain';
import type { Tx } from '@huihuan/platform-persistence';

/** A record that somebody wants released, in the words of its request. */
export interface ReleasedRecord {
  /** Name of the operation, as a device signs it: `intake.register`, `shipment.dispatch`. */
  readonly act: string;
  readonly siteId: string;
  readonly recordId: string;
  /** What is sent, with what stands in the path; its `override` and `statement` do not count. */
  readonly body: Json;
  /** What the books say the list is that a dispatch hands over; the release was given for that list. */
  readonly sealedDigest?: string;
}

/**
 * How long a release is good, in hours: a tablet without a network may send only days later, but what a supervisor saw does
 * not hold for ever. A rule of this product.
 */
export const releaseHours = 72;

/**
 * The digest under which a supervisor releases one record: SHA-256 in hex of the canonical JSON (RFC 8785) of {act, siteId,
 * recordId, body}. A release is good for what was shown and for nothing else.
 */
export const releaseDigest = ({ act, siteId, recordId, body }: ReleasedRecord): string =>
  sha256Hex(canonicalJson({ act, siteId, recordId, body: shownOf(body) }));

const shownOf = (body: Json): Json => {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  const entries = Object.entries(body as Readonly<Record<string, Json | undefined>>);
  return Object.fromEntries(
    entries.flatMap(([name, value]) =>
      name === 'override' || name === 'statement' || value === undefined ? [] : [[name, value]],
    ),
  );
};

/** The releases that a tier keeps. */
export interface Releases {
  /** Uses a release up for this record. Refusal: `override.not-released`. */
  spend(tx: Tx, override: Override, record: ReleasedRecord): Promise<Result<null>>;
}

/** The release that an override names is none of this supervisor for this record and list, was used, or is too old. */
export const notReleased: Problem = {
  code: 'override.not-released',
  kind: 'forbidden',
  zh: `放行凭据与本记录或其封单清单不符、已使用或已超过 ${releaseHours} 小时；请主管对本记录重新放行`,
  en: `the release is not for this record and its sealed list, was used before, or is older than ${releaseHours} hours; let the supervisor release this record again`,
  path: '/override/releaseId',
};

/** Where a tier keeps no releases, none is good. */
export const withoutReleases: Releases = { spend: () => Promise.resolve(refuse(notReleased)) };
