/** How a Chinese clause opens: with a verb, a subject and a verb, or words that only lead into the next clause; and which words bind. */
import { signSet } from '../03-sentence/sign-set.ts'
import { modalRows } from '../lexicon/zh/cues.ts'
import type { ChineseRow } from '../lexicon/zh/row.ts'
import { leadIn, longestAdverb, longestVerb, matterVerb, openingAdverbs, openingVerbs, outcome, stative } from '../lexicon/zh/verbs.ts'

const modal = new RegExp(modalRows.map(({ pattern }) => `(${pattern})`).join('|'))
const hasModalHint = signSet('请需要须务应律不禁准可许希号倡呼鼓则宜必')
/** Last characters of the words that close a lead-in. */
const endsLikeLead = signSet('后时上中下前')
const lead = new RegExp(`^${leadIn}`)
const matter = new RegExp(matterVerb)
const alwaysLead =
  /^(?:按照|根据|依据|依照|围绕|针对|结合|对照|通过|本着|鉴于|为了|依托|立足|遵照|参照|凡是|如果|倘|一旦|截至|截止|到(?=[0-9二]))/
const stateOf = new RegExp(stative)
const result = new RegExp(outcome)
const connective =
  /^(?:(?:[一二三四五六七八九十]|首先|其次|再次|最后|第[一二三四五六七八九十])是(?!否)|首先|其次|最后|第[一二三四五六七八九十]|同时|此外|另外|特别是|尤其是|并且|而且|并(?!网|轨|列|联|购|入|案)|且|还(?=要|应|须)|以及|及时(?=$)|[①-⑳]|[（(][一二三四五六七八九十0-9]{1,3}[）)]|[0-9]{1,2}(?:[、．]|\.(?![0-9]{1,2}(?![0-9年月日号])))|[一二三四五六七八九十]{1,3}、)\s?/

/** Length of what only joins or numbers the clause. */
export function connectiveLength(text: string): number {
  let length = 0
  for (let match = connective.exec(text); match !== null && length < 12; match = connective.exec(text.slice(length)))
    length += match[0].length
  return length
}

export type Modal = { readonly row: ChineseRow; readonly start: number; readonly end: number }

/** The first word that binds. Offsets count from the text's start. */
export function modalIn(text: string): Modal | null {
  if (!hasModalHint(text)) return null
  const match = modal.exec(text)
  if (match === null) return null
  const row = modalRows[match.slice(1).findIndex((group) => group !== undefined)]!
  return { row, start: match.index, end: match.index + match[0].length }
}

/** 汛期严格执行…: when it holds, before the verb. */
const season = /^(?:[\u4e00-\u9fff]{1,6}期间|汛期|主汛期|节假日|夜间|平时|[每按逐](?:[日天周月年]|季度?|半年|学期))/

export function opensWithVerb(text: string): boolean {
  let at = season.exec(text)?.[0].length ?? 0
  for (let skipped = 0; skipped < 4; skipped++) {
    if (wordAt(text, at, verbs) > 0) return true
    const adverb = wordAt(text, at, adverbs)
    if (adverb === 0) return false
    at += adverb
    if (text[at] === '、') at++
    if (text[at] === '地') at++
  }
  return false
}

/** Verbs that often stand before another one with which they share an object: 贯彻落实. */
const paired = /贯彻|学习|研究|宣传|组织|推进|落实|领会|监督|检查|协调|监测|排查/

/** Whether the clause opens with a verb that has an object of its own: 健全机制, not 深刻领会. */
export function hasOwnObject(text: string): boolean {
  let at = 0
  for (let skipped = 0; skipped < 4; skipped++) {
    const verb = wordAt(text, at, verbs)
    const adverb = wordAt(text, at, adverbs)
    if (verb > adverb || (verb > 0 && verb === adverb && text.length - at - verb >= 2)) {
      const rest = text.slice(at + verb)
      return rest.length >= 2 && (wordAt(rest, 0, verbs) < rest.length || !paired.test(text.slice(at, at + verb)))
    }
    if (adverb === 0) return false
    at += adverb
  }
  return false
}

/** Words of some length at most, and the characters they begin with. */
type WordList = { readonly words: ReadonlySet<string>; readonly longest: number; readonly begins: (sign: string) => boolean }

function wordList(words: ReadonlySet<string>, longest: number): WordList {
  return { words, longest, begins: signSet(Array.from(words, (word) => word[0]).join('')) }
}

const verbs = wordList(openingVerbs, longestVerb)
const adverbs = wordList(openingAdverbs, longestAdverb)

/** Length of the longest word of the list that stands at an offset; 0 where none does. */
function wordAt(text: string, at: number, { words, longest, begins }: WordList): number {
  if (at >= text.length || !begins(text[at]!)) return 0
  for (let length = Math.min(longest, text.length - at); length > 0; length--) if (words.has(text.slice(at, at + length))) return length
  return 0
}

