import { events, fact, serviceSource, siteSource, type SealedEvent } from '@huihuan/contracts-events';
import { alarmIdOf, conflictIdOf } from '@huihuan/regulator-domain';
import { tellBatteries } from './battery-story.support.spec.ts';
import { tellBatch } from './batch-story.support.spec.ts';
import type { Story } from './story.support.spec.ts';
import { tellWholeStory } from './whole-story.support.spec.ts';

/** A type of the day after tomorrow. */
export const unheardOf = 'cn.huihuan.item.weighed-by-satellite.v1';

/** The whole story, and after it every kind of event that is not in it, conflicts, and types that nobody knows yet. */
export const tellEverything = (): readonly SealedEvent[] => {
  const { story } = tellWholeStory();
  tellRegistryAgain(story);
  tellConflict(story);
  tellWithdrawal(story);
  tellAgreement(story);
  tellSignatures(story);
  tellCancelledJob(story);
  tellBatch(story);
  tellBatteries(story);
  tellAlarm(story);
  tellFamilies(story);
  tellCorrections(story);
  for (const site of [story.sites.point, story.sites.centre, story.sites.point]) {
    story.log.tellUnknown(siteSource(site), unheardOf, { siteId: site, height: 36_000 });
    story.collect(site, story.item({ grams: 12_345 }));
  }
  story.log.tellUnknown(siteSource(story.sites.station), 'cn.huihuan.item.collected.v2', { goods: [] });
  return story.log.events;
};

/** Types that no event of the story has. */
export const untold = (told: readonly SealedEvent[]): readonly string[] =>
  Object.values(events)
    .map(({ type }) => type)
    .filter((type) => told.every((event) => event.type !== type));

/** A tablet of the point that is enrolled, renewed and revoked, and what becomes of its records. */
const tellDevice = ({ log, sites }: Pick<Story, 'log' | 'sites'>, personId: string, at: string): void => {
  const [registry, siteId, deviceId] = [serviceSource('registry'), sites.point, log.id()];
  const text = 'A'.repeat(43);
  const publicKey = { kty: 'EC', crv: 'P-256', x: text, y: text } as const;
  const told = { deviceId, siteId };
  const owner = { ownerKind: 'service', ownerId: 'registry' } as const;
  log.tell(registry, fact('cn.huihuan.signing-key.published.v1', { kid: text, publicKey, ...owner, validFrom: at }));
  log.tell(
    registry,
    fact('cn.huihuan.device.enrolled.v1', {
      ...{ ...told, kid: text, publicKey, enrolledAt: at, expiresAt: at, enrolledBy: personId },
    }),
  );
  log.tell(
    registry,
    fact('cn.huihuan.device.renewed.v1', { ...told, renewedAt: at, expiresAt: at, renewedBy: personId }),
  );
  log.tell(
    registry,
    fact('cn.huihuan.device.revoked.v1', { ...told, revokedAt: at, reason: 'lost', revokedBy: personId }),
  );
  const about = { ...told, actId: log.id(), act: 'intake.register', deviceTime: at, statement: 'ab'.repeat(32) };
  const chain = siteSource(siteId);
  log.tell(chain, fact('cn.huihuan.statement.put-aside.v1', { ...about, why: 'after-revocation' }));
  const decided = { decision: 'rejected', reason: '查无实物', decidedBy: personId } as const;
  log.tell(chain, fact('cn.huihuan.statement.decided.v1', { ...about, ...decided }));
  log.tell(chain, fact('cn.huihuan.statement.flagged.v1', { ...about, why: 'clock-went-back' }));
  const seen = { personRef: log.id(), siteId, byPersonId: personId, at };
  const purpose = 'pay-consignor';
  log.tell(
    chain,
    fact('cn.huihuan.personal-data.read.v1', { ...seen, readingId: log.id(), fields: ['phone'], purpose }),
  );
  log.tell(chain, fact('cn.huihuan.personal-data.erased.v1', { ...seen, reason: 'person-asked' }));
  tellFiles(log, siteId);
};

