import { setImmediate as othersTurn } from 'node:timers/promises';
import { parseIntakeRow, type IntakeRow } from '@huihuan/intake-domain';
import type { Result } from '@huihuan/kernel-domain';

const rowsOfPiece = 50;

/** Reads the rows of a request, in pieces: between them signatures that are being checked on other threads are heard of. */
export const readRows = async (rows: readonly unknown[]): Promise<readonly Result<IntakeRow>[]> => {
  const read: Result<IntakeRow>[] = [];
  for (const [index, row] of rows.entries()) {
    if (index > 0 && index % rowsOfPiece === 0) await othersTurn();
    read.push(parseIntakeRow(row));
  }
  return read;
};
