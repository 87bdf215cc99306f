import type { Io } from './io.js';
import type { CliWords } from './words/words.js';

/** Below so many pairs of a case and an offer, nobody has to wait. */
const WORTH_TELLING = 50;
const SOON_MS = 500;
const REDRAW_MS = 100;
const LONG_MS = 2000;

export interface Progress {
  /** So many cases are done. */
  step(done: number): void;
  end(): void;
}

/** On a terminal one line that counts; elsewhere a line when it turns out to take long, and one when it is done. */
export function progress(io: Io, cases: number, offers: number, words: CliWords): Progress {
  if (cases * offers <= WORTH_TELLING) return { step: () => {}, end: () => {} };
  return io.stderr.isTTY ? counter(io, cases, words) : plainLines(io, cases, words);
}

function counter(io: Io, cases: number, words: CliWords): Progress {
  const start = io.millis();
  let drawn: number | undefined;
  return {
    step(done) {
      const now = io.millis();
      if (now - start < SOON_MS || (drawn !== undefined && now - drawn < REDRAW_MS)) return;
      drawn = now;
      io.stderr.write(`\r${words.progress.busy(done, cases)}\x1b[K`);
    },
    end() {
      if (drawn !== undefined) io.stderr.write('\r\x1b[K');
    },
  };
}

function plainLines(io: Io, cases: number, words: CliWords): Progress {
  const start = io.millis();
  let told = false;
  return {
    step(done) {
      if (told || io.millis() - start < LONG_MS) return;
      told = true;
      io.stderr.write(`${words.progress.busy(done, cases)}\n`);
    },
    end() {
      if (!told) return;
      const seconds = Math.round((io.millis() - start) / 1000);
      io.stderr.write(`${words.progress.done(cases, seconds)}\n`);
    },
  };
}
