import { flushSync } from 'react-dom';
import { isAsking, isTyping } from '../commands/where-keys-go.ts';
import { fieldOf, giveBack, type Field } from './field-under-scan.ts';
import { createScanReader, longestPauseMs } from './scan-reader.ts';

/** Who wants what is scanned. */
export interface ScanTaker {
  /** Behind all screens: asked only where no screen takes the scan, and where no field has the focus. */
  readonly isBehind: boolean;
  readonly isOff: () => boolean;
  /** Gives `false` where the code is none of its own. */
  readonly take: (code: string) => boolean;
}

/** Who has keys: what a key, by its name in `KeyboardEvent.key` (letters in lower case), does now. */
export type KeyHolder = (key: string) => (() => void) | undefined;

const takers: ScanTaker[] = [];
const holders: KeyHolder[] = [];

const isChord = (event: KeyboardEvent): boolean => event.ctrlKey || event.altKey || event.metaKey || event.isComposing;
const nameOf = ({ key }: KeyboardEvent): string => (key.length === 1 ? key.toLowerCase() : key);
const isSilent = ({ key }: KeyboardEvent): boolean => ['Shift', 'CapsLock', 'Process', 'Dead'].includes(key);
const isOfScreen = ({ key, target }: KeyboardEvent): boolean =>
  /^F\d/.test(key) || (!isTyping(target) && !(target instanceof HTMLSelectElement));

const reader = createScanReader();
let before: { readonly field: Field; readonly value: string; readonly at: number } | null = null;
/** Characters that hands may have pressed, until it is certain that they are no part of a scan. */
let held: readonly string[] = [];
let timer = 0;

const actsOf = (key: string): readonly (() => void)[] => holders.flatMap((holder) => holder(key) ?? []);

const drop = (): void => {
  window.clearTimeout(timer);
  held = [];
};

const doHeld = (): void => {
  const pressed = reader.isBurst() ? [] : held;
  drop();
  // one after the other: what a key does may rest on what the key before has changed
  for (const key of pressed) {
    const field = document.activeElement === document.body ? null : fieldOf(document.activeElement);
    if (field !== null && isTyping(field)) giveBack(field, field.value + key);
    else for (const act of actsOf(key)) flushSync(act);
  }
};

/** Does what was pressed before another key; where that took the focus elsewhere, the other key is meant for there. */
const doHeldBefore = (event: KeyboardEvent): void => {
  if (held.length === 0) return;
  const focused = document.activeElement;
  doHeld();
  const now = document.activeElement;
  if (now === focused || now === null) return;
  event.preventDefault();
  event.stopPropagation();
  const again = new KeyboardEvent('keydown', { key: event.key, code: event.code, bubbles: true, cancelable: true });
  if (now.dispatchEvent(again) && event.key === 'Enter' && now instanceof HTMLInputElement) now.form?.requestSubmit();
};

/** Waits as long as a scanner pauses. A machine that was busy itself has keys in its queue that it must hear first. */
const waitForMore = (): void => {
  window.clearTimeout(timer);
  const due = performance.now() + longestPauseMs;
  timer = window.setTimeout(
    () => (performance.now() - due > longestPauseMs ? waitForMore() : doHeld()),
    longestPauseMs,
  );
};

const giveToTaker = (code: string, target: EventTarget | null): boolean => {
  const ofScreens = takers.filter(({ isBehind }) => !isBehind).reverse();
  if (ofScreens.some(({ isOff }) => isOff()) || isAsking()) return false;
  if (ofScreens.length === 0 && isTyping(target)) return false;
  if (before !== null) giveBack(before.field, before.value);
  if (ofScreens.some(({ take }) => take(code))) return true;
  for (const { isBehind, take } of takers) if (isBehind) take(code);
  return true;
};

/** Before anything else hears a key: the scanner's part. */
const hearScan = (event: KeyboardEvent): void => {
  if (isChord(event) || event.repeat) return;
  const field = fieldOf(event.target);
  const at = event.timeStamp;
  if (field === null) before = null;
  else if (before?.field !== field || at - before.at > longestPauseMs) before = { field, value: field.value, at };
  else before = { ...before, at };
  const code = reader.key(event.key, at);
  if (code === null) {
    if (event.key.length > 1 && !isSilent(event)) doHeldBefore(event);
    return;
  }
  drop();
  // a scan that nobody takes stays in the field that has the focus; it never presses a button
  if (!giveToTaker(code, event.target) && isTyping(event.target)) return;
  event.preventDefault();
  event.stopPropagation();
};

/** After everything else has heard a key: what it stands for on the screen. */
const hearKey = (event: KeyboardEvent): void => {
  if (isChord(event) || isSilent(event) || event.defaultPrevented || isAsking()) return;
  const isCharacter = event.key.length === 1;
  if (!isOfScreen(event) || actsOf(nameOf(event)).length === 0) return;
  if (event.key === 'Enter' && event.target instanceof HTMLElement && event.target.closest('button, a') !== null)
    return;
  event.preventDefault();
  if (!isCharacter) return actsOf(nameOf(event)).forEach((act) => act());
  if (event.repeat) return;
  held = [...held, nameOf(event)];
  waitForMore();
};

let listening = 0;

const listen = (): (() => void) => {
  listening += 1;
  if (listening === 1) {
    window.addEventListener('keydown', hearScan, { capture: true });
    window.addEventListener('keydown', hearKey);
  }
  return () => {
    listening -= 1;
    if (listening > 0) return;
    drop();
    window.removeEventListener('keydown', hearScan, { capture: true });
    window.removeEventListener('keydown', hearKey);
  };
};

const joined = <One>(all: One[], one: One): (() => void) => {
  all.push(one);
  const stop = listen();
  return () => {
    all.splice(all.indexOf(one), 1);
    stop();
  };
};

/** Gives scans to a part of the page until it says that it is gone. */
export const takeScans = (taker: ScanTaker): (() => void) => joined(takers, taker);

/** Gives a scan that was kept to whoever takes scans now. */
export const giveScan = (code: string): void => {
  before = null;
  giveToTaker(code, null);
};

/** Gives keys to a part of the page until it says that it is gone. */
export const holdKeys = (holder: KeyHolder): (() => void) => joined(holders, holder);
