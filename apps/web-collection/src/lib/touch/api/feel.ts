import { readChoices } from './choices.ts';

export type Feeling = 'tap' | 'good' | 'bad';

const tones: Readonly<Record<Feeling, readonly (readonly [hertz: number, seconds: number])[]>> = {
  tap: [],
  good: [
    [880, 0.08],
    [1320, 0.12],
  ],
  bad: [
    [220, 0.18],
    [180, 0.22],
  ],
};
const shakes: Readonly<Record<Feeling, number[]>> = { tap: [12], good: [40], bad: [80, 60, 80] };

let speaker: AudioContext | null = null;

/** Tells the hand and the ear whether it went well: nobody looks at the screen while lifting a fridge. Both can be switched off. */
export const feel = (feeling: Feeling): void => {
  const { hasSounds, hasVibration } = readChoices();
  // a browser takes it as a mistake before the first touch
  if (hasVibration && 'vibrate' in navigator && navigator.userActivation.hasBeenActive)
    navigator.vibrate(shakes[feeling]);
  if (hasSounds && tones[feeling].length > 0) sound(tones[feeling]);
};

const sound = (notes: readonly (readonly [number, number])[]): void => {
  if (!('AudioContext' in globalThis) || !navigator.userActivation.hasBeenActive) return;
  speaker ??= new AudioContext();
  let at = speaker.currentTime;
  for (const [hertz, seconds] of notes) {
    const [tone, volume] = [speaker.createOscillator(), speaker.createGain()];
    tone.frequency.value = hertz;
    volume.gain.setValueAtTime(0.2, at);
    volume.gain.exponentialRampToValueAtTime(0.001, at + seconds);
    tone.connect(volume).connect(speaker.destination);
    tone.start(at);
    tone.stop((at += seconds));
  }
};
