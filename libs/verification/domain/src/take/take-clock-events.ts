import { chinaDay } from '@huihuan/kernel-domain';
import { dayNumber } from '../books/days.ts';
import { openManifestDays, type ManifestDays } from '../books/manifest-days.ts';
import { addVideo, correctVideo, untilUnsaid } from '../books/vehicle-book.ts';
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

/** By record, when the papers of a vehicle went to the vehicle office; a correction takes the place of what it names. */
const takePapers = ({ books, event }: Recorded): void => {
  const { itemId, stepId, result, corrects, details, occurredAt } = event.data;
  const { handedOn } = details;
  const known = books.papersHanded.get(itemId) ?? new Map<string, string>();
  books.papersHanded.set(itemId, known);
  if (corrects !== null) known.delete(corrects);
  if (result === 'done') known.set(stepId, typeof handedOn === 'string' ? handedOn : chinaDay(occurredAt));
};

const takeVideo = ({ books, event }: Recorded): void => {
  const { itemId, stepId, result, corrects, details, occurredAt } = event.data;
  const { keptUntil } = details;
  if (corrects !== null) correctVideo(books.videosSaid, corrects);
  if (result !== 'done') return;
  const until = typeof keptUntil === 'string' ? dayNumber(keptUntil) : untilUnsaid;
  addVideo(books.videosSaid, { stepId, itemId, at: occurredAt, until });
};

const takeDestroyed = ({ books, event, row }: Recorded): void => {
  const { itemId, stepId, result, corrects, details, occurredAt } = event.data;
  const { said, corrected } = books.videosDestroyed;
  if (corrects !== null) corrected.add(corrects);
  if (result !== 'done') return;
  const recorded = chinaDay(occurredAt);
  const { destroyedOn } = details;
  const on = typeof destroyedOn === 'string' && destroyedOn < recorded ? destroyedOn : recorded;
  said.set(stepId, { itemId, on, event: row });
};

const takeMoisture = ({ books, event, row }: Recorded): void => {
  const { siteId, itemId, stepId, result, corrects, details, occurredAt } = event.data;
  const { measured, corrected } = books.moisture;
  if (corrects !== null && !corrected.has(corrects)) corrected.set(corrects, { siteId, event: row });
  const { moisturePercent } = details;
  if (result === 'done' && typeof moisturePercent === 'number')
    measured.set(stepId, { itemId, permille: Math.round(moisturePercent * 10), occurredAt });
};

/** A record of an older form may lack the weight: then there was none to add. */
const takeRefrigerant = ({ books, event }: Recorded): void => {
  const { itemId, stepId, family, result, corrects, details, occurredAt } = event.data;
  const { said, corrected } = books.refrigerant;
  if (corrects !== null) corrected.add(`${corrects} ${itemId}`);
  const { refrigerant, refrigerantGrams: grams } = details;
  if (result !== 'done' || typeof refrigerant !== 'string') return;
  const tenths =
    refrigerant !== 'none' && typeof grams === 'number' && grams > 0 ? Math.round(Number(grams.toFixed(1)) * 10) : 0;
  said.push({ stepId, itemId, month: chinaDay(occurredAt).slice(0, 7), family, refrigerant, tenths });
};

/** When the papers of a vehicle went to the vehicle office, moisture, refrigerant, and until when the video of its dismantling is kept and when it was destroyed, by what the forms state. */
export const takeStep = (reading: Recorded): void => {
  const { step } = reading.event.data;
  if (step === papers) takePapers(reading);
  if (step === video) takeVideo(reading);
  if (step === 'destroy-video') takeDestroyed(reading);
  if (step === 'measure-moisture') takeMoisture(reading);
  if (step === 'recover-refrigerant') takeRefrigerant(reading);
};
