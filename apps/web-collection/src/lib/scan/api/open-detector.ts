import type { ReaderOptions } from 'zxing-wasm/reader';

/** Finds the text of a bar code in what the camera shows; `null` where there is none. */
export type Detector = (video: HTMLVideoElement) => Promise<string | null>;

interface NativeDetector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}

interface NativeDetectors {
  new (): NativeDetector;
  getSupportedFormats(): Promise<readonly string[]>;
}

/** The browser's own detector where it can read anything, or zxing from our own origin, which is fetched when it is first needed. */
export const openDetector = async (): Promise<Detector> => {
  const { BarcodeDetector } = globalThis as { readonly BarcodeDetector?: NativeDetectors };
  if (BarcodeDetector !== undefined && (await BarcodeDetector.getSupportedFormats()).length > 0) {
    const native = new BarcodeDetector();
    return async (video) => (await native.detect(video))[0]?.rawValue ?? null;
  }
  return zxing();
};

const options: ReaderOptions = { tryHarder: true, maxNumberOfSymbols: 1 };

const zxing = async (): Promise<Detector> => {
  const [{ prepareZXingModule, readBarcodes }, { default: wasm }] = await Promise.all([
    import('zxing-wasm/reader'),
    import('zxing-wasm/reader/zxing_reader.wasm?url'),
  ]);
  prepareZXingModule({ overrides: { locateFile: () => wasm } });
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  return async (video) => {
    if (pen === null || video.videoWidth === 0) return null;
    [canvas.width, canvas.height] = [video.videoWidth, video.videoHeight];
    pen.drawImage(video, 0, 0);
    const found = await readBarcodes(pen.getImageData(0, 0, canvas.width, canvas.height), options);
    return found[0]?.text ?? null;
  };
};
