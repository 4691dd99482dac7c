export const fileKinds = ['photo', 'document'] as const;
export type FileKind = (typeof fileKinds)[number];

const pictures = ['image/jpeg', 'image/png', 'image/webp'] as const;

/** Everything that is taken. HEIC is not: nothing that may be shipped here decodes it, and what is not decoded is not cleaned. */
export const mediaTypes = [...pictures, 'application/pdf'] as const;
export type MediaType = (typeof mediaTypes)[number];

/** What each kind may be; a document may be a photo of it. */
export const typesOfKind: Readonly<Record<FileKind, readonly MediaType[]>> = {
  photo: pictures,
  document: mediaTypes,
};

export const isPicture = (mediaType: string): boolean => (pictures as readonly string[]).includes(mediaType);
