import { z } from 'zod';
import { defineEvent } from './define-event.ts';
import { sha256Field, uuidV7Field } from './fields.ts';

/** 64 bits that stay nearly the same when a picture is encoded again or scaled. */
const perceptualHashField = z.string().regex(/^[0-9a-f]{16}$/);

export const fileStored = defineEvent({
  type: 'cn.huihuan.file.stored.v1',
  topic: 'huihuan.item',
  says: 'A photo or document that facts name by its digest arrived whole, was examined and is kept.',
  data: (object) =>
    object({
      fileId: uuidV7Field,
      siteId: uuidV7Field,
      kind: z.enum(['photo', 'document']),
      /** Of what was uploaded: what facts name. */
      sha256: sha256Field,
      /** Of what is served: a picture encoded again, without what the fact does not need. The same as `sha256` for others. */
      storedSha256: sha256Field,
      /** Found by its content. */
      mediaType: z.string().min(1).max(80),
      /** Of what was uploaded. */
      bytes: z.int().positive(),
      perceptualHash: perceptualHashField.nullable(),
      itemIds: z.array(uuidV7Field).max(100),
      shipmentId: uuidV7Field.nullable(),
    }),
  keyOf: (data) => data.fileId,
});

export const fileLookalikeFound = defineEvent({
  type: 'cn.huihuan.file.lookalike-found.v1',
  topic: 'huihuan.item',
  says: 'One picture is the evidence of two different things: the same bytes, or two pictures that look alike. Somebody has to look.',
  data: (object) =>
    object({
      lookalikeId: uuidV7Field,
      /** Whose picture came later. */
      siteId: uuidV7Field,
      otherSiteId: uuidV7Field,
      sha256: sha256Field,
      /** The same where the bytes are the same. */
      otherSha256: sha256Field,
      /** In how many of 64 bits the perceptual hashes differ. */
      distance: z.int().min(0).max(64),
      /** What the later one was named for: ids of items and shipments. */
      subjectIds: z.array(uuidV7Field).min(1).max(100),
      otherSubjectIds: z.array(uuidV7Field).min(1).max(100),
    }),
  keyOf: (data) => data.lookalikeId,
});
