import { soundIsOn } from './sound-choice.ts';

const seconds = 0.35;
/** Many alarms at once are one sound. */
const restMs = 3_000;
let rangAt = -restMs;
let context: AudioContext | undefined;

/** Two soft tones, where sound was switched on. A browser that nobody has touched yet keeps silent. */
export const ring = (): void => {
  if (!soundIsOn() || performance.now() - rangAt < restMs) return;
  rangAt = performance.now();
  context ??= new AudioContext();
  const { currentTime, destination } = context;
  for (const [index, hertz] of [660, 880].entries()) {
    const tone = new OscillatorNode(context, { type: 'sine', frequency: hertz });
    const loudness = new GainNode(context, { gain: 0.08 });
    tone.connect(loudness).connect(destination);
    tone.start(currentTime + index * seconds);
    tone.stop(currentTime + (index + 1) * seconds);
  }
};
