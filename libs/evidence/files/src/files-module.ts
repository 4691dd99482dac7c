import type { DynamicModule } from '@nestjs/common';
import type { Effect } from '@huihuan/messaging-core';
import type { FileService } from './file-service.ts';
import { FILES } from './file-service.ts';
import { fileController } from './http/file-controller.ts';
import { lookalikeController, SITES_WITHIN, type SitesWithin } from './http/lookalike-controller.ts';
import { uploadController, UPLOADS } from './http/upload-controller.ts';
import { followEvidence, type FileTier } from './lookalike/follow-evidence.ts';
import { openFiles, type OpenFilesOptions } from './open-files.ts';
import { receiveUploads } from './upload/receive-upload.ts';
import { tendUploads } from './upload/tend-uploads.ts';

class FilesModule {}

export interface TierFilesOptions extends OpenFilesOptions {
  readonly tier: FileTier;
  readonly sitesWithin: SitesWithin;
}

/** The photos and documents of one tier, as parts of its service. */
export interface TierFiles {
  readonly files: FileService;
  readonly module: DynamicModule;
  readonly effects: readonly Effect[];
  /** Begins to look after uploads; before the doors open. */
  readonly prepare: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** @throws SettingsError for settings that cannot be used */
export const openTierFiles = async ({ sitesWithin, ...options }: TierFilesOptions): Promise<TierFiles> => {
  const { tier } = options;
  const files = await openFiles(options);
  const uploads = receiveUploads(files);
  let end: () => Promise<void> = () => Promise.resolve();
  return {
    files,
    module: {
      module: FilesModule,
      // `files/content` and `files/lookalikes` stand before `files/:fileId`
      controllers: [lookalikeController(tier), uploadController(tier), fileController(tier)],
      providers: [
        { provide: FILES, useValue: files },
        { provide: UPLOADS, useValue: uploads },
        { provide: SITES_WITHIN, useValue: sitesWithin },
      ],
    },
    effects: [followEvidence(files, tier)].filter(({ types }) => types.length > 0),
    prepare: () => {
      end = tendUploads(files, uploads);
      return Promise.resolve();
    },
    close: () => end(),
  };
};
