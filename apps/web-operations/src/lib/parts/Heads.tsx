import type { ReactElement } from 'react';

/** The titles of the columns of a table. */
export function Heads({ heads }: { heads: Readonly<Record<string, string>> }): ReactElement {
  return (
    <thead>
      <tr>
        {Object.entries(heads).map(([key, title]) => (
          <th key={key} scope="col">
            {title}
          </th>
        ))}
      </tr>
    </thead>
  );
}
