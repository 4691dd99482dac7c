import { statfs } from 'node:fs/promises';
import { Gauge } from 'prom-client';
import type { Metrics } from './metrics.ts';

/**
 * Watches the disks of this process: how large they are and what is free for it.
 * @param folders by what they hold: `data`, `log`. One that cannot be asked has no figures
 */
export const addDiskMetrics = (metrics: Metrics, folders: Readonly<Record<string, string>>): void => {
  const gauge = (name: string, help: string): Gauge<'holds'> =>
    new Gauge({ name, help, labelNames: ['holds'] as const, registers: [metrics.registry] });
  const size = gauge('huihuan_disk_size_bytes', 'Size of the file system that holds this');
  const free = gauge('huihuan_disk_free_bytes', 'Room that this process may still fill there');
  metrics.beforeScrape(async () => {
    for (const [holds, folder] of Object.entries(folders)) {
      const room = await statfs(folder).catch(() => null);
      if (room === null) {
        for (const one of [size, free]) one.remove({ holds });
        continue;
      }
      size.set({ holds }, room.blocks * room.bsize);
      free.set({ holds }, room.bavail * room.bsize);
    }
  });
};