/** Two photos of one site, for two items, that look alike. */
const tellFiles = (log: Story['log'], siteId: string): void => {
  const chain = siteSource(siteId);
  const [one, other] = [log.id(), log.id()];
  const file = { siteId, kind: 'photo', mediaType: 'image/jpeg', bytes: 1_400_000, shipmentId: null } as const;
  const seen = { sha256: 'ab'.repeat(32), storedSha256: 'cd'.repeat(32), perceptualHash: '9f3a5c01e7d2b648' };
  log.tell(chain, fact('cn.huihuan.file.stored.v1', { ...file, ...seen, fileId: log.id(), itemIds: [one] }));
  const pair = { sha256: seen.sha256, otherSha256: 'ef'.repeat(32), distance: 3 };
  const subjects = { subjectIds: [one], otherSubjectIds: [other] };
  log.tell(
    chain,
    fact('cn.huihuan.file.lookalike-found.v1', {
      ...{ ...pair, ...subjects, lookalikeId: log.id(), siteId, otherSiteId: siteId },
    }),
  );
};

const tellRegistryAgain = ({ log, sites }: Story): void => {
  const registry = serviceSource('registry');
  const siteIds = [sites.point];
  log.tell(
    registry,
    fact('cn.huihuan.staff.registered.v1', { staffId: log.id(), role: 'attendant', siteIds, active: true }),
  );
  log.tell(
    registry,
    fact('cn.huihuan.truck.registered.v1', {
      ...{ truckId: log.id(), plate: '豫AD12345', capacityGrams: 5_000_000, homeSiteId: sites.station, active: true },
    }),
  );
  log.tell(
    registry,
    fact('cn.huihuan.tariff.set.v1', {
      ...{ tariffId: log.id(), scope: { kind: 'site', siteId: sites.point }, classCode: 'bulk.steel' },
      ...{ basis: 'kilogram', fen: 180, leastFen: 150, mostFen: 200, validFrom: '2026-01-01', validTo: null },
    }),
  );
  log.tell(
    registry,
    fact('cn.huihuan.rule.version-set.v1', {
      ...{ versionId: log.id(), ruleId: 'vehicle.dismantling', scope: { kind: 'area', areaCode: '410122' } },
      ...{ validFrom: '2026-01-01', validTo: null, effect: 'clock', parameters: { days: 30 } },
      ...{ document: '本地管理办法', clause: null },
    }),
  );
  const [personId, grantId, at] = [log.id(), log.id(), '2026-03-01T08:30:00.000Z'];
  const scope = { kind: 'site', siteId: sites.point } as const;
  log.tell(
    registry,
    fact('cn.huihuan.grant.given.v1', {
      ...{ grantId, personId, role: 'attendant', scope, from: at, to: null, givenBy: null },
    }),
  );
  log.tell(registry, fact('cn.huihuan.grant.ended.v1', { grantId, personId, endsAt: at, endedBy: null }));
  log.tell(
    registry,
    fact('cn.huihuan.session.revoked.v1', {
      ...{ sessionId: log.id(), personId, reason: 'signed-out', tokensUntil: at },
    }),
  );
  tellDevice({ log, sites }, personId, at);
  for (const [name, active] of [
    ['改名一次', true],
    ['改名两次', false],
  ] as const) {
    log.tell(
      registry,
      fact('cn.huihuan.site.changed.v1', {
        site: {
          ...{ siteId: sites.otherPoint, code: 'ZM-1', name, nameEn: '', kind: 'collection-point', form: 'fixed' },
          ...{ areaCode: '410122002', lon: 114, lat: 34.7, coordinateSystem: 'WGS84', approximate: false },
          ...{ capacityGrams: 2_000_000, areaSquareMetres: 12, acceptsFamilies: [], licences: [], active },
        },
        reason: '变更登记',
      }),
    );
  }
};

