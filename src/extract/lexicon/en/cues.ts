/** All rows that are tried on a sentence, in their order: of those that fit equally well the first one tells. */
import type { CueRow } from '../cue-row.ts'
import { adoptedRows } from './cues-adopted.ts'
import { assignedRows } from './cues-assigned.ts'
import { decidedRows } from './cues-decided.ts'
import { directedRows } from './cues-directed.ts'
import { agreedTaskRows, handedRows } from './cues-handed.ts'
import { otherRows } from './cues-other.ts'
import { plainTalkRows } from './cues-plain.ts'
import { terseRows } from './cues-terse.ts'
import { toldRows } from './cues-told.ts'

export const sentenceRows: readonly CueRow[] = [
  ...agreedTaskRows,
  ...decidedRows,
  ...adoptedRows,
  ...plainTalkRows,
  ...assignedRows,
  ...handedRows,
  ...otherRows,
  ...toldRows,
  ...terseRows,
  ...directedRows
]
