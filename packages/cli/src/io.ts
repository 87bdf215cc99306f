/** Where text goes: a terminal, a pipe or a file. */
export interface Sink {
  write(text: string): void;
  readonly isTTY: boolean;
  /** Columns of the terminal, where that is known. */
  readonly columns?: number | undefined;
}

/** All that the command needs of the world around it, so that tests can run it in their own process. */
export interface Io {
  readonly stdout: Sink;
  readonly stderr: Sink;
  stdin(): AsyncIterable<Uint8Array>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder that paths count from. */
  readonly cwd: string;
  /** Today where the user is, YYYY-MM-DD. The only clock that says what day it is. */
  today(): string;
  /** Milliseconds since any moment, for progress alone. */
  millis(): number;
}
