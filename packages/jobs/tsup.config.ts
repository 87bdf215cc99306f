import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    'event/index': 'src/event/index.ts',
    'fairness/index': 'src/fairness/index.ts',
  },
  format: 'esm',
  target: 'es2022',
  tsconfig: '../../tsconfig.json',
  dts: true,
  clean: true,
});
