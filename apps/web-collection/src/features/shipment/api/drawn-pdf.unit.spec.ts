import { expect, it } from '@jest/globals';
import { drawnPdf } from './drawn-pdf.ts';

it('a signature is a page with its lines, upright, and each object stands where the table says', async () => {
  const pdf = drawnPdf([
    [
      [10, 20],
      [30, 40],
    ],
    [[5, 5]],
  ]);
  const text = await pdf.text();
  expect(pdf.type).toBe('application/pdf');
  expect(text).toContain('10.0 140.0 m 30.0 120.0 l S\n5.0 155.0 m 5.0 155.0 l S');
  const places = [...text.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, place]) => Number(place));
  expect(places.map((place) => text.slice(place, place + 7))).toEqual([1, 2, 3, 4].map((at) => `${at} 0 obj`));
  const start = Number(/startxref\n(\d+)/.exec(text)?.[1]);
  expect(text.slice(start, start + 4)).toBe('xref');
  const [, length] = /\/Length (\d+)/.exec(text) ?? [];
  expect(/stream\n([^]*)\nendstream/.exec(text)?.[1]).toHaveLength(Number(length));
});
