/** Units that are one statement as a whole: given to someone, voted, put off, put forward, or what results are judged by. */
import type { StatementKind } from '../../domain/proposal.ts'
import type { Span } from '../../domain/span.ts'
import { reachIn, reachRule } from '../03-sentence/chinese-reach.ts'
import { assignRows, unitRows } from '../lexicon/zh/cues.ts'
import type { StatementDraft } from '../statement-draft.ts'
import { type DraftPlace, draft } from './draft.ts'

const compiled = [...unitRows, ...assignRows].map((row) => ({ ...row, rule: reachRule(row) }))
const rows = compiled.filter(({ kind }) => kind !== 'criterion')
const criteria = compiled.filter(({ kind }) => kind === 'criterion')
const judging = /论|标准|依据|考核|标尺|尺子|追究|追责|问责|处理|约谈|不予|通报/
const hints =
  /[由请待拟]|推迟|暂缓|暂不|搁置|缓议|再议|再定|另行|择期|再行|下次|下一次|通过|赞成|一致|论|标准|依据|考核|标尺|尺子|建议|提议|动议|责成|委托|授权|指定|责令|要求|负责|牵头|责任|单位|执行人|wner/

/** `said` is the kind of what is being said, where someone speaks. */
export function wholeUnit(view: string, unit: Span, place: DraftPlace, said: StatementKind | null): StatementDraft | null {
  const text = view.slice(unit.start, unit.end)
  if (!hints.test(text)) return null
  for (const { rule, id, kind, force, negative } of rows) {
    if (said === 'noted' && kind !== 'assigned' && kind !== 'deferred') continue
    const found = reachIn(rule, text)
    if (found === null) continue
    const because = [{ rule: id, start: unit.start + found.start, end: unit.start + found.end }]
    return draft(view, unit, { kind, force, negative: negative ?? false, because }, place)
  }
  return null
}

/** A clause that says what results are judged by. */
export function criterionIn(view: string, clause: Span, place: DraftPlace): StatementDraft | null {
  const text = view.slice(clause.start, clause.end)
  if (!judging.test(text)) return null
  for (const { rule, id, kind, force } of criteria) {
    const found = reachIn(rule, text)
    if (found === null) continue
    const because = [{ rule: id, start: clause.start + found.start, end: clause.start + found.end }]
    return draft(view, clause, { kind, force, because }, place)
  }
  return null
}
