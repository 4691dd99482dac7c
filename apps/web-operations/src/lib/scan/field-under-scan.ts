/** A field that a scanner types into, because the focus was there. */
export type Field = HTMLInputElement | HTMLTextAreaElement;

export const fieldOf = (target: EventTarget | null): Field | null =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target : null;

/** Takes what the scanner typed out of a field again; the page hears of it as if hands had done it. */
export const giveBack = (field: Field, value: string): void => {
  const owner = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  Object.getOwnPropertyDescriptor(owner, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
};
