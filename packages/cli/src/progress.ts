import type { Io } from './io.js';
import type { CliWords } from './words/words.js';

/** Below so many pairs of a case and an offer, nobody has to wait. */
const WORTH_TELLING = 50;
const SOON_MS = 500;
const REDRAW_MS = 100;
const LONG_MS = 2000;

export interface Progress {
  /** So much is done. */
  step(done: number): void;
  end(): void;
}

/** On a terminal one line that counts; elsewhere a line when it turns out to take long, and one when it is done. */
export function progress(io: Io, cases: number, offers: number, words: CliWords): Progress {
  if (cases * offers <= WORTH_TELLING) return { step: () => {}, end: () => {} };
  const { busy, done } = words.progress;
  return watch(io, { busy: (count) => busy(count, cases), done: (seconds) => done(cases, seconds) });
}

/** A search of which nobody knows how long it takes. */
export function searching(io: Io, words: CliWords): Progress {
  const { searched, found } = words.progress;
  return watch(io, { busy: searched, done: found });
}

interface Told {
  readonly busy: (done: number) => string;
  readonly done: (seconds: number) => string;
}

function watch(io: Io, told: Told): Progress {
  return io.stderr.isTTY ? counter(io, told) : plainLines(io, told);
}

function counter(io: Io, { busy }: Told): Progress {
  const start = io.millis();
  let drawn: number | undefined;
  return {
    step(done) {
      const now = io.millis();
      if (now - start < SOON_MS || (drawn !== undefined && now - drawn < REDRAW_MS)) return;
      drawn = now;
      io.stderr.write(`\r${busy(done)}\x1b[K`);
    },
    end() {
      if (drawn !== undefined) io.stderr.write('\r\x1b[K');
    },
  };
}

function plainLines(io: Io, { busy, done: ready }: Told): Progress {
  const start = io.millis();
  let told = false;
  return {
    step(done) {
      if (told || io.millis() - start < LONG_MS) return;
      told = true;
      io.stderr.write(`${busy(done)}\n`);
    },
    end() {
      if (!told) return;
      const seconds = Math.round((io.millis() - start) / 1000);
      io.stderr.write(`${ready(seconds)}\n`);
    },
  };
}
