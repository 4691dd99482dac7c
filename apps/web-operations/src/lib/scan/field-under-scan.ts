/** What a scanner types into or chooses in by its letters, because the focus was there. */
export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export const fieldOf = (target: EventTarget | null): Field | null =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
    ? target
    : null;

const prototypeOf = (field: Field): Field => {
  if (field instanceof HTMLInputElement) return HTMLInputElement.prototype;
  return field instanceof HTMLSelectElement ? HTMLSelectElement.prototype : HTMLTextAreaElement.prototype;
};

/** Takes what the scanner typed out of a field again; the page hears of it as if hands had done it. */
export const giveBack = (field: Field, value: string): void => {
  if (field.value === value) return;
  Object.getOwnPropertyDescriptor(prototypeOf(field), 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
};
