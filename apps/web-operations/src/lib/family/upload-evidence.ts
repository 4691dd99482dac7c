import { fetchSignedIn, newId, postJson, problemOf, RequestRefused } from '@huihuan/web-kit';
import type { MySite } from '../site/use-my-site.ts';

/** What a gateway passes on at once. */
const pieceBytes = 4 * 1024 * 1024;

export interface Uploaded {
  readonly sha256: string;
}

const digestOf = async (file: Blob): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

/**
 * Brings a photo or document of an item to the tier: announced, then sent in pieces, examined there with the last one. Fails with
 * `RequestRefused`; chosen again it is another upload of the same content.
 */
export const uploadEvidence = async (
  { tier, siteId }: Pick<MySite, 'tier' | 'siteId'>,
  itemId: string,
  file: File,
): Promise<Uploaded> => {
  const sha256 = await digestOf(file);
  const kind = file.type === 'application/pdf' ? 'document' : 'photo';
  const { uploadUrl } = await postJson<{ readonly uploadUrl: string }>(`/api/${tier}/files`, {
    ...{ id: newId(), siteId, sha256, bytes: file.size, kind, declaredType: file.type, itemIds: [itemId] },
  });
  for (let offset = 0; offset < file.size; offset += pieceBytes) {
    const answer = await fetchSignedIn(uploadUrl, {
      method: 'PATCH',
      headers: {
        ...{ 'tus-resumable': '1.0.0', 'upload-offset': String(offset) },
        'content-type': 'application/offset+octet-stream',
      },
      body: file.slice(offset, offset + pieceBytes),
    });
    if (answer.ok) continue;
    const body: unknown = await answer.json().catch(() => null);
    throw new RequestRefused(problemOf(answer.status, body), body);
  }
  return { sha256 };
};
