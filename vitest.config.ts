import { defineConfig } from 'vitest/config'
import { LongestFirst } from './test/support/longest-first.ts'

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/support/global-setup.ts'],
    reporters: process.env['CI']
      ? [['default', { summary: false }], './test/support/skipped-reporter.ts']
      : ['default', './test/support/skipped-reporter.ts'],
    pool: 'forks',
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    testTimeout: 60_000,
    hookTimeout: 120_000
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } }
})
