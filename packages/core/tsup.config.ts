import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    'solve/group/index': 'src/solve/group/index.ts',
    'solve/timetable/index': 'src/solve/timetable/index.ts',
    'store/index': 'src/store/index.ts',
    'node/index': 'src/node/index.ts',
    'node/worker': 'src/node/worker.ts',
    'testing/index': 'src/testing/index.ts',
  },
  format: 'esm',
  target: 'es2022',
  tsconfig: '../../tsconfig.json',
  dts: true,
  clean: true,
});
