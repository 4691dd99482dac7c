const notTyped = new Set(['checkbox', 'radio', 'button', 'submit']);

/** Whether what is pressed there is text of a field, and no key of the screen. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement ? !notTyped.has(target.type) : target instanceof HTMLTextAreaElement;

/** Whether a question stands before the screen, so that its keys are none of the screen's. */
export const isAsking = (): boolean => document.querySelector('dialog[open]') !== null;
