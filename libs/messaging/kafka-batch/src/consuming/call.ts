import { bytesOf, type ReceivedMessage } from '../batch.ts';
import type { Part } from './part.ts';

export interface Limits {
  readonly maximumMessages: number;
  readonly maximumBytes: number;
}

/** One call of a handler: so many of the next messages of these parts. */
export interface Call {
  readonly messages: readonly ReceivedMessage[];
  readonly taken: readonly { readonly part: Part; readonly count: number }[];
  readonly bytes: number;
}

export interface Choice extends Limits {
  readonly merge: boolean;
  /** Parts that are tried on their own, because they failed before and may be the reason. */
  readonly isAlone: (part: Part) => boolean;
}

/** The next call from waiting parts, in their order: whole parts while there is room, then the beginning of one. */
export const nextCall = (waiting: readonly Part[], choice: Choice): Call => {
  const call = { messages: [] as ReceivedMessage[], taken: [] as { part: Part; count: number }[], bytes: 0 };
  for (const part of waiting) {
    if (call.taken.length > 0 && (!choice.merge || choice.isAlone(part))) break;
    const count = fill(call, part, choice);
    if (count === 0) break;
    call.taken.push({ part, count });
    if (choice.isAlone(part)) break;
  }
  return call;
};

/** @returns how many messages of the part found room; the first of a call always does */
const fill = (call: { messages: ReceivedMessage[]; bytes: number }, part: Part, limits: Limits): number => {
  const before = call.messages.length;
  for (let at = part.next; at < part.messages.length && call.messages.length < limits.maximumMessages; at += 1) {
    const message = part.messages[at];
    if (message === undefined) break;
    const bytes = bytesOf(message);
    if (call.messages.length > 0 && call.bytes + bytes > limits.maximumBytes) break;
    call.messages.push(message);
    call.bytes += bytes;
  }
  return call.messages.length - before;
};
