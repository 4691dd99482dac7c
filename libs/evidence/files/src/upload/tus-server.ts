import { mkdir } from 'node:fs/promises';
import { FileStore, type Configstore } from '@tus/file-store';
import { Server, Upload } from '@tus/server';
import type { FileService } from '../file-service.ts';
import { uploadOf } from './upload-row.ts';

const fileIdIn = (url: string): string | undefined => /([0-9a-f-]{36})$/.exec(new URL(url).pathname)?.[1];

/**
 * The part of tus 1.0 that brings bytes: where an upload stands, and the next piece of it. What is announced stands in the
 * database, so there is no way here to make an upload, to name a file or to end one.
 */
export const openTusServer = async (files: FileService): Promise<Server> => {
  const announced: Configstore = {
    get: async (fileId) => {
      const upload = await uploadOf(files.database, fileId);
      if (upload === null) return undefined;
      const { bytes, announcedAt } = upload;
      return new Upload({ id: fileId, size: bytes, offset: 0, creation_date: announcedAt.toISOString() });
    },
    set: () => Promise.reject(new TypeError('an upload is announced before')),
    delete: () => Promise.reject(new TypeError('uploads end by themselves')),
  };
  // the store makes its folder in the background, and ends the process where it cannot
  await mkdir(files.folders.uploads, { recursive: true, mode: 0o700 });
  const datastore = new FileStore({
    directory: files.folders.uploads,
    configstore: announced,
    expirationPeriodInMilliseconds: files.limits.uploadMilliseconds,
  });
  return new Server({
    path: `/api/${files.tier}/files/uploads`,
    datastore,
    getFileIdFromRequest: ({ url }) => fileIdIn(url),
    respectForwardedHeaders: false,
    // how long a piece that is stuck may take to be written when its sender comes back
    lockDrainTimeout: 1_000,
    allowedOrigins: [],
  });
};
