import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    'catalogues/nl-2019': 'src/catalogues/nl-2019.ts',
    'areas/nl': 'src/areas/nl.ts',
  },
  format: 'esm',
  target: 'es2022',
  tsconfig: '../../tsconfig.json',
  dts: true,
  clean: true,
});