/** Two items carry one number; the regulator gives it to the first. */
const tellConflict = (story: Story): void => {
  const { point, otherPoint, station } = story.sites;
  const identifier = { kind: 'serial', value: 'SN-TWICE' } as const;
  const first = story.collect(point, story.item({ identifiers: [identifier] }));
  const second = story.collect(otherPoint, story.item({ identifiers: [identifier] }));
  const itemIds = [first.itemId, second.itemId].sort();
  const conflict = { conflictId: conflictIdOf(identifier, 0), identifier, itemIds };
  const regulator = serviceSource('regulator');
  story.log.tell(regulator, fact('cn.huihuan.conflict.opened.v1', conflict));
  const decision = { ...conflict, genuineItemId: first.itemId, reason: '核对实物' };
  story.log.tell(regulator, fact('cn.huihuan.conflict.settled.v1', decision));
  story.receive([otherPoint, station], story.dispatch(otherPoint, station, [second]));
  story.close(point, [first], null, null);
};

/** A number comes again on another item after the first had ended; for a while it looked as if it had not. */
const tellWithdrawal = (story: Story): void => {
  const { point, otherPoint } = story.sites;
  const identifier = { kind: 'serial', value: 'SN-AGAIN' } as const;
  const first = story.collect(point, story.item({ identifiers: [identifier] }));
  story.close(point, [first], null, null);
  const second = story.collect(otherPoint, story.item({ identifiers: [identifier] }));
  const itemIds = [first.itemId, second.itemId].sort();
  const conflict = { conflictId: conflictIdOf(identifier, 0), identifier, itemIds };
  const regulator = serviceSource('regulator');
  story.log.tell(regulator, fact('cn.huihuan.conflict.opened.v1', conflict));
  story.log.tell(regulator, fact('cn.huihuan.conflict.withdrawn.v1', { ...conflict, reason: '前一件已先行办结' }));
};

/** The receiver proposes, the sender agrees. */
const tellAgreement = (story: Story): void => {
  const { point, station } = story.sites;
  const way = [point, station] as const;
  const shipment = story.dispatch(point, station, [
    story.collect(point, story.item()),
    story.collect(point, story.item()),
  ]);
  const [lost] = story.receive(way, shipment, ['missing']);
  if (lost === undefined) throw new Error('the story lost an item');
  story.settle(way, shipment.shipmentId, lost, { kind: 'missing', place: 'receiver' });
  const parties = { shipmentId: shipment.shipmentId, fromSiteId: point, toSiteId: station };
  const said = {
    discrepancyId: story.log.id(),
    proposalId: story.log.id(),
    bySiteId: point,
    item: null,
    staffId: null,
  };
  story.log.tell(siteSource(point), fact('cn.huihuan.discrepancy.agreed.v1', { ...parties, ...said }));
};

/** A handover of which the receiver’s signature is missing at first. */
const tellSignatures = (story: Story): void => {
  const { point, station } = story.sites;
  const { shipmentId } = story.dispatch(point, station, [story.collect(point, story.item())]);
  const parties = { shipmentId, fromSiteId: point, toSiteId: station };
  const signed = { statement: '{}', signature: { kid: 'nobody', by: 'server', value: 'none' } } as const;
  const told = { ...parties, side: 'sender', bySiteId: point, signed } as const;
  story.log.tell(siteSource(point), fact('cn.huihuan.handover.signed.v1', told));
  const reading = { weighedAt: '2026-03-01T08:30:00.000Z', scale: '1', source: 'typed' } as const;
  const slip = {
    side: 'receiver',
    bySiteId: station,
    weighingId: story.log.id(),
    revision: 1,
    slipNumber: 'M-1',
  } as const;
  const [gross, tare] = [
    { ...reading, grams: 9_000_000 },
    { ...reading, grams: 8_950_000 },
  ];
  const weighed = { ...parties, ...slip, gross, tare, netGrams: 50_000, sealedDigest: null };
  story.log.tell(siteSource(station), fact('cn.huihuan.shipment.weighed.v1', weighed));
  const recovery = { recoveryId: story.log.id(), missing: 'receiver', reason: '平板没电' } as const;
  const proposed = { ...parties, ...recovery, bySiteId: station, side: 'receiver', signed } as const;
  story.log.tell(siteSource(station), fact('cn.huihuan.handover.recovery-proposed.v1', proposed));
  const recovered = { ...parties, ...recovery, bySiteId: point, sender: signed, receiver: signed };
  story.log.tell(siteSource(point), fact('cn.huihuan.handover.signature-recovered.v1', recovered));
};

