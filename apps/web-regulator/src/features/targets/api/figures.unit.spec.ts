import { expect, it } from '@jest/globals';
import { familiesOf } from './figures.ts';

it('families stand in their order, each once, and goods of a family that is not known last', () => {
  const rows = [null, 'vehicle', 'bulk', null, 'bulk'].map((family) => ({ family }));
  expect(familiesOf(rows)).toEqual(['bulk', 'vehicle', '']);
});
