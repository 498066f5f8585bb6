/** A motion whose loss is told after who voted for it. */
import type { Span } from '../../domain/span.ts'
import type { StatementDraft } from '../statement-draft.ts'
import { outcomeIn } from './motion.ts'

/** "Ayes: Krebs, Vance. Noes: Osei, Lind, Sol. Motion failed 2-3.": who voted for it was told first. */
export function lostAfterAll(view: string, found: StatementDraft[], sentence: Span, block: number): boolean {
  const place = found.length - 1
  const last = found[place]
  if (last?.kind !== 'decided' || last.voteHint === undefined || last.block < block - 2 || !last.because[0]!.rule.startsWith('en.mot.'))
    return false
  if (!/^(?:The )?[Mm]otion\b/.test(view.slice(sentence.start, sentence.end)) || outcomeIn(view, sentence)?.result !== 'lost') return false
  found[place] = { ...last, kind: 'proposed', force: null }
  return true
}
