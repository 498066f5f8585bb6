/** What a Chinese cue word is. */
import type { StatementForce, StatementKind } from '../../../domain/proposal.ts'
import type { Reach } from '../../03-sentence/chinese-reach.ts'

/** The patterns have no groups that capture and are matched against the view. */
export type ChineseRow = Reach & {
  readonly id: string
  readonly kind: StatementKind
  readonly force: StatementForce | null
  readonly negative?: boolean
  /** The cue is part of what is said ("不得…"), not only its mark. */
  readonly inside?: boolean
  readonly holds: readonly string[]
  readonly not: readonly string[]
}
