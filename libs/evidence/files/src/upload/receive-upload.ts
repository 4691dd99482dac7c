import type { IncomingMessage } from 'node:http';
import { PassThrough, Readable } from 'node:stream';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { edgeRefusal, RefusalError } from '@huihuan/platform-http';
import type { Server } from '@tus/server';
import type { FileService } from '../file-service.ts';
import { fileUnknown, uploadExpired, uploadOfAnother } from '../problems/upload-problems.ts';
import { finishUpload } from './finish-upload.ts';
import { makeStaged, stagedBytes } from './staged-file.ts';
import { openTusServer } from './tus-server.ts';
import { uploadOf, type Upload } from './upload-row.ts';

/** How far an upload is. */
export interface Progress {
  readonly upload: Upload;
  /** How many bytes are there: where the next piece begins. */
  readonly offset: number;
}

export interface Uploads {
  /** Where an upload stands. What has arrived whole is examined first, so a process that ended in between is no matter. */
  progress(fileId: string, personId: string, request: IncomingMessage): Promise<Result<Progress>>;
  /** Takes a piece; with the last one the file is examined and kept, or refused. */
  take(fileId: string, personId: string, request: IncomingMessage): Promise<Result<Progress>>;
  /** Examines what has arrived whole; one and the same file is examined once at a time. */
  finish(upload: Upload): Promise<Result<void>>;
}

const tusVersion = '1.0.0';

/** All that tus has to know of a request; in particular nothing that would make another method of it. */
const tusHeaders = ['upload-offset', 'content-type', 'content-length'] as const;

export const receiveUploads = (files: FileService): Uploads => {
  const finishing = new Map<string, Promise<Result<void>>>();
  let opening: Promise<Server> | null = null;
  const tus = (): Promise<Server> => (opening ??= openTusServer(files));

  const finish = (upload: Upload): Promise<Result<void>> => {
    const running = finishing.get(upload.fileId);
    if (running !== undefined) return running;
    const begun = finishUpload(files, upload).finally(() => finishing.delete(upload.fileId));
    finishing.set(upload.fileId, begun);
    return begun;
  };

  /** The upload, if it is this person's and not over; what was refused is refused again for the same reason. */
  const own = async (fileId: string, personId: string): Promise<Result<Upload>> => {
    const upload = await uploadOf(files.database, fileId);
    if (upload === null) return refuse(fileUnknown(fileId));
    if (upload.personId !== personId) return refuse(uploadOfAnother);
    if (upload.problem !== null) return refuse(upload.problem);
    const isOver = upload.state === 'expired' || (upload.state === 'announced' && upload.expiresAt <= files.now());
    return isOver ? refuse(uploadExpired) : accept(upload);
  };

  const ask = async (upload: Upload, method: 'HEAD' | 'PATCH', request: IncomingMessage): Promise<Progress> => {
    const { 'tus-resumable': version = tusVersion } = request.headers;
    if (version !== tusVersion) throw versionUnknown();
    await makeStaged(files, upload.fileId);
    const headers = new Headers({ 'tus-resumable': tusVersion });
    for (const name of tusHeaders) {
      const value = request.headers[name];
      if (typeof value === 'string') headers.set(name, value);
    }
    const url = `http://files/api/${files.tier}/files/uploads/${upload.fileId}`;
    const body = method === 'PATCH' ? { body: bodyOf(request), duplex: 'half' as const } : {};
    const answer = await (await tus()).handleWeb(new Request(url, { method, headers, ...body }));
    request.unpipe();
    if (!answer.ok) throw await refusalOfTus(answer);
    return { upload, offset: Number(answer.headers.get('upload-offset')) };
  };

  const finished = async ({ upload, offset }: Progress): Promise<Result<Progress>> => {
    if (upload.state !== 'announced' || offset < upload.bytes) return accept({ upload, offset });
    const result = await finish(upload);
    return result.ok ? accept({ upload: { ...upload, state: 'stored' }, offset }) : result;
  };

  return {
    finish,
    progress: async (fileId, personId, request) => {
      const found = await own(fileId, personId);
      if (!found.ok) return found;
      const upload = found.value;
      if (upload.state === 'stored') return accept({ upload, offset: upload.bytes });
      const there = await ask(upload, 'HEAD', request);
      return finished(there);
    },
    take: async (fileId, personId, request) => {
      const found = await own(fileId, personId);
      if (!found.ok) return found;
      const upload = found.value;
      if (upload.state === 'announced') return finished(await ask(upload, 'PATCH', request));
      if (Number(request.headers['upload-offset']) !== upload.bytes) throw offsetDiffers();
      return accept({ upload, offset: upload.bytes });
    },
  };
};

/**
 * The body of a request beside the request itself: what is refused leaves it half read, and only by itself can it be drained
 * and its connection go on.
 */
const bodyOf = (request: IncomingMessage): ReadableStream => {
  const beside = new PassThrough();
  request.once('close', () => {
    if (!request.complete) beside.destroy(new Error('the connection broke off'));
  });
  return Readable.toWeb(request.pipe(beside)) as ReadableStream;
};

export const isComplete = async (files: FileService, upload: Upload): Promise<boolean> =>
  (await stagedBytes(files, upload.fileId)) >= upload.bytes;

const versionUnknown = (): RefusalError =>
  new RefusalError(
    edgeRefusal(412, {
      code: 'upload.version-unknown',
      zh: '只支持 tus 1.0.0（请求头 Tus-Resumable）。',
      en: 'Only tus 1.0.0 is spoken here (header Tus-Resumable).',
    }),
  );

const offsetDiffers = (): RefusalError =>
  new RefusalError(
    edgeRefusal(409, {
      code: 'upload.offset-differs',
      zh: '续传位置不符：请先查询已到的位置（HEAD），再从那里继续。',
      en: 'The piece begins at another place than the upload stands at: ask for it by HEAD and go on from there.',
    }),
  );

/** @throws Error where it is no fault of the sender's */
const refusalOfTus = async (answer: Response): Promise<RefusalError> => {
  const said = (await answer.text()).trim();
  if (answer.status >= 500) throw new Error(`tus: ${said}`);
  if (answer.status === 409) return offsetDiffers();
  return new RefusalError(
    edgeRefusal(answer.status, {
      code: 'upload.unreadable',
      zh: `上传请求不符合 tus 1.0：${said}`,
      en: `The request does not follow tus 1.0: ${said}`,
    }),
  );
};
