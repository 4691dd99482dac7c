/**
 * When a camera says that it took a picture, out of the texts of its EXIF; `null` where it says nothing usable. It is the
 * clock of the camera, without a zone, and nobody has checked it.
 */
export const captureTime = (exif: Readonly<Record<string, string>>): string | null => {
  const said = exif['Date of original image'] ?? exif['DateTimeOriginal'] ?? null;
  const parts = /^(\d{4})[:-](\d{2})[:-](\d{2})[ T](\d{2}):(\d{2}):(\d{2})/.exec(said ?? '');
  if (parts === null) return null;
  const [, year, month, day, hour, minute, second] = parts;
  const text = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  return Number.isNaN(Date.parse(`${text}Z`)) ? null : text;
};
