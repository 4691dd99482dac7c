import { type, type Palette } from '@huihuan/web-kit';
import { drawing, pixelsOf } from './drawing.ts';

/** A shipment on its way: a dart that points north and is turned into its direction. */
export const drawShipment = (palette: Palette): ImageData => {
  const context = drawing(24, 24);
  context.beginPath();
  for (const [x, y] of [[0, -9], [6.5, 7], [0, 3.5], [-6.5, 7]] as const) context.lineTo(x, y); // prettier-ignore
  context.closePath();
  context.lineJoin = 'round';
  context.strokeStyle = palette.land;
  context.lineWidth = 4;
  context.stroke();
  context.fillStyle = palette.shipment;
  context.fill();
  return pixelsOf(context);
};

const badge = (width: number, fill: string, rim: string): CanvasRenderingContext2D => {
  const context = drawing(width + 6, 26);
  context.beginPath();
  context.roundRect(-width / 2, -10, width, 20, 10);
  context.strokeStyle = rim;
  context.lineWidth = 3;
  context.stroke();
  context.fillStyle = fill;
  context.fill();
  return context;
};

/** Late shipments that should be at a site: a clock, and how many when there are several. */
export const drawLate = (shipments: number, palette: Palette): ImageData => {
  const words = shipments > 1 ? String(shipments) : '';
  const width = words === '' ? 20 : 24 + words.length * 7;
  const context = badge(width, palette.waitGround, palette.wait);
  context.strokeStyle = palette.wait;
  context.lineWidth = 1.75;
  context.lineCap = 'round';
  context.beginPath();
  context.arc(-width / 2 + 10, 0, 5.5, 0, 2 * Math.PI);
  context.moveTo(-width / 2 + 10, -2.8);
  context.lineTo(-width / 2 + 10, 0);
  context.lineTo(-width / 2 + 12, 1.4);
  context.stroke();
  context.font = `${type.strong} ${type.small}px ${type.family}`;
  context.textBaseline = 'middle';
  context.fillStyle = palette.wait;
  context.fillText(words, -width / 2 + 19, 0.5);
  return pixelsOf(context);
};

/** A shipment whose arrival nobody announced: half-way, with a question mark instead of a direction. */
export const drawUnknownArrival = (palette: Palette): ImageData => {
  const context = badge(20, palette.panel, palette.lineStrong);
  context.font = `${type.strong} ${type.body}px ${type.family}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = palette.inkQuiet;
  context.fillText('?', 0, 1);
  return pixelsOf(context);
};
