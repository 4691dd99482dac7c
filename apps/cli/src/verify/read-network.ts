import { auditEventSchema, auditStatementSchema, type AuditEvent } from '@huihuan/contracts-audit';
import {
  finishSignatures,
  finishStatements,
  finishTables,
  openBooks,
  openComparison,
  reportOf,
  takeEvent,
  takeStatement,
  tierServices,
  type Books,
  type ServiceName,
  type VerificationReport,
} from '@huihuan/verification-domain';
import type { Terminal } from '../args/command.ts';
import { readStream } from '../http/read-stream.ts';
import type { Progress } from '../terminal/progress.ts';
import { openSignatureCheck, type SignatureCheck } from './check-signatures.ts';
import { readSignedHistory } from './read-signed-history.ts';
import { readTables } from './read-tables.ts';
import { readTolerances } from './read-tolerances.ts';
import { services, waitUntilCaughtUp } from './wait-until-caught-up.ts';

/** One reading of the whole network. */
export interface Reading {
  readonly report: VerificationReport;
  /** True when something was published or still applied meanwhile: then a table may be newer or older than the events. */
  readonly moved: boolean;
}

type Position = AuditEvent['position'];

export interface ReadingWishes {
  readonly waitSeconds: number;
  /** File of checkpoints that was kept outside of the server, if any. */
  readonly checkpoints: string | undefined;
  /** Names of the only keys of services that are accepted; every one that was published unless said. */
  readonly trust: ReadonlySet<string> | undefined;
}

export const readNetwork = async (
  terminal: Terminal,
  progress: Progress,
  { waitSeconds, checkpoints, trust }: ReadingWishes,
): Promise<Reading> => {
  const behind = await waitUntilCaughtUp(terminal, progress, waitSeconds);
  const books = openBooks(await readTolerances(terminal));
  const ends = new Map<ServiceName, Position>();
  const signatures = openSignatureCheck(books);
  for (const service of services) ends.set(service, await readLog({ terminal, progress, books, signatures }, service));
  finishSignatures(books, trust);
  await readStatements({ terminal, progress, books, signatures });
  await signatures.finish();
  const comparison = openComparison(books);
  // Before the archive is read: then it has all that they were signed over.
  const signed = await readSignedHistory(terminal, checkpoints);
  await readTables({ terminal, progress }, comparison, signed);
  finishTables(comparison);
  return { report: reportOf(books), moved: behind > 0 || (await hasMoved(terminal, ends)) };
};

interface Reader {
  readonly terminal: Terminal;
  readonly progress: Progress;
  readonly books: Books;
  readonly signatures: SignatureCheck;
}

const readLog = async ({ terminal, progress, books, signatures }: Reader, service: ServiceName): Promise<Position> => {
  let end: Position = 0;
  await readStream(terminal, `/api/${service}/audit/events`, auditEventSchema, (row, count) => {
    takeEvent(books, service, row);
    signatures.begin();
    end = row.position;
    if (count % 1000 === 0)
      progress.show({ zh: `读取 ${service} 的事件：${count}`, en: `reading the events of ${service}: ${count}` });
  });
  return end;
};

/** What devices have signed, beside the facts that name it: each is there before its fact. */
const readStatements = async ({ terminal, progress, books, signatures }: Reader): Promise<void> => {
  for (const service of tierServices)
    await readStream(terminal, `/api/${service}/audit/statements`, auditStatementSchema, (row, count) => {
      takeStatement(books, service, row);
      signatures.begin();
      if (count % 1000 === 0)
        progress.show({
          zh: `核对 ${service} 的终端签署：${count}`,
          en: `statements of devices at ${service}: ${count}`,
        });
    });
  finishStatements(books);
};

const hasMoved = async (terminal: Terminal, ends: ReadonlyMap<ServiceName, Position>): Promise<boolean> => {
  for (const [service, end] of ends) {
    const path = `/api/${service}/audit/events?after=${end}`;
    if ((await readStream(terminal, path, auditEventSchema, () => undefined)) > 0) return true;
  }
  return false;
};
