import type { ReactElement } from 'react';

/** The mark of the product: a way that comes back to where it began, around the one thing that it carries. */
export function Mark(): ReactElement {
  return (
    <svg width="28" height="28" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <g
        fill="none"
        stroke="var(--tier-collection-point)"
        strokeWidth="3.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d="M26 12.5A11 11 0 0 0 6.4 10.6M6 19.5a11 11 0 0 0 19.6 1.9" />
        <path d="M5.2 4.6v7h7M26.8 27.4v-7h-7" />
      </g>
      <circle cx="16" cy="16" r="3.2" fill="var(--tier-transfer-station)" />
    </svg>
  );
}
