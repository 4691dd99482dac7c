import { chinaDay } from '@huihuan/kernel-domain';
import { openManifestDays, type ManifestDays } from '../books/manifest-days.ts';
import { violate } from '../findings.ts';
import type { Reading, ReadingOf } from './reading.ts';

const manifestOf = ({ books }: Reading, manifestId: string): ManifestDays => {
  const known = books.manifestDays.get(manifestId) ?? openManifestDays(manifestId);
  books.manifestDays.set(manifestId, known);
  return known;
};

/** Recorded again it is put right: the latest record holds, whichever is read first. */
export const takeManifestDays = (reading: ReadingOf<'cn.huihuan.manifest.recorded.v1'>): void => {
  const { id, data } = reading.event;
  const manifest = manifestOf(reading, data.manifestId);
  if (manifest.recordedBy > id) return;
  const { shipmentId, number, openedOn, confirmWithin = null } = data;
  Object.assign(manifest, { shipmentId, number, openedOn, confirmWithin, recordedBy: id });
};

export const takeConfirmed = (reading: ReadingOf<'cn.huihuan.manifest.confirmed.v1'>): void => {
  const { books, event, row } = reading;
  const { manifestId, confirmedOn } = event.data;
  const manifest = manifestOf(reading, manifestId);
  if (manifest.confirmed === null) {
    manifest.confirmed = { event: row, on: confirmedOn };
    return;
  }
  violate(books.findings, {
    ...{ rule: 7, code: 'manifest.confirmed-twice', subject: `manifest:${manifestId}`, eventId: event.id },
    zh: '同一联单确认了两次',
    en: 'a manifest was confirmed twice',
  });
};

export const takeVoidDays = (reading: ReadingOf<'cn.huihuan.manifest.voided.v1'>): void => {
  manifestOf(reading, reading.event.data.manifestId).voided = true;
};

const papers = 'papers-to-vehicle-office';
const video = 'dismantling-video';

type Recorded = ReadingOf<'cn.huihuan.item.step-recorded.v1'>;

/** By record, what it says of an item; a correction takes the place of what it names. */
const say = (of: Map<string, Map<string, string>>, { event }: Recorded, said: string): void => {
  const { itemId, stepId, result, corrects } = event.data;
  const known = of.get(itemId) ?? new Map<string, string>();
  of.set(itemId, known);
  if (corrects !== null) known.delete(corrects);
  if (result === 'done') known.set(stepId, said);
};

/** When the papers of a vehicle went to the vehicle office, and until when the video of its dismantling is kept, by what the forms state. */
export const takeStep = (reading: Recorded): void => {
  const { step, details, occurredAt } = reading.event.data;
  const { handedOn, keptUntil } = details;
  const { papersHanded, videosSaid } = reading.books;
  if (step === papers) say(papersHanded, reading, typeof handedOn === 'string' ? handedOn : chinaDay(occurredAt));
  if (step === video) say(videosSaid, reading, typeof keptUntil === 'string' ? keptUntil : chinaDay(occurredAt));
};
