import { encode } from 'uqr';

const [width, height] = [640, 480];
const [dark, light, noColour] = [16, 235, 128];

/** A film of one picture (Y4M, 4:2:0) on which a QR code stands as large as it fits. */
export const filmOfCode = (text: string): Buffer => {
  const code = encode(text, { ecc: 'M', border: 4 });
  const dot = Math.floor(height / code.size);
  const brightness = Buffer.alloc(width * height, light);
  const blacken = (row: number, column: number): void => {
    for (let line = 0; line < dot; line += 1) {
      const start = (row * dot + line) * width + column * dot;
      brightness.fill(dark, start, start + dot);
    }
  };
  code.data.forEach((dots, row) => dots.forEach((isDark, column) => (isDark ? blacken(row, column) : undefined)));
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), brightness, Buffer.alloc((width * height) / 2, noColour)]);
  return Buffer.concat([head, frame, frame]);
};
