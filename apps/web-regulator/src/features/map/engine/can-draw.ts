let hasFailed = false;

/**
 * Whether this browser may draw with WebGL 2. Only an engine that tries finds out for sure: a context of the graphics
 * card takes as long to open as half the map, so none is opened to look.
 */
export const canDraw = (): boolean => !hasFailed && typeof WebGL2RenderingContext !== 'undefined';

/** An engine tried and could not. */
export const noteCannotDraw = (): void => {
  hasFailed = true;
};
