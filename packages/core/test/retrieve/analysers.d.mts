import type { Analyser } from '@koppel/core';

export const analysers: { readonly abouts: Analyser };
