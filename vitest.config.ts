// How vitest runs the tests: on the sources, in processes of their own; what measures time runs alone.
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const isFull = process.env.PROOF === 'full';
const minute = 60_000;

const alone = { fileParallelism: false, sequence: { concurrent: false } };
const special = ['tests/e2e/**', 'tests/proof/**', 'tests/quality/**'];

export default defineConfig({
  test: {
    pool: 'forks',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: special,
          // On every processor: by itself vitest leaves one free, which of two is half.
          maxWorkers: availableParallelism(),
          testTimeout: isFull ? 60 * minute : 2 * minute,
          hookTimeout: minute,
        },
      },
      {
        extends: true,
        test: {
          name: 'quality',
          include: ['tests/quality/**/*.test.ts'],
          testTimeout: 10 * minute,
          hookTimeout: 10 * minute,
          ...alone,
        },
      },
      {
        extends: true,
        test: {
          name: 'proof',
          include: ['tests/proof/**/*.test.ts'],
          testTimeout: isFull ? 180 * minute : 5 * minute,
          hookTimeout: 5 * minute,
          ...alone,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          // Real browsers on a busy machine: what fails for want of time is tried again from the start.
          retry: 2,
          testTimeout: 2 * minute,
          hookTimeout: 3 * minute,
          // Two at a time: while one waits for its browser, the other works. None of them measures time.
          maxWorkers: Math.min(2, availableParallelism()),
        },
      },
    ],
  },
});
