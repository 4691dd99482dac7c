/** Long side in pixels: enough to read a plate, small enough for a bad line. */
const longest = 1600;
/** What an upload may have; above it the picture is made smaller. */
const mostBytes = 900_000;

const jpeg = (canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> =>
  new Promise((done) => {
    canvas.toBlob(done, 'image/jpeg', quality);
  });

/** The picture that the camera shows at this moment, as JPEG within the limit; `null` where it shows none. */
export const takePhoto = async (video: HTMLVideoElement): Promise<Blob | null> => {
  const { videoWidth, videoHeight } = video;
  if (videoWidth === 0) return null;
  const share = Math.min(1, longest / Math.max(videoWidth, videoHeight));
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.round(videoWidth * share), Math.round(videoHeight * share)];
  canvas.getContext('2d')?.drawImage(video, 0, 0, canvas.width, canvas.height);
  for (const quality of [0.85, 0.7, 0.5]) {
    const blob = await jpeg(canvas, quality);
    if (blob === null || blob.size <= mostBytes) return blob;
  }
  return jpeg(canvas, 0.3);
};
