/** Clauses that open with whoever is to act, and where a unit passes from one of them to another. */
import type { Span } from '../../domain/span.ts'
import { chineseDoers } from '../03-sentence/chinese-doer.ts'
import { roleEnd } from '../lexicon/zh/offices.ts'
import { hasOwnObject, isLeadIn, modalIn, opensWithVerb } from './chinese-words.ts'

const end =
  /(?:[局办厅处科室所队站组]|(?<![干全内外大局支中西东南北])部|(?<=[发改员管居村党])委|中心|专班|街道|物业|公司|秘书处|[管居村]委会|(?:施工|监理|设计|建设|检测)(?:单位|方))/g
const nobody =
  /^(?:各|全|有关|相关|成立|设立|组建|同意|调整|由|请|对|将|把|在|为|以|于|按|并|其|该|会议)|[的了由在将对把是为等《"（]|负责|同意|名|个/
const acts =
  /^(?:会同|重新|共同|分别|尽快|抓紧|及时|继续|进一步|立即|负责(?![任人])|落实|按(?!揭)|将(?=[^，。；]{2,20}[报交移列纳])|对(?=[^，。；]{2,20}(?:限期|进行|开展|予以|做好|实施|加强|跟踪))|就(?=[^，。；]{2,20}与))/

/** The office or offices a clause opens with, where what they are to do follows. Offsets count from the text's start. */
export function officeFirst(text: string, anyVerb = false): Span | null {
  const head = text.slice(0, 32)
  end.lastIndex = 0
  for (let match = end.exec(head); match !== null; match = end.exec(head)) {
    const to = match.index + match[0].length
    const words = head.slice(0, to)
    if ((to < 3 && words !== '物业') || nobody.test(words) || /[，。；：]/.test(words)) continue
    const rest = text.slice(to)
    if ((acts.test(rest) || (anyVerb && opensWithVerb(rest))) && !opensWithVerb(words)) return { start: 0, end: to }
  }
  return null
}

const takesOn = /^[^，。；：的由并]{2,14}(?:负责(?![任人])|牵头)/
const byDay =
  /^([^，。；：的由并0-9]{2,14}?)(?:须|要|应)?(?:(?<![少大低高多小等])于[0-9]|在[0-9第明今本下年]|[0-9]{1,2}月[0-9]{0,2}[日底]?前)/
/** 保洁员每天…, 信息中心每周…: who does a thing again and again. */
const byTurns = new RegExp(
  `^[^，。；：的由并0-9]{0,10}?(?:${roleEnd}|[局办厅处科室所队站组部]|中心|公司|单位|物业|街道|专班)每[日天周月季年晚]|^[^，。；：的由并0-9每]{2,10}每[日天周月季年晚][^，。；]{1,16}次$`
)
/** 5月底前收齐, 一并公示: said of all that stands before it. */
const forAll = /^(?:均|都|全部|一并|统一|共同)|^(?:于|在)?[^，。；]{0,8}[前底内](?:(?:全部|统一|一并)[^，。；]{1,6}|[^，。；]{1,3})。?$/
/** 每校专职保安不少于2人: a demand with a subject of its own. */
const atLeast = /^[^，。；：的由并0-9]{4,14}[少低]于[0-9]/
/** 施工单位须…: a party of the site. */
const siteParty = /^(?:建设|设计|施工|监理|勘察|总包|分包|检测)(?:单位|方)(?:须|要|应)[^，。；]{4,}/
/** 外架8月20日前拆除完毕: what is to be done by a day, whoever does it. */
const byThen = /前[^，。；]{0,8}(?:完毕|完成|到位)$/
/** 名单由办公室公示, 所需经费由财政所统筹: what comes of a thing told before is somebody's. */
const comesOf = /^(?:所需|相关|具体)?[\u4e00-\u9fff]{1,8}(?<![自理缘事经])由[^，。；由的]{2,24}。?$/
/** 会议责成工会…: the meeting hands a task to somebody anew. */
const handed = /^(?:会议|主席)(?:责成|委托|授权|指定|责令)/
/** 同意由大川工程承作，请物业公司于…: who is begged after what was settled. */
const begged = /^(?:并)?请(?![各示假求你大]|有关|相关|认真|结合|按照|务必|及时|参照|继续)[^，。；]{4,}/
/** 总投资控制在2.3亿元以内，由财政局拨付; 这次先不定，由村委会再征求意见. */
const byHim = /^由[^，。；]{4,}/
const fixed = /控制在|不超过[0-9]|列支|先不|暂不|缓议|不[作做]决定/
const settled = /同意|支持|控制在|通过|核定|照案|由[^，。；]{2,14}(?:支应|支付|支出|负担|承担|承作|列支)/
const helps = /配合|协助|参与|^(?:并|由|请|其中|原则)/
const collective = /^各[^，。；的]{1,14}?(?:于|在)?(?:[0-9]{1,2}月|每[周月季年日天])/
/** 力争于…, 工程于…: nobody who acts. */
const noDoer = /完成|召开|举[办行]|截[至止]|力争|确保|(?:[定拟]|项目|工程|工作|活动|方案|任务|问题)$/

const since = /^(?:自|从)[^，。；]{2,8}起/
const isAct = (text: string): boolean => opensWithVerb(text.replace(since, ''))

/** The clause where another doer takes over from one told before: "管理处于7月15日前报价，黄伟文负责跟进"; -1 where none does. */
export function takenOver(view: string, pieces: readonly Span[], people: readonly string[]): number {
  const words = (index: number): string => view.slice(pieces[index]!.start, pieces[index]!.end)
  const opensWithPerson = (text: string): boolean => people.length > 0 && chineseDoers(text, people).names[0]?.start === 0
  const own = (text: string): boolean => {
    const doer = byDay.exec(text)?.[1]
    return (
      !helps.test(text) &&
      (takesOn.test(text) ||
        byTurns.test(text) ||
        siteParty.test(text) ||
        atLeast.test(text) ||
        (doer !== undefined && !noDoer.test(doer)) ||
        opensWithPerson(text))
    )
  }
  for (let at = 1; at < pieces.length; at++) {
    const text = words(at)
    const told = (index: number): boolean =>
      own(words(index)) ||
      collective.test(words(index)) ||
      byThen.test(words(index)) ||
      (modalIn(words(index)) !== null && !isLeadIn(words(index)))
    if (byHim.test(text) && fixed.test(words(at - 1))) return at
    if (begged.test(text) && pieces.slice(0, at).some((_, index) => settled.test(words(index)))) return at
    if (handed.test(text) || (comesOf.test(text) && isAct(words(0)))) return at
    if (collective.test(text) && !isLeadIn(words(at - 1)) && !words(0).startsWith('由')) return at
    // 收齐 behind two of them is for both.
    const shared = pieces.slice(at + 1).some((_, index) => forAll.test(words(at + 1 + index)) && !own(words(at + 1 + index)))
    if (own(text) && !shared && pieces.slice(0, at).some((_, index) => told(index))) return at
  }
  return -1
}

const answers = /^([^，。；：的由并]{2,14}?)(?:具体|总)?负责(?![任人制])[^，。；]{4,}/
const drawsUp =
  /^([^，。；：的由并]{3,20}?)(?:须|要)(?!求)(?:会同[^，。；]{2,16}?|抓紧|尽快|牵头){0,2}(?:研究)?(?:制定|编制|起草|拟定|提出|修订)[^，。；]{3,}/
const byDate =
  /^(?:并)?(?:于|在)?(?:每[日天周月季年][^，。；]{0,5}?前?|[0-9]{1,2}月(?:[0-9]{1,2}日|[上中下]旬|底)?(?:之前|以前|前)?|[本下]?[周月年]底前|[0-9]{1,2}\/[0-9]{1,2}前)(?=[^，。；前的]{4})/
const handsIn = /^(?:报|提交|上报|报送|送|交)/

/** Behind "X负责…" a clause with a day and an object of its own is the next task of X; null where none is. */
export function nextTask(view: string, pieces: readonly Span[]): { readonly at: number; readonly doer: Span } | null {
  const first = pieces[0]!
  const head = view.slice(first.start, first.end)
  const drawn = drawsUp.exec(head)
  const match = drawn ?? answers.exec(head)
  if (match === null || pieces.length < 2) return null
  const doer = { start: first.start, end: first.start + match[1]!.length }
  for (let at = 1; at < pieces.length; at++) {
    const text = view.slice(pieces[at]!.start, pieces[at]!.end)
    const day = byDate.exec(text)
    if (day === null) continue
    const rest = text.slice(day[0].length)
    const own = drawn === null ? hasOwnObject(rest) && !handsIn.test(rest) && !repeats(head, rest) : handsIn.test(rest) && rest.length > 4
    return own ? { at, doer } : null
  }
  return null
}

/** Whether two clauses speak of the same thing: 改造工程 … 完成改造. */
function repeats(before: string, after: string): boolean {
  for (let at = 0; at + 2 <= after.length; at++) if (before.includes(after.slice(at, at + 2))) return true
  return false
}
