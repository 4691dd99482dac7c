import { cpus, loadavg, totalmem } from 'node:os';

/** What the figures were measured on; nothing that names the machine. */
export const machineLines = (postgresVersion: string): readonly string[] => {
  const processors = cpus();
  return [
    `${processors.length} cores (${processors[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB of memory, ${process.platform} ${process.arch}`,
    `Node.js ${process.versions.node}, PostgreSQL ${postgresVersion} (embedded, with the settings of production: fsync on)`,
    `Load average of the last quarter of an hour: ${(loadavg()[2] ?? 0).toFixed(1)}; the bench alone makes about 2, more is other work beside it`,
  ];
};