const collective =
  /^(?:各[^，。；]{0,16}?|全[市省县区党社][^，。；]{0,8}?|有关[^，。；]{1,8}?|相关[^，。；]{1,8}?|市[^，。；]{1,12}?|省[^，。；]{1,12}?|[县区][^，。；]{1,12}?|广大[^，。；]{1,8}?|大家|[^，。；对将把]{2,10}?)(?:部门|单位|地区|地方|各级|县区|区县|党委|政府|上下|同志|干部|企业|街道|乡镇|镇街|局|厅|办公室|委员会|小组|公司|集团|中心|团队|方面|党员|成员|机关|大家|学院|学校|院系|科室|处室|支部|车间|班组|社区|[各本]村){1,2}/

/** When and to whom, between a subject and its verb: 每周五下班前向指挥部报送. */
const adverbial =
  /^(?:(?:于|在)?(?:每[周月季年日天]|[0-9]{1,2}月|[本下][周月]|[月年]底)[^，。；]{0,8}?[前底内])?(?:(?:向|对|将|把)[^，。；]{2,14}?(?=报|提|上|完|开|组|落)|通过[^，。；]{2,16}?(?=提交|报送|上报|填报|填写|上传|录入|开展))?/

/** Length of a subject that is told to act, where a verb follows it: 各部门|高度重视; 0 where there is none. */
export function subjectLength(text: string): number {
  let length = 0
  for (let round = 0; round < 4; round++) {
    const match = collective.exec(text.slice(length))
    if (match === null) break
    length += match[0].length
    if (text[length] === '、' || text[length] === '和') length++
    else if (opensWithVerb(text.slice(length)) || opensWithVerb(text.slice(length).replace(adverbial, ''))) return length
  }
  return 0
}

/** What is gone by, and words that are no object of a verb. */
const goneBy = /(?:要求|标准|规定|模式|原则|方案|实际|部署|需求|安排|精神|办法|机制|情况|特点|优势|问题|分工|职责|等|["》])/g
const alsoNoun = /(?:要求|部署|精神|原则|规定|标准|方案|思路|意见|办法|安排|目标|需要|实际|情况|决定|指示)$/

/** "按照统一模式成立领导小组" tells what to do, "按照工作要求" does not. */
export function actsBehind(text: string): boolean {
  if (!alwaysLead.test(text) || alsoNoun.test(text)) return false
  for (const match of text.matchAll(goneBy)) {
    const rest = text.slice(match.index + match[0].length).replace(/^等?、?/, '')
    if (match.index > 2 && rest.length > 3 && hasOwnObject(rest)) return true
  }
  return false
}

/** 每周五报送进展: an act of its own, told with how often. */
const turns = /^每[日天周月季年半][^，。；]{0,5}?(?:报送|上报|报告|通报|调度|召开|提交|公布|公示|更新|开展|检查|巡查|汇报|汇总)/

/** Whether the clause only leads into the next one. */
export function isLeadIn(text: string): boolean {
  if (
    text.length < 24 &&
    endsLikeLead(text.slice(-1)) &&
    /(?:后|作为[^，]{2,12}|[^0-9月年底末旬日天]之前|的同时|基础上|过程中|前提下|情况下)$/.test(text)
  )
    return true
  if (!lead.test(text) || turns.test(text)) return false
  if (alwaysLead.test(text)) return !actsBehind(text)
  return !matter.test(text.slice(1))
}

export const isState = (text: string): boolean => stateOf.test(text)
export const isOutcome = (text: string): boolean => result.test(text)

const moved = /^(?:[^，。；]{0,6})(?:把(?![握关控脉准牢])|将(?![来要近]))/
const landed =
  /作为|纳入|落实|摆[在到上]|放[在到]|统一到|融入|贯穿|转化|抓|做|办|到位|成[^员本果立绩]|结合起来|列入|列为|分解|打造|建设|建成|[好实细牢严透够足]$|完善|提高|推向|进行|报送|报|交|送|移交|剔除|取消|下放|延长|延续|降|提|定|用|写|讲|谋划|集中|聚焦|凝聚|变|压|控制|保持|推动|推进|传达|印发|引向|体现|给予|向|从/

/** 把 and what is taken up, without what is done to it. */
export function isUnfinished(text: string): boolean {
  return moved.test(text) && !landed.test(text.slice(text.search(/把(?![握关控脉准牢])|将(?![来要近])/) + 1))
}

const addition = /^(?:特别是|尤其是|包括|例如|比如|如(?![期实数果])|即(?!将|时|刻|使)|等(?=[^待级候]))/

/** Words that add to the clause before. */
export const isAddition = (text: string): boolean => addition.test(text)
