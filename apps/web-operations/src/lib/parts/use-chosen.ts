import { useState } from 'react';

export interface Chosen<Row> {
  readonly row: Row | undefined;
  /** Where the row stands now; -1 where there is none. */
  readonly index: number;
  /** Chooses what stands somewhere now; `null` is what comes first when the list is read next. */
  readonly choose: (index: number | null) => void;
}

/**
 * The row of a list that somebody chose: by its id, because a list that is read anew may have another one in that place.
 * Before anything was chosen it is the row that came first; where the row is no longer there, none is chosen.
 */
export const useChosen = <Row>(rows: readonly Row[], idOf: (row: Row) => string): Chosen<Row> => {
  const [id, setId] = useState<string | null>(null);
  const [first] = rows;
  if (id === null && first !== undefined) setId(idOf(first));
  else if (id !== null && first === undefined) setId(null);
  const index = rows.findIndex((row) => idOf(row) === id);
  const choose = (place: number | null): void => {
    const row = place === null ? undefined : rows[place];
    setId(row === undefined ? null : idOf(row));
  };
  return { row: rows[index], index, choose };
};
