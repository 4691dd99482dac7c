/** What the samples have in common. */

/** Fixed ids: records that are generated again are the same. */
export const id = (number) => `019b8be7-0000-7000-8000-${String(number).padStart(12, '0')}`;

export const at = '2026-03-01T08:30:00.000Z';

export const [point, station, centre, smelter] = [id(1), id(2), id(3), id(4)];

export const [truckId, driverId, attendantId, supervisorId] = [id(11), id(12), id(13), id(14)];

export const publishedKey = {
  kty: 'EC',
  crv: 'P-256',
  x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
  y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
};

export const digest = 'ab'.repeat(32);
