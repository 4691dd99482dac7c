import { Controller, Inject, type Type } from '@nestjs/common';
import { accept, type Result } from '@huihuan/kernel-domain';
import { Answer, Input, Operation, type AnswerOf, type Caller, type InputOf } from '@huihuan/platform-http';
import { FILES, type FileService } from '../file-service.ts';
import { giveLink, giveOriginal } from '../serve/give-link.ts';
import { readContent, storedFile } from '../serve/read-content.ts';
import { announceFile, type Announced } from '../upload/announce-file.ts';
import { announce, content, link, oneFile, originalLink } from './file-operations.ts';

/** @throws TypeError where an operation that belongs to somebody is asked by nobody: the guard is missing */
export const known = (caller: Caller | null): Caller => {
  if (caller === null) throw new TypeError('files belong to people, and nobody is known here');
  return caller;
};

/** Announces files, tells about them and gives links to them. */
export const fileController = (tier: string): Type => {
  @Controller(`/api/${tier}/files`)
  class FileController {
    private readonly files: FileService;

    constructor(@Inject(FILES) files: FileService) {
      this.files = files;
    }

    @Operation(announce)
    announce(@Input() { body, caller }: InputOf<typeof announce>): Promise<Result<Announced>> {
      return announceFile(this.files, body, known(caller).personId);
    }

    @Operation(content)
    async content(@Input() { query }: InputOf<typeof content>): Promise<Result<Uint8Array> | Answer<Uint8Array>> {
      const found = await readContent(this.files, query.token);
      return found.ok ? new Answer<Uint8Array>(found.value.bytes, 200, found.value.headers) : found;
    }

    @Operation(oneFile)
    async one(@Input() { params }: InputOf<typeof oneFile>): Promise<Result<AnswerOf<typeof oneFile>>> {
      const found = await storedFile(this.files.database, params.fileId);
      if (!found.ok) return found;
      const { thumbnailSha256: _, hasOriginal: __, ...told } = found.value;
      return accept(told);
    }

    @Operation(link)
    link(@Input() { params, query, caller }: InputOf<typeof link>) {
      return giveLink(this.files, params.fileId, query.variant, known(caller));
    }

    @Operation(originalLink)
    original(@Input() { params, body, caller }: InputOf<typeof originalLink>) {
      return giveOriginal(this.files, { ...params, ...body }, known(caller));
    }
  }
  return FileController;
};
