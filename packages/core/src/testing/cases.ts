/** `test` of vitest, node:test or anything alike. */
export interface TestRunner {
  (name: string, run: () => Promise<void>): unknown;
  skip(name: string, run: () => Promise<void>): unknown;
}

/** What makes a stage to try something on, and what that can do: `true`, or the reason why not. */
export interface Stages<S, Capability extends string> {
  create(): Promise<S>;
  readonly can: Readonly<Record<Capability, true | string>>;
}

/** A case on a stage of its own; skipped, with the reason in its name, when what is tried cannot do what the case needs. */
export type CaseOf<S, Capability extends string> = (
  name: string,
  run: (stage: S) => Promise<void>,
  ...needs: Capability[]
) => void;

/** Writes the cases of a conformance suite as tests. */
export function casesOn<S extends { dispose(): Promise<void> }, Capability extends string>(
  test: TestRunner,
  stages: Stages<S, Capability>,
): CaseOf<S, Capability> {
  return (name, run, ...needs) => {
    const lacking = needs.find((need) => stages.can[need] !== true);
    if (lacking !== undefined) {
      test.skip(`${name} (skipped, not ${lacking}: ${stages.can[lacking]})`, async () => {});
      return;
    }
    test(name, async () => {
      const stage = await stages.create();
      try {
        await run(stage);
      } finally {
        await stage.dispose();
      }
    });
  };
}
