import { Controller, Inject, Req, Res, type Type } from '@nestjs/common';
import type { Result } from '@huihuan/kernel-domain';
import { Answer, Input, Operation, type AnswerOf, type InputOf } from '@huihuan/platform-http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Progress, Uploads } from '../upload/receive-upload.ts';
import { known } from './file-controller.ts';
import { uploadPiece, uploadState } from './file-operations.ts';

export const UPLOADS = Symbol('huihuan:uploads');

const headersOf = ({ upload, offset }: Progress): Readonly<Record<string, string>> => ({
  'upload-offset': String(offset),
  'upload-length': String(upload.bytes),
  ...(upload.state === 'announced' ? { 'upload-expires': upload.expiresAt.toUTCString() } : {}),
});

/** Every answer of tus says its version, refusals included. */
const asTus = (reply: FastifyReply): void => {
  void reply.headers({ 'tus-resumable': '1.0.0', 'tus-version': '1.0.0' });
};

/** Uploads by tus 1.0 (core protocol and expiration): where one stands, and its next piece. */
export const uploadController = (tier: string): Type => {
  @Controller(`/api/${tier}/files`)
  class UploadController {
    private readonly uploads: Uploads;

    constructor(@Inject(UPLOADS) uploads: Uploads) {
      this.uploads = uploads;
    }

    @Operation(uploadState)
    async state(
      @Input() { params, caller }: InputOf<typeof uploadState>,
      @Req() request: FastifyRequest,
      @Res({ passthrough: true }) reply: FastifyReply,
    ): Promise<Result<never> | Answer<AnswerOf<typeof uploadState>>> {
      asTus(reply);
      const found = await this.uploads.progress(params.fileId, known(caller).personId, request.raw);
      if (!found.ok) return found;
      const { upload, offset } = found.value;
      const state = upload.state === 'stored' ? 'stored' : 'announced';
      const told = {
        ...params,
        state,
        offset,
        bytes: upload.bytes,
        expiresAt: upload.expiresAt.toISOString(),
      } as const;
      return new Answer<AnswerOf<typeof uploadState>>(told, 200, headersOf(found.value));
    }

    @Operation(uploadPiece)
    async piece(
      @Input() { params, caller }: InputOf<typeof uploadPiece>,
      @Req() request: FastifyRequest,
      @Res({ passthrough: true }) reply: FastifyReply,
    ): Promise<Result<never> | Answer<null>> {
      asTus(reply);
      const taken = await this.uploads.take(params.fileId, known(caller).personId, request.raw);
      return taken.ok ? new Answer(null, 204, headersOf(taken.value)) : taken;
    }
  }
  return UploadController;
};
