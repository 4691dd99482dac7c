import type { Held } from '../device/access.ts';
import { askByPin } from '../device/sign-in.ts';
import { call, problemIn } from '../parts/call.ts';
import { accept, locked, nobodyAnswers, ownProblem, refuse, type Outcome } from '../parts/problem.ts';
import type { Parts } from '../parts/parts.ts';
import { sha256Hex, utf8 } from '../signing/bytes.ts';
import { canonicalJson } from '../signing/canonical-json.ts';
import { paramsOf } from '../signing/params-of.ts';
import { serverIdOf, type Act } from '../store/act.ts';
import type { Json, JsonObject } from '../store/json.ts';
import type { Store } from '../store/open-store.ts';
import { intakeKind } from './new-act.ts';
import { recordAct } from './record-act.ts';

/** A supervisor at the tablet takes the responsibility for a record that a rule or doubt holds back. */
export interface ToRelease {
  readonly actId: string;
  readonly supervisorId: string;
  readonly pin: string;
  readonly reason: string;
}

/** What the server calls the acts that a supervisor can release here, by their kind. */
const releasable: Readonly<Record<string, string>> = {
  [intakeKind]: 'intake.register',
  'shipment.dispatch': 'shipment.dispatch',
  'item.describe': 'item.describe',
};

const notReleasable = ownProblem(
  'act.not-releasable',
  '该记录不能由主管在本机放行。',
  'A supervisor cannot release this record here.',
);
const needsNetwork = ownProblem(
  'release.offline',
  '主管的 PIN 须由服务器核验，现在连不上；记录保存在本机，联网后再放行。',
  'The PIN of a supervisor is checked by the server, which cannot be reached; the record is kept here: release it when there is a network.',
);

/** Whether a supervisor may release it: the server refused it and said so, or it was never sent. */
export const isReleasable = ({ kind, state, attempts, words }: Act): boolean =>
  kind in releasable &&
  (state === 'refused' ? words?.details?.['overridable'] === true : state === 'waiting' && attempts === 0);

/**
 * Asks the server for a release of this very record under the PIN of the supervisor, and records it anew with that. The
 * supervisor's sign-in is ended at once; whoever works here goes on. Where nobody answers, nothing has changed.
 */
export const releaseAct = async (
  parts: Parts,
  store: Store,
  holder: Held | null,
  asked: ToRelease,
): Promise<Outcome<Act>> => {
  if (holder === null || holder.isSendingOnly) return refuse(locked);
  const act = await store.acts.get(asked.actId);
  const statedAs = releasable[act?.kind ?? ''];
  if (act === undefined || statedAs === undefined || !isReleasable(act)) return refuse(notReleasable);
  // a hand-in stays the one that labels and lists name
  const id = act.kind === intakeKind ? serverIdOf(act) : parts.newId();
  const body = { ...withoutOverride(act.body), id };
  const record = { act: statedAs, siteId: act.siteId, recordId: id, body: { ...paramsOf(act.path), ...body } };
  const released = await askRelease(parts, store, asked, record);
  if (!released.ok) return released;
  const { supervisorId } = asked;
  const override = { supervisorId, reason: asked.reason.trim(), releaseId: released.value };
  const { kind, path, after, photoIds, note, stock } = act;
  return recordAct(parts, store, holder, {
    ...{ kind, path, statedAs, after, photoIds, mends: act.id, body: { ...body, override } },
    ...(note === null ? {} : { note }),
    // what a hand-in brings in is read from its body
    ...(stock === null || kind === intakeKind ? {} : { stock }),
  });
};

const withoutOverride = (body: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(body).filter(([name]) => name !== 'override'));

interface Shown {
  readonly act: string;
  readonly siteId: string;
  readonly recordId: string;
  readonly body: Json;
}

/** Signs the supervisor in by PIN for this one request. @returns the id of the release */
const askRelease = async (
  parts: Parts,
  store: Store,
  { supervisorId, pin, reason }: ToRelease,
  record: Shown,
): Promise<Outcome<string>> => {
  const signedIn = await askByPin(parts, store, { personId: supervisorId, pin });
  if (!signedIn.ok) return signedIn.problem.code === nobodyAnswers.code ? refuse(needsNetwork) : signedIn;
  const token = signedIn.value.accessToken;
  const { act, siteId, recordId } = record;
  // a truck is let go with the list that the server has sealed
  const list = shipmentIn(record.body);
  const id = parts.newId();
  const digest = await sha256Hex(parts.crypto, utf8(canonicalJson(record as unknown as Json)));
  const json = { id, siteId, act, recordId, digest, reason: reason.trim(), ...list };
  const reply = await call(parts, store, { method: 'POST', path: '/api/collection/releases', json, token });
  await call(parts, store, { method: 'DELETE', path: '/api/registry/session', token, milliseconds: 5_000 });
  if (reply.kind === 'nothing') return refuse(needsNetwork);
  return reply.status === 201 ? accept(id) : refuse(problemIn(reply));
};

const shipmentIn = (body: Json): JsonObject => {
  const shipmentId = typeof body === 'object' && body !== null ? (body as JsonObject)['shipmentId'] : undefined;
  return shipmentId === undefined ? {} : { shipmentId };
};
