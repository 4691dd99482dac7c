let answer: boolean | undefined;

/** Whether this browser draws with WebGL 2 at all. */
export const canDraw = (): boolean => {
  answer ??= document.createElement('canvas').getContext('webgl2') !== null;
  return answer;
};
