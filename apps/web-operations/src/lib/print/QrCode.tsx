import { useMemo, type ReactElement } from 'react';
import { encode } from 'uqr';

/** A QR code, drawn square by square. */
export function QrCode({ text }: { text: string }): ReactElement {
  const { size, path } = useMemo(() => {
    const { size: length, data } = encode(text, { ecc: 'M', border: 1 });
    const dark = data.flatMap((row, y) => row.flatMap((is, x) => (is ? [`M${x} ${y}h1v1h-1z`] : [])));
    return { size: length, path: dark.join('') };
  }, [text]);
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={text}>
      <path d={path} fill="currentColor" />
    </svg>
  );
}
