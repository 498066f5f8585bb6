/**
 * Heavy suites: a seeded sample in the ordinary run, the full count in `npm run soak -- SUITE`. A suite is heavy by calling `runs`.
 */

/** How often to run: `sample` times, or `full` times in a soak. */
export function runs(sample: number, full: number): number {
  return process.env['THROUGHLINE_SOAK'] === '1' ? full : sample
}