const tellCancelledJob = (story: Story): void => {
  const { centre } = story.sites;
  const { itemId, classCode, grams } = story.collect(centre, story.item());
  const jobId = story.log.id();
  const source = siteSource(centre);
  const started = { siteId: centre, jobId, inputs: [{ itemId, classCode, grams }] };
  story.log.tell(source, fact('cn.huihuan.processing.started.v1', started));
  const cancelled = { siteId: centre, jobId, itemIds: [itemId], reason: '设备故障' };
  story.log.tell(source, fact('cn.huihuan.processing.cancelled.v1', cancelled));
};

/** A car is described, drained and certified, twice; a battery of it is reported; its waste goes with a manifest. */
/** Goods that moved are amended: what both sides agreed on, what came to nothing, and what had ended before. */
const tellCorrections = (story: Story): void => {
  const { point, station } = story.sites;
  const number = (value: string) => [{ kind: 'serial' as const, value }];
  const handed = story.collect(point, story.item({ identifiers: number('SN-WRONG') }));
  const corrects = story.log.events.at(-1)?.id ?? '';
  const [item] = story.receive([point, station], story.dispatch(point, station, [handed]));
  if (item === undefined) throw new Error('nothing was received');
  const { itemId } = item;
  const word = { correctionId: story.log.id(), itemId, staffId: null };
  const [asked, answered] = [
    { ...word, bySiteId: point, withSiteId: station },
    { ...word, bySiteId: station, withSiteId: point },
  ];
  const right = { identifiers: number('SN-RIGHT'), classCode: 'appliance.washing-machine', grams: 49_000 };
  const said = { before: { grams: item.grams }, after: { grams: right.grams }, reason: '铭牌抄错' };
  story.log.tell(
    siteSource(station),
    fact('cn.huihuan.correction.proposed.v1', { ...answered, holderSiteId: station, corrects, ...said }),
  );
  story.log.tell(siteSource(point), fact('cn.huihuan.correction.agreed.v1', asked));
  const amended = story.amend(station, item, { ...right, corrects, agreedBy: point });
  const declined = { ...asked, correctionId: story.log.id(), ending: 'declined', reason: '不属实' } as const;
  story.log.tell(siteSource(point), fact('cn.huihuan.correction.declined.v1', declined));
  // another item has the number that this one had by mistake, and one had the right one by mistake
  story.collect(point, story.item({ identifiers: number('SN-WRONG') }));
  const other = story.collect(point, story.item({ identifiers: number('SN-RIGHT') }));
  story.amend(point, other, { identifiers: [], corrects });
  const ended = story.collect(point, story.item({ identifiers: number('SN-ENDED') }));
  story.close(point, [ended], null, null);
  story.amend(point, { ...ended, custodySeq: 2 }, { identifiers: number('SN-OTHER'), corrects, place: 'closed' });
  story.amend(station, amended, { identifiers: number('SN-WRONG'), corrects: story.log.events.at(-1)?.id ?? '' });
};

