import type { ReactElement } from 'react';

/** The marks of shipments as the map draws them, for the legend. */
const marks = {
  moving: <path d="M9 2.5 14 15 9 12 4 15Z" fill="var(--shipment)" />,
  late: (
    <g fill="var(--wait-ground)" stroke="var(--wait)" strokeWidth="1.5" strokeLinecap="round">
      <circle cx="9" cy="9" r="7" />
      <path d="M9 5.5V9l2.2 1.5" fill="none" />
    </g>
  ),
  unknown: (
    <g>
      <circle cx="9" cy="9" r="7" fill="var(--panel)" stroke="var(--line-strong)" strokeWidth="1.5" />
      <path
        d="M7 7.4a2 2 0 1 1 2.8 1.8c-.6.3-.8.6-.8 1.3M9 12.6v.1"
        fill="none"
        stroke="var(--ink-quiet)"
        strokeWidth="1.4"
        strokeLinecap="round"
      />
    </g>
  ),
  way: <path d="M1 9h16" stroke="var(--shipment)" strokeWidth="1.5" strokeDasharray="4.5 3" opacity="0.7" />,
} as const;

export function ShipmentKey({ kind }: { kind: keyof typeof marks }): ReactElement {
  return (
    <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" focusable="false">
      {marks[kind]}
    </svg>
  );
}
