import type { SiteFacts } from '@huihuan/contracts-events';
import type { Manifest, ManifestConfirmation, ManifestVoid } from '@huihuan/custody-domain';
import {
  wasteManifest,
  words,
  type GenuineFacts,
  type ManifestParty,
  type ManifestReceipt,
  type Words,
} from '@huihuan/documents-domain';
import { rowsOf } from '@huihuan/platform-persistence';
import { isLicenceOf } from '@huihuan/rules-domain';
import type { CustodyOptions } from '../custody-service.ts';
import { knownClasses, knownSites } from '../local-copies/read-copies.ts';
import { manifestsView } from '../manifests/manifest-view.ts';
import type { Paper } from './paper.ts';
import { knownShipment, type KnownShipment } from './shipment-paper.ts';

const hazardousWaste = ['hazardous-waste-operation', 'hazardous-waste-collection-pilot'] as const;

/** A licence for hazardous waste that was valid on the day. */
export const wasteLicenceOf = ({ licences }: Pick<SiteFacts, 'licences'>, day: string): string | null =>
  licences.find(
    ({ kind, validFrom, validTo }) =>
      isLicenceOf(kind, hazardousWaste) && validFrom <= day && (validTo === null || day <= validTo),
  )?.number ?? null;

/** A site as a party; who answers the telephone there stands in no book of the tier. */
const partyOf = (site: SiteFacts | undefined, day: string): ManifestParty => ({
  ...{ name: site?.name ?? '—', address: null, contact: null },
  licence: site === undefined ? null : wasteLicenceOf(site, day),
});

/** The goods of the list that are this waste, by the names of their classes. */
const wasteName = async (
  { database }: CustodyOptions,
  { view }: KnownShipment,
  { wasteCode }: Pick<Manifest, 'wasteCode'>,
): Promise<string> => {
  const classes = await knownClasses(
    database,
    view.lines.map(({ item }) => item.classCode),
  );
  const names = classes.flatMap((known) => (known.wasteCode === wasteCode ? [known.nameZh] : []));
  return [...new Set(names)].join('、');
};

/** A code of the list ends in its category: 900-052-31 is HW31. */
const categoryOf = (wasteCode: string): string => `HW${wasteCode.slice(-2)}`;

const voidedWords = ({ voidedOn, reason }: ManifestVoid): Words =>
  words(`${voidedOn} 作废：${reason}`, `void since ${voidedOn}: ${reason}`);

const receiptOf = ({ confirmedOn, grams, remark }: ManifestConfirmation): ManifestReceipt => ({
  ...{ receivedOn: confirmedOn, grams, accepted: true, remark },
});

/** The sheet of a manifest that either side has; `null` where the shipment has none under this id. */
export const manifestPaper = async (
  custody: CustodyOptions,
  manifestId: string,
  shipmentId: string,
): Promise<Paper | null> => {
  const [known, manifests] = [
    await knownShipment(custody.database, shipmentId),
    await manifestsView(custody, shipmentId),
  ];
  const manifest = manifests.ok ? manifests.value.manifests.find((each) => each.manifestId === manifestId) : undefined;
  if (known === null || manifest === undefined) return null;
  const { view, plate } = known;
  const site = await knownSites(custody.database, [view.fromSiteId, view.toSiteId]);
  const { number, wasteCode, grams, transporter, openedOn: day, dueOn, confirmation, voided } = manifest;
  const [sender, receiver] = [partyOf(site(view.fromSiteId), day), partyOf(site(view.toSiteId), day)];
  const name = await wasteName(custody, known, manifest);
  return {
    facts: {
      ...{ kind: 'waste-manifest', id: manifestId, number, siteId: view.fromSiteId, site: sender.name, day },
      ...{ identifier: null, grams, basis: [wasteCode, transporter, view.toSiteId] },
      voided: voided === null ? null : voidedWords(voided),
    },
    describe: (genuineUrl) =>
      wasteManifest({
        ...{ number, nationalNumber: null, sender, dispatchedAt: view.dispatchedAt, confirmBy: dueOn, voided },
        waste: {
          ...{ name, category: categoryOf(wasteCode), code: wasteCode, properties: [], form: null },
          ...{ packaging: null, packages: null, grams },
        },
        carrier: { name: transporter, address: null, licence: null, contact: null, plate, driver: null },
        receiver: { ...receiver, treatment: null },
        receipt: confirmation === null ? null : receiptOf(confirmation),
        genuineUrl,
      }),
  };
};

export const manifestFacts = async (custody: CustodyOptions, manifestId: string): Promise<GenuineFacts | null> => {
  const sql = 'select shipment_id as "shipmentId" from manifest where manifest_id = $1';
  const [row] = await rowsOf<{ shipmentId: string }>(custody.database, sql, [manifestId]);
  return row === undefined ? null : ((await manifestPaper(custody, manifestId, row.shipmentId))?.facts ?? null);
};
