/** What is told of a motion once its outcome was told: that it was lost after all, or what was adopted by it, said again. */
import type { Span } from '../../domain/span.ts'
import type { StatementDraft } from '../statement-draft.ts'
import { outcomeIn } from './motion.ts'

/** "Ayes: Krebs, Vance. Noes: Osei, Lind, Sol. Motion failed 2-3.": who voted for it was told first. */
function lostAfterAll(view: string, found: StatementDraft[], sentence: Span, block: number): boolean {
  const place = found.length - 1
  const last = found[place]
  if (last?.kind !== 'decided' || last.voteHint === undefined || last.block < block - 2 || !last.because[0]!.rule.startsWith('en.mot.'))
    return false
  if (!/^(?:The )?[Mm]otion\b/.test(view.slice(sentence.start, sentence.end)) || outcomeIn(view, sentence)?.result !== 'lost') return false
  found[place] = { ...last, kind: 'proposed', force: null }
  return true
}

const sayAgain =
  /^(?:The |Our |These )(?:[\w'-]{2,20} ){0,4}?(?<what>[a-z]{3,20}) (?:is|are|was|were) (?:now |then |duly |therefore |unanimously |hereby ){0,2}(?:agreed|approved|adopted|accepted|passed|carried)(?: unanimously)?[.!]?$/i

/** "Bo moves to adopt the agenda. All in favour. The agenda is agreed.": the last sentence says the first again. */
function saidAgain(view: string, found: readonly StatementDraft[], sentence: Span, block: number): boolean {
  const last = found.at(-1)
  if (last?.kind !== 'decided' || last.voteHint === undefined || last.block !== block || !last.because[0]!.rule.startsWith('en.mot.'))
    return false
  const what = sayAgain.exec(view.slice(sentence.start, sentence.end))?.groups?.['what']
  return what !== undefined && view.slice(last.start, last.end).toLowerCase().includes(what.toLowerCase())
}

/** Whether a sentence only says more of the motion before it. */
export const toldAgain = (view: string, found: StatementDraft[], sentence: Span, block: number): boolean =>
  lostAfterAll(view, found, sentence, block) || saidAgain(view, found, sentence, block)
