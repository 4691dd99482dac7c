import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { fileTypeFromBuffer } from 'file-type';
import {
  contentFlawed,
  pictureTooLarge,
  pictureUndecodable,
  typeDiffers,
  typeNotTaken,
} from '../problems/content-problems.ts';
import { cleanPicture, type CleanPicture } from './clean-picture.ts';
import { findFlaw } from './find-flaw.ts';
import { isPicture, typesOfKind, type FileKind, type MediaType } from './media-types.ts';
import { pictureSize } from './picture-size.ts';

export interface Declared {
  readonly kind: FileKind;
  readonly declaredType: MediaType;
  readonly maximumPixels: number;
}

export interface Examined {
  readonly mediaType: MediaType;
  /** `null` for a document that is no picture, which is stored as it is. */
  readonly picture: CleanPicture | null;
}

/**
 * Finds out what a file is by its content, and makes of a picture what may be kept. Refused is what lies about its type, what
 * is broken or two files at once, what would take too much memory, and what cannot be decoded.
 */
export const examineFile = async (bytes: Buffer, declared: Declared): Promise<Result<Examined>> => {
  const found = (await fileTypeFromBuffer(bytes))?.mime ?? null;
  const mediaType = typesOfKind[declared.kind].find((type) => type === found);
  if (found !== declared.declaredType) return refuse(typeDiffers(declared.declaredType, found));
  if (mediaType === undefined) return refuse(typeNotTaken(declared.declaredType, declared.kind));
  if (!isPicture(mediaType)) {
    const flaw = findFlaw(bytes, mediaType);
    return flaw === null ? accept({ mediaType, picture: null }) : refuse(contentFlawed(flaw));
  }
  // before anything else walks through it: a few bytes can claim to be a picture of a gigabyte
  const size = pictureSize(bytes, mediaType);
  if (size === null) return refuse(contentFlawed('broken'));
  if (size.width * size.height > declared.maximumPixels) return refuse(pictureTooLarge(size, declared.maximumPixels));
  const flaw = findFlaw(bytes, mediaType);
  if (flaw !== null) return refuse(contentFlawed(flaw));
  return examinePicture(bytes, mediaType);
};

const examinePicture = async (bytes: Buffer, mediaType: MediaType): Promise<Result<Examined>> => {
  try {
    return accept({ mediaType, picture: await cleanPicture(bytes, mediaType) });
  } catch (failure) {
    // the library has one code for all that it cannot read; anything else is a fault of ours
    if ((failure as { readonly code?: unknown }).code !== 'InvalidArg') throw failure;
    return refuse(pictureUndecodable);
  }
};
