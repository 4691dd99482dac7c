import type { SameTexts } from '@huihuan/web-kit';
import type { look as chinese } from './look-zh.ts';

export const look: SameTexts<typeof chinese> = {
  shape: 'How stock is drawn',
  shapes: { dots: 'Dots', columns: 'Columns', heat: 'Heat' },
  colouring: 'Colour of the dots',
  colourings: { tier: 'Colour: tier', filled: 'Colour: capacity used', dwell: 'Colour: dwell' },
  family: 'Family of the heat',
  allFamilies: 'All families',
  tallest: (weight) => `Tallest column = ${weight}`,
  heat: 'The warmer, the more stock lies together (by the root of its weight)',
  shades: {
    filled: {
      calm: 'Below 60%',
      near: '60–90%',
      over: '90–100%',
      far: 'Over capacity',
      unknown: 'Capacity not registered',
    },
    dwell: { calm: 'In time', near: '', over: 'Too long', far: 'Twice too long', unknown: 'Not known yet' },
  },
  base: 'Base map',
  bases: { vector: 'Base: 天地图 map', imagery: 'Base: 天地图 imagery', outlines: 'Base: outlines alone' },
  baseNote: (note) => `Base map: 天地图 · ${note}`,
  noApproval: 'approval number (审图号) not filled in',
  baseFailed: '天地图 did not answer in full: where it is missing, our own outlines are drawn alone',
  table: 'As tables',
  title: 'What the map shows',
  stockTable: 'Stock by site and family',
  flowTable: 'On the road',
  noStock: 'There is no stock now.',
  noFlows: 'Nothing is on the road now.',
  heaviest: (shown, all) =>
    `The heaviest ${shown} of ${all} sites with stock; all of them stand in the table of sites.`,
  dwell: 'Dwell',
  inTime: 'In time',
  days: (days, limit) => `${days} days (at most ${limit})`,
  from: 'From',
  to: 'To',
  trucks: 'Shipments',
  onRoad: 'Weight',
  allLate: 'All late',
};
