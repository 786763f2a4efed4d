import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{packages,apps,tools,eval,gold}/**/*.test.ts', 'e2e/**/*.test.ts'],
    reporters: ['default', './tools/closing-line-reporter.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // A page that is waited for on a busy machine is late, not wrong.
    expect: { poll: { timeout: 10_000 } },
    maxWorkers: 2,
  },
});
