import { checkBatteryCode } from './battery/check-battery-code.ts';
import { detectKind } from './detect-kind.ts';
import { checkImei } from './device/check-imei.ts';
import { checkSerial } from './device/check-serial.ts';
import type { Finding, Identification, IdentifierKind } from './identification.ts';
import { inspect, MAX_INPUT_LENGTH } from './inspect.ts';
import { checkPlate } from './plate/check-plate.ts';
import { checkResidentId } from './resident-id/check-resident-id.ts';
import { checkUscc } from './uscc/check-uscc.ts';
import { checkVin } from './vin/check-vin.ts';

export interface IdentifyOptions {
  /** Fixes the kind instead of recognising it. */
  readonly kind?: IdentifierKind | undefined;
  /** The moment of registration; without it no date is compared with today. */
  readonly at?: Date | undefined;
}

const CHECKS: Readonly<Record<IdentifierKind, (input: string, at?: Date) => Identification>> = {
  vin: (input) => checkVin(input),
  plate: (input) => checkPlate(input),
  'resident-id': checkResidentId,
  uscc: (input) => checkUscc(input),
  battery: checkBatteryCode,
  serial: (input) => checkSerial(input),
  imei: (input) => checkImei(input),
};

/**
 * Recognises, normalises and checks one identifier; never throws.
 *
 * Without a fixed kind it is recognised by structure; text that looks like none is of kind `unknown` with the problem
 * `unknown`. Rules and their sources: `identifierRules`.
 */
export const identify = (input: string, options: IdentifyOptions = {}): Identification => {
  const kind = options.kind ?? (input.length > MAX_INPUT_LENGTH ? null : detectKind(input));
  if (kind === null) return inspect('unknown', input, () => ({ text: '', problems: [unknown] }));
  return CHECKS[kind](input, options.at);
};

const unknown: Finding = {
  code: 'unknown',
  zh: '无法识别:不像车辆识别代号、号牌、身份号码、统一社会信用代码或动力电池编码',
  en: 'Not recognised: it looks like no VIN, plate, resident ID, unified social credit code or traction battery code',
};
