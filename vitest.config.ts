import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const plugins = [WxtVitest(), preact()];
const common = {
  setupFiles: ['tests/setup.ts'],
  // axe walks whole pages: slow when the machine has other work.
  testTimeout: 20_000,
};

export default defineConfig({
  test: {
    projects: [
      {
        plugins,
        test: {
          ...common,
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          environment: 'node',
          // What is held between calls is held in stores, which each test begins with anew: files
          // can share their modules, and need a quarter of the time.
          isolate: false,
          unstubGlobals: true,
          restoreMocks: true,
        },
      },
      {
        plugins,
        test: {
          ...common,
          name: 'component',
          include: ['tests/component/**/*.test.tsx'],
          environment: 'happy-dom',
        },
      },
    ],
  },
});
