import type { EventData, Family } from '@huihuan/contracts-events';
import { isOfStorageGroup, storageGroups, type StorageGroup } from '../storage/storage-limit.ts';

/** A place inside a store (库位), as its site keeps it. */
export type Bay = EventData<'cn.huihuan.bay.set.v1'>;

const families = {
  vehicle: { zh: '报废车辆', en: 'vehicles' },
  appliance: { zh: '家电', en: 'appliances' },
  device: { zh: '电子设备', en: 'devices' },
  machine: { zh: '机械设备', en: 'machines' },
  bulk: { zh: '大宗再生资源', en: 'bulk materials' },
  part: { zh: '拆解件', en: 'parts' },
} as const satisfies Partial<Record<Family, { zh: string; en: string }>>;

/** What a bay can be for: goods that rules limit together, a family, or batteries that are damaged, leak or swell. */
export const bayPurposes = {
  ...storageGroups,
  ...families,
  'damaged-battery': { zh: '破损电池隔离', en: 'damaged batteries, kept apart' },
} as const;
export type BayPurpose = keyof typeof bayPurposes;

export const isBayPurpose = (name: string): name is BayPurpose => Object.hasOwn(bayPurposes, name);

/** What the rules of a bay ask of goods. */
export interface GoodsInBay {
  readonly family: Family;
  readonly classCode: string;
  /** A battery that is damaged, leaks or swells, by its form. */
  readonly isDamaged: boolean;
}

const isGroup = (purpose: BayPurpose): purpose is StorageGroup => Object.hasOwn(storageGroups, purpose);

/** Whether goods are such as a bay is for; a purpose that only a newer version knows asks nothing. */
export const suits = (purpose: string | null, { family, classCode, isDamaged }: GoodsInBay): boolean => {
  if (purpose === null || !isBayPurpose(purpose)) return true;
  if (purpose === 'damaged-battery') return isDamaged;
  return isGroup(purpose) ? isOfStorageGroup(purpose, classCode) : family === purpose;
};

/** What lies in a bay: grams, and pieces, of which a container is one. */
export interface BayFill {
  readonly grams: number;
  readonly pieces: number;
}

export const emptyBay: BayFill = { grams: 0, pieces: 0 };

export interface BayLoad {
  /** The larger of both shares of the limits, in whole percent, rounded up so that 100 is not shown of what is over it; `null` without a limit. */
  readonly percent: number | null;
  readonly state: 'free' | 'near' | 'over';
}

/** What lies in a bay against its limits, which are told from `warnPercent` on. */
export const bayLoad = (
  { limitGrams, limitPieces }: Pick<Bay, 'limitGrams' | 'limitPieces'>,
  { grams, pieces }: BayFill,
  warnPercent: number,
): BayLoad => {
  const shares = [
    ...(limitGrams === null ? [] : [(grams * 100) / limitGrams]),
    ...(limitPieces === null ? [] : [(pieces * 100) / limitPieces]),
  ];
  if (shares.length === 0) return { percent: null, state: 'free' };
  const most = Math.max(...shares);
  const state = most > 100 ? 'over' : most >= warnPercent ? 'near' : 'free';
  return { percent: most > 100 ? Math.ceil(most) : Math.floor(most), state };
};
