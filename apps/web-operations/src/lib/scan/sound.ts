export type Sound = 'right' | 'wrong' | 'again' | 'done';

interface Tone {
  readonly hertz: number;
  readonly from: number;
  readonly seconds: number;
}

/** Told apart without looking: one high, two low, two of the same in the middle, three rising. */
const tones: Readonly<Record<Sound, readonly Tone[]>> = {
  right: [{ hertz: 1320, from: 0, seconds: 0.09 }],
  wrong: [
    { hertz: 220, from: 0, seconds: 0.16 },
    { hertz: 180, from: 0.2, seconds: 0.26 },
  ],
  again: [
    { hertz: 660, from: 0, seconds: 0.06 },
    { hertz: 660, from: 0.1, seconds: 0.06 },
  ],
  done: [
    { hertz: 660, from: 0, seconds: 0.1 },
    { hertz: 880, from: 0.11, seconds: 0.1 },
    { hertz: 1320, from: 0.22, seconds: 0.16 },
  ],
};

let audio: AudioContext | null = null;

/** Says without looking how a scan went. A browser that has no sound, or lets no page make any, stays silent. */
export const play = (sound: Sound): void => {
  document.documentElement.dataset.lastSound = sound;
  audio ??= typeof AudioContext === 'undefined' ? null : new AudioContext();
  if (audio === null) return;
  const context = audio;
  void context.resume().catch(() => undefined);
  for (const { hertz, from, seconds } of tones[sound]) {
    const [start, volume, tone] = [context.currentTime + from, context.createGain(), context.createOscillator()];
    tone.type = sound === 'wrong' ? 'square' : 'sine';
    tone.frequency.value = hertz;
    volume.gain.setValueAtTime(0.12, start);
    volume.gain.exponentialRampToValueAtTime(0.001, start + seconds);
    tone.connect(volume).connect(context.destination);
    tone.start(start);
    tone.stop(start + seconds);
  }
};
