import { useMemo, type ReactElement } from 'react';
import { encode } from 'uqr';

/** A QR code as one path: crisp on paper and on any screen. Always dark on light, or scanners do not see it. */
export function QrCode({ text, label, size }: { text: string; label: string; size: number }): ReactElement {
  const { path, width } = useMemo(() => {
    const code = encode(text, { ecc: 'M', border: 2 });
    const dots = code.data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
    return { path: dots.join(''), width: code.size };
  }, [text]);
  return (
    <svg width={size} height={size} viewBox={`0 0 ${width} ${width}`} role="img" aria-label={label}>
      <rect width={width} height={width} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
