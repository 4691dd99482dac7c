/** Henan with a county part that was never assigned: a number that carries it can belong to nobody. */
export const SYNTHETIC_AREA_CODE = '419099';
