/** What the tests counted, written by `npm run tested`; not edited by hand. */
import type { Tested } from './promises.ts'

// biome-ignore format: one line for each count.
export const tested: Tested = {
  on: '2026-11-27',
  version: '0.1.0',
  tests: 10207,
  counts: [
    { promise: 'P1', what: 'Power cuts on a file system that keeps only what was synced, PostgreSQL', each: 0, long: { count: 50, on: '2026-11-27' } },
    { promise: 'P1', what: 'Power cuts on a file system that keeps only what was synced, SQLite', each: 0, long: { count: 50, on: '2026-11-27' } },
    { promise: 'P1', what: 'Power cuts: the disk as it was at any moment, with what was synced and parts of the rest', each: 10, long: { count: 300, on: '2026-11-27' } },
    { promise: 'P1', what: 'Times that the disk was full: told so, reading went on, and what was refused was entered when there was room', each: 8, long: { count: 18, on: '2026-11-26' } },
    { promise: 'P1', what: 'Times that two processes were killed while they wrote, and the store compared with what they had answered', each: 60, long: { count: 7040, on: '2026-11-26' } },
    { promise: 'P2', what: 'Faults at a named point: an error, the process killed, a broken disk, a full disk', each: 40, long: { count: 608, on: '2026-11-27' } },
    { promise: 'P2', what: 'Requests sent again, one after another, at once and after a new start', each: 224, long: null },
    { promise: 'P3', what: 'Changes of a row behind the program’s back, each found and its entry named', each: 1950, long: { count: 199051, on: '2026-11-26' } },
    { promise: 'P3', what: 'Logs cut short, forked or rolled back, each found where it leaves what was signed', each: 6, long: { count: 1000, on: '2026-11-26' } },
    { promise: 'P3', what: 'Times that a witness was killed or broke, and what it had signed was looked at', each: 13, long: { count: 1034, on: '2026-11-26' } },
    { promise: 'P4', what: 'Logs and proof files that the packed verifier was given, in Node or in a page, as its user has it', each: 16, long: null },
    { promise: 'P4', what: 'Proofs of a leaf in a tree, on which both verifiers and the definition agreed', each: 9381, long: null },
    { promise: 'P4', what: 'Proofs that a tree is the beginning of a larger one, on which both verifiers and the definition agreed', each: 9434, long: null },
    { promise: 'P4', what: 'Published logs and proof files, whole and changed, on which both verifiers said the same', each: 181, long: { count: 5031, on: '2026-11-26' } },
    { promise: 'P5', what: 'Quotes from whole documents of our own, each compared with the text at its place', each: 2753, long: null },
    { promise: 'P6', what: 'Backups taken while others wrote, each restored and compared with the record byte for byte', each: 4, long: { count: 100, on: '2026-11-26' } },
    { promise: 'P6', what: 'Damaged backups refused, with the file named', each: 70, long: { count: 1000, on: '2026-11-26' } },
    { promise: 'P7', what: 'Journals of releases applied by the newest', each: 2, long: { count: 2, on: '2026-11-26' } },
    { promise: 'P7', what: 'Stores of releases and of every schema before them, opened in the newest, verified and rebuilt', each: 15, long: { count: 24, on: '2026-11-26' } },
    { promise: 'P7', what: 'Upgrades broken off, by a fault or by a kill, and gone on with', each: 15, long: { count: 476, on: '2026-11-26' } },
    { promise: 'P12', what: 'Answers of a served record looked through for an erased word', each: 1854, long: null },
    { promise: 'P12', what: 'Erasures of a planted word, then looked for in every byte that is kept', each: 28, long: null },
    { promise: 'P12', what: 'Older backups restored after an erasure: nothing of it came back', each: 2, long: null }
  ]
}
