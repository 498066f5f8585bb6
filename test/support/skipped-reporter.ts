/**
 * After the runner's own closing lines: names the tests that were skipped because what they need (the shared material, a PostgreSQL
 * server) is absent, and gives the counts once more on one plain line, for machines that read them.
 */
import type { Reporter, TestModule } from 'vitest/node'
import { note } from './tested.ts'

export default class SkippedReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const counts = { passed: 0, failed: 0, skipped: 0 }
    const skipped: string[] = []
    for (const module of modules) {
      if (module.errors().length > 0) counts.failed++
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state !== 'pending') counts[state]++
        if (state === 'skipped') skipped.push(`${module.relativeModuleId}: ${test.fullName}`)
      }
    }
    if (skipped.length > 0)
      process.stdout.write(`\nSkipped, because what they need is absent:\n${skipped.map((name) => `  ${name}\n`).join('')}`)
    if (counts.failed === 0 && process.env['THROUGHLINE_SOAK'] !== '1') note({ tests: counts.passed })
    process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`)
  }
}
