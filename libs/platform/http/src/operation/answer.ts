/** A value with a status or headers that differ from those of the operation: `new Answer(body, 503)`. */
export class Answer<Value> {
  readonly value: Value;
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(value: Value, status?: number, headers: Readonly<Record<string, string>> = {}) {
    this.value = value;
    this.status = status;
    this.headers = headers;
  }
}
