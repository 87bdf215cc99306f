import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    'pg-boss/index': 'src/pg-boss/index.ts',
    'testing/index': 'src/testing/index.ts',
  },
  format: 'esm',
  target: 'es2022',
  tsconfig: '../../tsconfig.json',
  dts: true,
  clean: true,
});