const tellFamilies = (story: Story): void => {
  const { centre, station } = story.sites;
  const { itemId, family, classCode } = story.collect(centre, story.item());
  const of = { siteId: centre, itemId, staffId: null };
  const source = siteSource(centre);
  const tell = (told: Parameters<typeof story.log.tell>[1]) => story.log.tell(source, told);
  const reason = '到厂查验';
  tell(fact('cn.huihuan.item.described.v1', { ...of, family, classCode, details: { isPledged: false }, reason }));
  const step = {
    stepId: story.log.id(),
    step: 'drain-fluids',
    result: 'done',
    details: { petrolLitres: 4.5 },
  } as const;
  const who = { evidence: [], witnessId: null, corrects: null, occurredAt: '2026-03-01T08:30:00.000Z' };
  tell(fact('cn.huihuan.item.step-recorded.v1', { ...of, family, classCode, ...step, ...who }));
  const kind = 'vehicle-recovery';
  const certificate = { ...of, certificateId: story.log.id(), kind, number: 'C-1', year: 2026, sequence: 1 } as const;
  const printed = { classCode, identifiers: [], stated: {}, issuedOn: '2026-03-01', replaces: null };
  tell(fact('cn.huihuan.certificate.issued.v1', { ...certificate, ...printed }));
  tell(fact('cn.huihuan.certificate.voided.v1', { ...certificate, reason }));
  const report = { siteId: centre, reportId: story.log.id(), staffId: null };
  const seen = { goods: '铁路道钉', classCode: null, identifiers: [], grams: 2_000, office: '东大街派出所' };
  const toldAt = '2026-03-01T08:30:00.000Z';
  const first = { kind: 'forbidden-goods', toldBy: 'phone', toldAt, number: null, outcome: 'held' } as const;
  tell(fact('cn.huihuan.suspicion.reported.v1', { ...report, ...seen, ...first }));
  const later = {
    followUpId: story.log.id(),
    number: 'J-1',
    outcome: 'taken',
    note: null,
    occurredAt: toldAt,
  } as const;
  tell(fact('cn.huihuan.suspicion.followed-up.v1', { ...report, ...later }));
  const bay = { siteId: centre, bayId: story.log.id() };
  const sign = { code: 'A-01', name: '待拆区', limitGrams: null, limitPieces: 20, purpose: null, isRetired: false };
  tell(fact('cn.huihuan.bay.set.v1', { ...bay, ...sign }));
  const things = [{ kind: 'item' as const, id: itemId, fromBayId: null }];
  tell(fact('cn.huihuan.goods.placed.v1', { ...bay, things }));
  const filing = { filingId: story.log.id(), platform: 'traction-battery-traceability', itemIds: [itemId] };
  const filed = { submittedOn: '2026-03-05', receiptNumber: null };
  tell(fact('cn.huihuan.filing.recorded.v1', { siteId: centre, ...filing, ...filed, staffId: null }));
  const manifest = { manifestId: story.log.id(), shipmentId: story.log.id(), number: 'L-1', wasteCode: '900-052-31' };
  const load = { ...manifest, grams: 480_000, staffId: null };
  const opened = { transporter: '', openedOn: '2026-03-01' };
  tell(fact('cn.huihuan.manifest.recorded.v1', { siteId: centre, ...load, ...opened }));
  const confirmed = { siteId: station, ...load, confirmedOn: '2026-03-03' };
  story.log.tell(siteSource(station), fact('cn.huihuan.manifest.confirmed.v1', confirmed));
  const second = { ...load, manifestId: story.log.id(), number: 'L-2' };
  tell(fact('cn.huihuan.manifest.recorded.v1', { siteId: centre, ...second, ...opened }));
  const taken = { cause: 'recorded-wrong' as const, reason, voidedOn: '2026-03-02' };
  tell(fact('cn.huihuan.manifest.voided.v1', { siteId: centre, ...second, ...taken }));
};

/** Something lies too long: found, explained, gone. The county has a rule of its own for it. */
const tellAlarm = ({ log, sites }: Story): void => {
  const regulator = serviceSource('regulator');
  const [kind, limit] = ['dwell', 15] as const;
  const subject = `${sites.point} appliance.fridge`;
  const alarmId = alarmIdOf(kind, subject, 0);
  const cause = { kind, subject, siteIds: [sites.point], about: [], since: '2026-03-01T08:30:00.000Z' };
  log.tell(regulator, fact('cn.huihuan.alarm.raised.v4', { alarmId, ...cause, occurrence: 0, measured: 16, limit }));
  const act = { act: 'explained', text: '等待拼车', byPersonId: null } as const;
  log.tell(regulator, fact('cn.huihuan.alarm.handled.v1', { alarmId, ...act }));
  log.tell(regulator, fact('cn.huihuan.alarm.cleared.v1', { alarmId }));
  const set = { kind, areaCode: '410122', rule: { isOn: true, limit }, reason: '本县规定', byPersonId: null };
  log.tell(regulator, fact('cn.huihuan.alarm-rule.set.v4', { ruleId: log.id(), ...set }));
};
