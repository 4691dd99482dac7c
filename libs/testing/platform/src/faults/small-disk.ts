import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder on a small file system of its own, which can be filled. */
export interface SmallDisk {
  /** Takes all the room that is left. */
  fill(): void;
  makeRoom(): void;
  unmount(): void;
}

const mount = (folder: string, megabytes: number): Buffer =>
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'pipe' });

/** @returns why there can be none on this machine; `null` where there can */
export const whyNoSmallDisk = (): string | null => {
  if (process.platform !== 'linux') return 'a small file system of its own can be made on Linux only';
  const probe = join(tmpdir(), `huihuan-probe-${process.pid}`);
  mkdirSync(probe);
  try {
    mount(probe, 1);
    execFileSync('umount', [probe]);
    return null;
  } catch {
    return 'only root may mount a small file system of its own';
  } finally {
    rmSync(probe, { recursive: true, force: true });
  }
};

const ballast = 'ballast-';
const partBytes = 256 * 1024;

/** Puts a small file system below a folder, with what the folder held. Nobody may use it meanwhile. */
export const smallDiskBelow = (folder: string, megabytes: number): SmallDisk => {
  const before = `${folder}.before`;
  renameSync(folder, before);
  mkdirSync(folder);
  mount(folder, megabytes);
  // with the owners, also of the folder itself
  execFileSync('cp', ['-a', `${before}/.`, folder]);
  rmSync(before, { recursive: true });
  return {
    fill: () => {
      for (let part = 0; ; part += 1) {
        try {
          writeFileSync(join(folder, `${ballast}${part}`), Buffer.alloc(partBytes));
        } catch (failure) {
          if ((failure as NodeJS.ErrnoException).code === 'ENOSPC') return;
          throw failure;
        }
      }
    },
    makeRoom: () => {
      for (const name of readdirSync(folder)) if (name.startsWith(ballast)) rmSync(join(folder, name));
    },
    unmount: () => {
      // lazily: who was killed on it may take a moment to be gone
      execFileSync('umount', ['-l', folder]);
    },
  };
};
