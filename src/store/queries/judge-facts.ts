/** Status and gaps of a commitment from the facts it is counted by. */
import { addDays } from '../../domain/calendar-date.ts'
import { dueSoonDays, staleAfterDays } from '../../domain/commitment.ts'
import type { CommitmentGap, CommitmentStatus } from './commitment-status.ts'
import type { CommitmentFacts } from './packed-facts.ts'
import type { Viewer } from './viewer.ts'

/** The rules of `commitment-status.ts` for one commitment; a test holds them together. */
export function judgeOn({ today }: Viewer) {
  const stale = addDays(today, -staleAfterDays)
  const soon = addDays(today, dueSoonDays)
  return {
    status({ state, done, dueLatest, expectedLate, lastDay, owner, evidence }: CommitmentFacts): CommitmentStatus {
      if (state === 'withdrawn') return 'ended'
      if (state === 'closed' || state === 'verified') return 'done'
      if (!done && dueLatest !== null && dueLatest < today) return 'late'
      if ((!done && (lastDay < stale || expectedLate)) || owner === null || (done && !evidence)) return 'risk'
      if (state !== 'accepted') return 'track'
      return dueLatest !== null && dueLatest <= soon ? 'risk' : 'todo'
    },
    gaps({ state, done, lastDay, owner, evidence, undecided }: CommitmentFacts): readonly CommitmentGap[] {
      const found: CommitmentGap[] = []
      const open = state === 'accepted' || state === 'in_progress' || state === 'reported_done'
      if (open && !done && lastDay < stale) found.push('no-news')
      if (state !== 'accepted' && state !== 'withdrawn' && !evidence) found.push('no-evidence')
      if (open && owner === null) found.push('no-owner')
      if (undecided) found.push('undecided-move')
      return found
    }
  }
}
