/** How an authenticator knows a person: the 16 bytes of the id, which say nothing about anybody. */
export const handleOf = (personId: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(personId.replaceAll('-', ''), 'hex'));

/** Whether an authenticator spoke of this person. */
export const isHandleOf = (handle: string | undefined, personId: string): boolean =>
  handle !== undefined && Buffer.from(handle, 'base64url').equals(Buffer.from(handleOf(personId)));
