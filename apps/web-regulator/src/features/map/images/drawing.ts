/** Images are drawn at twice the size, for sharp edges on every screen. */
export const pixelRatio = 2;

/** A drawing area in CSS pixels with the origin in its centre. */
export const drawing = (width: number, height: number): CanvasRenderingContext2D => {
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width) * pixelRatio;
  canvas.height = Math.ceil(height) * pixelRatio;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('This browser draws no images.');
  context.scale(pixelRatio, pixelRatio);
  context.translate(Math.ceil(width) / 2, Math.ceil(height) / 2);
  return context;
};

export const pixelsOf = (context: CanvasRenderingContext2D): ImageData =>
  context.getImageData(0, 0, context.canvas.width, context.canvas.height);
