import type { components } from '@huihuan/web-api';
import type { Bilingual } from '@huihuan/web-kit';
import type { Amount } from '../../../lib/api/types.ts';
import type { Sheet } from '../../../lib/download/sheet.ts';
import { sumOf } from './figures.ts';

/** Taken in, with a certificate that holds, and dismantled. */
export const vehicleMeasures = ['takenIn', 'certified', 'dismantled'] as const;
export type VehicleMeasure = (typeof vehicleMeasures)[number];
type Amounts = Readonly<Record<VehicleMeasure, Amount>>;

/** `GET /api/regulator/figures/vehicles`: by month, area and kind, which is type and use, or the class where no form says it. */
export type VehicleFigures = components['schemas']['VehicleFigures'];
export type VehicleRow = VehicleFigures['rows'][number];

export type VehicleGroup = 'diesel' | 'official' | 'farm' | 'other';

export interface VehicleKind extends Amounts {
  readonly key: string;
  readonly group: VehicleGroup;
  readonly kind: string;
  readonly name: Bilingual;
  readonly dieselStage: string | null;
  readonly operation: VehicleRow['operation'];
  readonly isOfficial: boolean;
}

/** Trucks in operation, not in operation and not asked, each by emission stage. */
export interface TruckGroup extends Amounts {
  readonly key: string;
  readonly operation: NonNullable<VehicleRow['operation']>;
  readonly stage: string;
}

const groupOf = ({ kind, dieselStage, isOfficial }: VehicleRow): VehicleGroup => {
  if (isOfficial) return 'official';
  if (dieselStage !== null) return 'diesel';
  return kind.startsWith('machine.') ? 'farm' : 'other';
};

const operations: readonly VehicleRow['operation'][] = ['operating', 'not-operating', 'not-asked', null];
const groups: readonly VehicleGroup[] = ['diesel', 'official', 'farm', 'other'];

const nameOf = ({ kind, nameZh, nameEn }: VehicleRow): Bilingual => ({ zh: nameZh ?? kind, en: nameEn ?? kind });

const amountsOf = (rows: readonly VehicleRow[]): Amounts => ({
  takenIn: sumOf(rows.map(({ takenIn }) => takenIn)),
  certified: sumOf(rows.map(({ certified }) => certified)),
  dismantled: sumOf(rows.map(({ dismantled }) => dismantled)),
});

const grouped = (rows: readonly VehicleRow[], keyOf: (row: VehicleRow) => string) => {
  const byKey = new Map<string, VehicleRow[]>();
  for (const row of rows) byKey.set(keyOf(row), [...(byKey.get(keyOf(row)) ?? []), row]);
  return [...byKey].toSorted(([one], [other]) => one.localeCompare(other));
};

/** One row for each kind over all areas and months: diesel trucks by stage, official cars, farm machines, the others. */
export const kindsOf = (rows: readonly VehicleRow[]): readonly VehicleKind[] => {
  const keyOf = (row: VehicleRow): string =>
    [groups.indexOf(groupOf(row)), row.dieselStage, row.kind, operations.indexOf(row.operation)].join(' ');
  return grouped(rows, keyOf).flatMap(([key, [first, ...more]]) =>
    first === undefined
      ? []
      : [
          {
            ...{ key, group: groupOf(first), kind: first.kind, name: nameOf(first), dieselStage: first.dieselStage },
            ...{ operation: first.operation, isOfficial: first.isOfficial, ...amountsOf([first, ...more]) },
          },
        ],
  );
};

/** Each truck once: whether it was in operation, and its stage whatever it burns. */
export const trucksOf = (rows: readonly VehicleRow[]): readonly TruckGroup[] => {
  const keyOf = ({ operation, truckStage }: VehicleRow): string =>
    `${operations.indexOf(operation)} ${truckStage ?? 'unknown'}`;
  const trucks = rows.filter(({ operation }) => operation !== null);
  return grouped(trucks, keyOf).flatMap(([key, group]) => {
    const { operation, truckStage } = group[0] ?? {};
    return operation === undefined || operation === null
      ? []
      : [{ key, operation, stage: truckStage ?? 'unknown', ...amountsOf(group) }];
  });
};

export const totalOf = amountsOf;

/** Every kind, area and month, as subsidies by volume are claimed. */
export const vehiclesAsSheet = (
  rows: readonly VehicleRow[],
  texts: {
    readonly heads: readonly string[];
    readonly name: (name: Bilingual) => string;
    readonly stage: (stage: string) => string;
    readonly official: string;
    readonly operation: (operation: NonNullable<VehicleRow['operation']>) => string;
  },
  name: string,
): Sheet => ({
  name,
  heads: texts.heads,
  rows: rows.map((row) => [
    row.month,
    row.areaCode ?? '',
    row.areaName ?? '',
    texts.name(nameOf(row)),
    row.dieselStage === null ? '' : texts.stage(row.dieselStage),
    row.isOfficial ? texts.official : '',
    row.operation === null ? '' : texts.operation(row.operation),
    row.truckStage === null ? '' : texts.stage(row.truckStage),
    ...vehicleMeasures.flatMap((measure) => [row[measure].items, row[measure].grams]),
  ]),
});
