export { words, type Words } from './words.ts';
export type * from './document-description.ts';
export type * from './vehicle-certificate-data.ts';
export type * from './waste-manifest-data.ts';
export { chinaMinute, dayOfId, kilograms, shortNumber, yuan } from './figures.ts';
export { documentKinds, documentTitles, kindsOfDevices, type DocumentKind } from './genuine/document-kinds.ts';
export { digestBytes, digestOfFacts, lastFour, type GenuineFacts } from './genuine/genuine-facts.ts';
export { judge, judgeByName, verdictWords, type Judged, type PublicFacts, type Verdict } from './genuine/verdict.ts';
export { intakeReceipt, type IntakeReceiptData } from './sheets/intake-receipt.ts';
export { containerLabel, itemLabel, type ContainerLabelData, type ItemLabelData } from './sheets/labels.ts';
export {
  shipmentNote,
  type NoteLine,
  type NoteParty,
  type NoteSignature,
  type ShipmentNoteData,
} from './sheets/shipment-note.ts';
export { isSscc } from './sheets/sscc.ts';
export { vehicleCertificate } from './sheets/vehicle-certificate.ts';
export { wasteManifest } from './sheets/waste-manifest.ts';
export { weighSlip, type SlipReading, type WeighSlipData } from './sheets/weigh-slip.ts';
