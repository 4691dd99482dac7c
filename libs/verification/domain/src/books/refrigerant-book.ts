/** Records of refrigerant that was recovered, by what the steps say. */
export interface RefrigerantBook {
  /** By event: a step that is told twice is counted as its events are. */
  readonly said: RefrigerantRecord[];
  /** `<step> <item>` of records that another one put right. */
  readonly corrected: Set<string>;
}

export interface RefrigerantRecord {
  readonly stepId: string;
  readonly itemId: string;
  /** In China, of the recovery: `2026-03`. */
  readonly month: string;
  readonly family: string;
  readonly refrigerant: string;
  readonly tenths: number;
}

export const openRefrigerant = (): RefrigerantBook => ({ said: [], corrected: new Set() });

/** Tenths of a gram by month, family and kind, as `2026-03 appliance r600a`, of the records that hold. */
export const recoveredTenths = ({ said, corrected }: RefrigerantBook): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>();
  for (const { stepId, itemId, month, family, refrigerant, tenths } of said) {
    if (corrected.has(`${stepId} ${itemId}`)) continue;
    const key = `${month} ${family} ${refrigerant}`;
    sums.set(key, (sums.get(key) ?? 0) + tenths);
  }
  return sums;
};
