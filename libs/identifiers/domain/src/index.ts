export { identify, type IdentifyOptions } from './identify.ts';
export {
  identifierKinds,
  type Decoded,
  type Finding,
  type IdentifierKind,
  type Identification,
} from './identification.ts';
export { identifierRules, type IdentifierRule } from './identifier-rules.ts';
export { codesOf } from './codes-of.ts';
export { kindOfScan } from './kind-of-scan.ts';
export { checkVin } from './vin/check-vin.ts';
export { vinCheckDigit } from './vin/vin-check-digit.ts';
export type { DecodedVin } from './vin/decoded-vin.ts';
export { checkPlate } from './plate/check-plate.ts';
export type { DecodedPlate, PlateKind } from './plate/plate-kinds.ts';
export { checkResidentId } from './resident-id/check-resident-id.ts';
export type { DecodedResidentId } from './resident-id/decoded-resident-id.ts';
export { maskResidentId } from './resident-id/mask-resident-id.ts';
export { checkUscc } from './uscc/check-uscc.ts';
export type { DecodedUscc } from './uscc/decoded-uscc.ts';
export { checkBatteryCode } from './battery/check-battery-code.ts';
export type { BatteryChemistry, BatteryLevel, DecodedBatteryCode } from './battery/decoded-battery-code.ts';
export { batteryWords, type BatteryWords } from './battery/battery-words.ts';
export type { BatteryDate } from './battery/battery-date-code.ts';
export { checkSerial } from './device/check-serial.ts';
export { checkImei } from './device/check-imei.ts';
export { maskPhone } from './mask-phone.ts';
export { maskName } from './personal/mask-name.ts';
export { maskPersonal, type MaskedKind } from './personal/mask-personal.ts';
export { readBankAccount } from './personal/read-bank-account.ts';
export { readPhone } from './personal/read-phone.ts';
export { makeVin } from './synthetic/make-vin.ts';
export { makePlate, type PlateWish } from './synthetic/make-plate.ts';
export { makeResidentId } from './synthetic/make-resident-id.ts';
export { makeUscc } from './synthetic/make-uscc.ts';
export { makeBatteryCode, type BatteryCodeWish } from './synthetic/make-battery-code.ts';
export { makeBankAccount } from './synthetic/make-bank-account.ts';
export { makePhone } from './synthetic/make-phone.ts';
export { makeImei } from './synthetic/make-imei.ts';
export { makeSerial } from './synthetic/make-serial.ts';
export type { RandomSource } from './synthetic/random-source.ts';
