/** What the program promises those who rely on a record, and how often each promise was put to the test (tested.ts, made by a run). */

export const promises = {
  P1: 'A change that was answered as saved stays saved: after the process is killed, the power fails, or the disk is full.',
  P2: 'Nothing is half done: what was asked for happened once, or not at all.',
  P3: 'Nobody can change, drop or reorder what was entered without it showing, up to the last checkpoint that was witnessed or given away. Not even who runs the server.',
  P4: 'Anyone can check that without us: from a published file, offline, with a small program written apart from ours.',
  P5: 'Every quote stands word for word in a document that is kept, and the file as it came can always be had back.',
  P6: 'Backups are taken while the record is in use, and none is called good before it was restored and verified.',
  P7: 'Every released version can be upgraded to the newest; an upgrade that fails leaves the old one working.',
  P12: 'Personal data can be erased and every proof still holds; what kind of thing was erased, by whom and why, stays in sight.'
} as const

export type PromiseName = keyof typeof promises

/** One way in which a promise was tested: how often in each run of the tests, and how often in the last long run, if there was one. */
export type Counted = {
  readonly promise: PromiseName
  readonly what: string
  readonly each: number
  readonly long: { readonly count: number; readonly on: string } | null
}

/** What a whole run of the tests counted. */
export type Tested = {
  readonly on: string
  readonly version: string
  /** Tests that passed; none failed. */
  readonly tests: number
  readonly counts: readonly Counted[]
}
