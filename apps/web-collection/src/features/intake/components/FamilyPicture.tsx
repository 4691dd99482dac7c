import type { ReactElement } from 'react';
import type { Family } from '@huihuan/contracts-events';

/** Line drawings on a 48 px grid, drawn for this product: known from afar, and by whoever does not read. */
const paths: Readonly<Record<Family, string>> = {
  vehicle:
    'M4 31v-7l6-2 5-9h18l6 9 5 2v7h-5M29 31H19M9 31H4M15 22h22M14 26a5 5 0 1 0 0 10 5 5 0 0 0 0-10ZM34 26a5 5 0 1 0 0 10 5 5 0 0 0 0-10Z',
  'traction-battery': 'M4 16h40v21H4ZM9 16v-5h7v5M32 16v-5h7v5M17 16v21M31 16v21M21 26h6M24 23v6M7.5 26h6M34.5 26h6',
  'light-battery': 'M6 14h32v20H6ZM38 20h4v8h-4M24 17l-6 8h8l-6 7',
  appliance: 'M13 5h22v36H13ZM13 18h22M18 10v4M18 22v8M16 41v3M32 41v3',
  device: 'M7 10h25v18H7ZM3 34h29M36 16h9v22h-9ZM39.5 33.5h2',
  machine:
    'M24 12a12 12 0 1 0 0 24 12 12 0 0 0 0-24ZM24 19a5 5 0 1 0 0 10 5 5 0 0 0 0-10ZM24 5v7M24 36v7M5 24h7M36 24h7M10.6 10.6l5 5M32.4 32.4l5 5M37.4 10.6l-5 5M15.6 32.4l-5 5',
  bulk: 'M5 27h18v15H5ZM25 27h18v15H25ZM15 10h18v15H15ZM11 27v15M17 27v15M31 27v15M37 27v15M21 10v15M27 10v15',
  part: 'M24 6a18 18 0 1 0 0 36 18 18 0 0 0 0-36ZM24 14a10 10 0 1 0 0 20 10 10 0 0 0 0-20ZM24 21a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM24 14v7M24 27v7M14 24h7M27 24h7',
  hazardous: 'M24 6 44 41H4ZM24 18v11M24 34.5v.5',
};

export function FamilyPicture({ family }: { family: Family }): ReactElement {
  return (
    <svg viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <path
        d={paths[family]}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
