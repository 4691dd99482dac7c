import type { Outbox } from '@huihuan/messaging-core';
import type { createTurns, ServiceDatabase } from '@huihuan/platform-persistence';
import type { ShortLinks } from './serve/short-link.ts';
import type { FileLimits } from './settings/file-settings.ts';
import type { FileStore } from './store/file-store.ts';
import type { OriginalSeal } from './store/seal-original.ts';
import type { FilesLog } from './files-log.ts';

/** What the files of one tier are kept with. */
export interface FileService {
  readonly tier: string;
  readonly database: ServiceDatabase;
  readonly outbox: Outbox;
  readonly now: () => Date;
  /** A new UUIDv7 with each call. */
  readonly newId: () => string;
  readonly limits: FileLimits;
  readonly store: FileStore;
  readonly seal: OriginalSeal;
  readonly links: ShortLinks;
  /** HUIHUAN_FILES_KEY: what else the tier signs derives keys of its own from it. The first one signs. */
  readonly secrets: readonly string[];
  /** Where unfinished uploads are, and those that were refused. */
  readonly folders: { readonly uploads: string; readonly refused: string };
  /** Pictures take much memory while they are decoded: one at a time. */
  readonly turn: ReturnType<typeof createTurns>;
  readonly log: FilesLog;
}

/** Injection token of it in the module of a tier. */
export const FILES = Symbol('huihuan:files');
