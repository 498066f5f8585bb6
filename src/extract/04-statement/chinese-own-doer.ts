/** Clauses that open with whoever is to act, and where a unit passes from one of them to another. */
import type { Span } from '../../domain/span.ts'
import { isLeadIn, modalIn, opensWithVerb } from './chinese-words.ts'

const end =
  /(?:[局办厅处科室所队站组]|(?<![干全内外大局支中西东南北])部|(?<=[发改员管居村党])委|中心|专班|街道|物业|公司|秘书处|[管居村]委会|(?:施工|监理|设计|建设|检测)(?:单位|方))/g
const nobody =
  /^(?:各|全|有关|相关|成立|设立|组建|同意|调整|由|请|对|将|把|在|为|以|于|按|并|其|该|会议)|[的了由在将对把是为等《"（]|负责|同意|名|个/
const acts =
  /^(?:共同|分别|尽快|抓紧|及时|继续|进一步|立即|负责(?![任人])|落实|按(?!揭)|将(?=[^，。；]{2,20}[报交移列纳])|对(?=[^，。；]{2,20}(?:限期|进行|开展|予以|做好|实施|加强|跟踪))|就(?=[^，。；]{2,20}与))/

/** The office or offices a clause opens with, where what they are to do follows. Offsets count from the text's start. */
export function officeFirst(text: string, anyVerb = false): Span | null {
  const head = text.slice(0, 32)
  end.lastIndex = 0
  for (let match = end.exec(head); match !== null; match = end.exec(head)) {
    const to = match.index + match[0].length
    const words = head.slice(0, to)
    if (to < 3 || nobody.test(words) || /[，。；：]/.test(words)) continue
    const rest = text.slice(to)
    if ((acts.test(rest) || (anyVerb && opensWithVerb(rest))) && !opensWithVerb(words)) return { start: 0, end: to }
  }
  return null
}

const takesOn = /^[^，。；：的由并]{2,14}(?:负责(?![任人])|牵头)/
const byDay = /^([^，。；：的由并0-9]{2,14}?)(?:须|要|应)?(?:于[0-9]|在[0-9第明今本下年]|[0-9]{1,2}月[0-9]{0,2}[日底]?前)/
const helps = /配合|协助|参与|^(?:并|由|请|其中|原则)/
const collective = /^各[^，。；的]{1,14}?(?:于|在)?(?:[0-9]{1,2}月|每[周月季年日天])/
/** 力争于…, 工程于…: nobody who acts. */
const noDoer = /完成|召开|举[办行]|截[至止]|力争|确保|(?:[定拟]|项目|工程|工作|活动|方案|任务|问题)$/

/** The clause where another doer takes over from one told before: "管理处于7月15日前报价，黄伟文负责跟进"; -1 where none does. */
export function takenOver(view: string, pieces: readonly Span[]): number {
  const words = (index: number): string => view.slice(pieces[index]!.start, pieces[index]!.end)
  const own = (text: string): boolean => {
    const doer = byDay.exec(text)?.[1]
    return !helps.test(text) && (takesOn.test(text) || (doer !== undefined && !noDoer.test(doer)))
  }
  for (let at = 1; at < pieces.length; at++) {
    const text = words(at)
    const told = (index: number): boolean =>
      own(words(index)) || collective.test(words(index)) || (modalIn(words(index)) !== null && !isLeadIn(words(index)))
    if (collective.test(text) && !isLeadIn(words(at - 1)) && !words(0).startsWith('由')) return at
    // 收齐 behind two of them is for both.
    const shared = pieces.slice(at + 1).some((_, index) => !own(words(at + 1 + index)))
    if (own(text) && !shared && pieces.slice(0, at).some((_, index) => told(index))) return at
  }
  return -1
}
