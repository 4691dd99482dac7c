import { fixedId } from './fixed-id.mjs';

const TONNE = 1_000_000;

/** Home site, plate (synthetic; the forms of GA 36-2018: ordinary, small NEV, large NEV) and load in tonnes. */
const fleet = [
  ['ZM-T-001', '豫A00Z01', 5],
  ['ZM-T-001', '豫AD00002', 3],
  ['ZM-T-002', '豫A00Z03', 5],
  ['ZM-T-002', '豫AD00004', 3],
  ['ZM-T-003', '豫A00Z05', 8],
  ['ZM-T-004', '豫A00Z06', 8],
  ['ZM-T-005', '豫A00Z07', 5],
  ['ZM-T-006', '豫A00Z08', 8],
  ['ZM-T-007', '豫A00Z09', 8],
  ['ZM-T-007', '豫AD00010', 3],
  ['ZM-T-008', '豫A00Z11', 8],
  ['ZM-S-001', '豫A00012D', 18],
  ['ZM-S-001', '豫A00Z13', 18],
  ['ZM-S-002', '豫A00014D', 25],
  ['ZM-S-002', '豫A00Z15', 25],
  ['ZM-S-003', '豫A00016D', 10],
];

export const trucks = (idOfSite) =>
  fleet.map(([home, plate, tonnes]) => ({
    id: fixedId(`truck/${plate}`),
    plate,
    capacityGrams: tonnes * TONNE,
    homeSiteId: idOfSite(home),
  }));
