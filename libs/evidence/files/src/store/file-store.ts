/** What is kept of a file. Each kind of object has its own part of the store. */
export const storedParts = ['stored', 'thumbnail', 'original'] as const;
export type StoredPart = (typeof storedParts)[number];

/** An object is named by the SHA-256 of the bytes that were given for it (of an original: before it was sealed). */
export interface ObjectName {
  readonly part: StoredPart;
  readonly sha256: string;
}

/** Keeps bytes for good. There is no way to change or delete an object. */
export interface FileStore {
  /** Durable once it is fulfilled; storing the same again changes nothing. */
  put(name: ObjectName, bytes: Buffer): Promise<void>;
  /** `null` where there is no such object. */
  get(name: ObjectName): Promise<Buffer | null>;
}

/** `stored/ab/abcd…`: two digits first, so that no folder gets too long. @throws TypeError for what is no digest */
export const objectPath = ({ part, sha256 }: ObjectName): string => {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new TypeError('an object is named by a SHA-256 in lower case');
  return `${part}/${sha256.slice(0, 2)}/${sha256}`;
};
