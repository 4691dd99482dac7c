import type { Authorization } from '../sign-in/open-authorization.ts';
import type { Language, Text } from '../lang/text.ts';

/** One flag of a command: `--rate <value>`, or a switch where it takes no value. */
export interface Flag {
  readonly name: string;
  /** What stands for the value in the help; absent on a switch. */
  readonly value?: string;
  readonly text: Text;
}

/** What every command gets to work with; nothing of it is global, so that specs can hold it. */
export interface Terminal {
  readonly language: Language;
  readonly input: AsyncIterable<Buffer | string>;
  readonly output: NodeJS.WritableStream;
  readonly errors: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly environment: NodeJS.ProcessEnv;
  readonly url: string;
  /** By what requests to that server are signed in. */
  readonly authorization: Authorization;
  readonly json: boolean;
  /** Tells a program that started this one how far it is; absent where a person did. */
  readonly tell?: (news: object) => void;
  /** Aborts when the person presses Ctrl-C. */
  readonly signal: AbortSignal;
}

export interface Command {
  readonly name: string;
  /** Words after the command in its usage line, such as `<id>`. */
  readonly operands: string;
  readonly text: Text;
  readonly flags: readonly Flag[];
  /** More lines below the flags in the help. */
  readonly more?: Text;
  /** @returns the exit code: 0 all is well, 1 something is wrong, 2 wrong usage */
  readonly run: (call: Call, terminal: Terminal) => Promise<number>;
}

/** What was typed after the name of a command. */
export interface Call {
  readonly flags: Readonly<Record<string, string | boolean | undefined>>;
  readonly operands: readonly string[];
}

/** What was typed makes no sense; the text says what would. */
export class WrongUsage extends Error {
  readonly text: Text;

  constructor(text: Text) {
    super(text.en);
    this.name = 'WrongUsage';
    this.text = text;
  }
}

/** Something outside of the tool is not as it must be: the server does not run, an answer is broken. */
export class Trouble extends Error {
  readonly text: Text;

  constructor(text: Text, cause?: unknown) {
    super(text.en, cause === undefined ? undefined : { cause });
    this.name = 'Trouble';
    this.text = text;
  }
}
