import { catalogue } from './catalogue.ts';

/** What a counter of the demonstration pays. Made up: plausible for the trade, quoted from nobody. */
export interface DemoTariff {
  readonly tariffId: string;
  readonly scope: { readonly kind: 'area'; readonly areaCode: string };
  readonly classCode: string;
  readonly basis: 'piece' | 'kilogram';
  readonly fen: number;
  readonly leastFen: number;
  readonly mostFen: number;
  readonly validFrom: string;
  readonly validTo: null;
}

/** Fen for a piece. */
const byPiece: Readonly<Record<string, number>> = {
  'appliance.refrigerator': 4_000,
  'appliance.air-conditioner': 15_000,
  'appliance.washing-machine': 3_000,
  'appliance.television': 1_000,
  'appliance.television-flat': 1_500,
  'appliance.electric-water-heater': 2_500,
  'appliance.gas-water-heater': 1_500,
  'appliance.range-hood': 1_200,
  'device.phone': 500,
  'device.tablet': 800,
  'device.laptop': 3_000,
  'device.desktop': 2_500,
  'device.printer': 1_000,
  'machine.ebike': 8_000,
  'machine.ebike-nonstandard': 10_000,
};

/** Fen for a kilogram. */
const byKilogram: Readonly<Record<string, number>> = {
  'light-battery.lead-acid': 720,
  'light-battery.lead-acid-starter': 700,
  'light-battery.lithium-ion': 900,
  'bulk.steel': 180,
  'bulk.copper': 4_600,
  'bulk.aluminium': 1_150,
  'bulk.lead': 1_050,
  'bulk.cable': 1_900,
  'bulk.plastics': 120,
  'bulk.paper': 110,
  'bulk.glass': 10,
  'bulk.textile': 40,
};

/** One for each priced class of the catalogue, for the whole county; a quarter less and more may be settled at the counter. */
export const demoTariffs = (): readonly DemoTariff[] =>
  catalogue().flatMap(({ code: classCode }, index): DemoTariff[] => {
    const piece = byPiece[classCode];
    const fen = piece ?? byKilogram[classCode];
    if (fen === undefined) return [];
    return [
      {
        tariffId: `019b8be0-0000-7000-9000-${String(index + 1).padStart(12, '0')}`,
        scope: { kind: 'area', areaCode: '410122' },
        classCode,
        basis: piece === undefined ? 'kilogram' : 'piece',
        ...{ fen, leastFen: Math.round(fen * 0.75), mostFen: Math.round(fen * 1.25) },
        ...{ validFrom: '2026-01-01', validTo: null },
      },
    ];
  });
