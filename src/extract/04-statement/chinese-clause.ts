/** How the clauses of Chinese minutes and readouts begin and end: what announces, agrees, turns to another matter, or only says when. */
import type { Span } from '../../domain/span.ts'
import { signSet } from '../03-sentence/sign-set.ts'
import { anyOffice, namedOffice } from '../lexicon/zh/offices.ts'
import { officeFirst } from './chinese-own-doer.ts'
import { isLeadIn, modalIn, opensWithVerb, subjectLength } from './chinese-words.ts'

/** 逾期未完成的，: whom what follows is meant for. */
export const failing = /^(?:对|凡|逾期|未|拒不|仍|不)[^，。；]{1,40}的$|^[^，。；]{1,30}(?:不力|不到位|未完成|逾期)[^，。；]{0,8}的$/
export const fixed = /^(?:会议)?(?:暂定|初定|初步定|定于|定在|商定于)/
export const agreeing = /^(?:原则|一致|会议)?(?:上)?(?:同意|批准)/
/** "费用不超过18万元" says more of what was decided before it. */
export const attribute =
  /^每[日天周月季年]|^(?:其中)?[\u4e00-\u9fff]{2,8}?(?:约为?|共|为|达|不超过|不高于|不低于|不少于|控制在)[0-9.]{1,9}[^，]{1,8}$/
/** 决定6月8日举办…: a record that leaves out who decided. */
export const decidesFirst = /^(?:研究|讨论|商议|一致|会上)?(?:决定|商定|议定)(?![性书权者因不的]|因素|草案|事项|了?(?:如下|以下))/
/** 议定以下事项： only announces. */
export const announced =
  /^[，：]?(?:了)?(?:以下|如下|下列)?(?:[几多有关]{0,2}(?:事项|决议|决定|意见|内容|问题|共识|工作|议案|提案|报告))?(?:如下|纪要如下)?[：。]?$/
export const announcing = /^(?:了)?(?:以下|如下|下列)[几多有关]{0,2}(?:事项|决议|决定|意见|内容|问题|共识|工作)?：/
/** 一、, 2., （三）: the number of an item. */
export const itemNumber =
  '(?:[一二三四五六七八九十]{1,3}、|[0-9]{1,2}(?:[、．]|[.](?![0-9]{1,2}(?![0-9年月日号])))|[（(][一二三四五六七八九十0-9]{1,2}[）)])'
/** 会议要求各系…: whoever is called upon stands right behind the verb of calling, whatever verb follows. */
export const calledOn = ({ start, words }: { readonly start: number; readonly words: string }, verb: Span): boolean =>
  verb.end === start && words.length > 6 && (/^(?:各[^，。；]|全体|广大)/.test(words) || officeFirst(words, true) !== null)
export const targeted =
  /达到?|不低于|不少于|超过|突破|提高|提升|增至|增长|降至|下降|压减|控制在|保持在|实现|建成|完成|形成|基本|全覆盖|新增|培育|打造/
/** How a clause behind a decision begins where somebody speaks anew. */
export const turning = /^(?:并|还)?(?:要求|强调|指出|认为|原则|审议|同意|决定|明确|一致)/
/** 会议认为报价偏高，要求…; 同意…: what it makes of it. */
export const concluding = /^(?:[并故遂]|因此)?(?:要求(?![高低严明不多])|决定(?![性因着了])|一致同意|同意)/
/** What the meeting did besides: "原则通过《港口法》，研究部署渔业工作". */
export const takenUp =
  /^(?:并|还)?(?:讨论(?=[《〈了关]|有关)|审议(?=[《〈了关]|有关)(?!通过)|听取|传达|通报(?=了)|研究部署|部署(?=[^，]{0,3}(?:工作|任务|下))|安排部署|学习(?:贯彻|传达))/
/** All of a kind, told to act: 各级各部门. */
export const collective = /^(?:各|全[市省县区镇乡校院]|所有|广大)[^，。；]{1,14}$/
const single = new RegExp(`^${namedOffice}$`)
const several = new RegExp(anyOffice)
/** 市水利局要…: an office by its name, or one of each place, told to act. */
export const isTold = (words: string): boolean =>
  words.length < 30 &&
  (/^各[^，。；的]{1,12}(?:[局委办厅处科部]|单位|学校|乡镇|街道|办事处)$/.test(words) ||
    words.split('、').every((name) => single.test(name) && !several.test(name)))
/** 要按照…的要求，在…前，: what follows is the instruction. */
export const guided = /^(?:按照|根据|依据|依照|对照|结合|本着|在[^，（）()]{2,20}[前后中末底内](?:[（(][^（）()]{0,20}[）)])?$)/
export const numberedFrom = /^[，：:\s]{0,3}(?:[(（]?[1-9一二三四五六七八九十][.、．)）是]|[①-⑩])/
export const results = /^(?:[^，]{0,4})(?:确保|保证|做到|力争|力促|实现)/
const ofTime = /^[0-9到力争至截止确保在"十一二三四五六七八九〇今明本每年上下前后第季度半月底末初内中旬日号之期间时规划以]+$/
const endsTime = signSet('年月日底末前内半度旬间期')
/** A clause that is a date and no more: 到2025年底. */
export const isTime = (words: string): boolean =>
  words.length < 24 && endsTime(words.slice(-1)) && ofTime.test(words) && /[0-9年月季]/.test(words)
/** A clause that only says from when or where on. */
export const saysWhen = /^但?从?(?:现在|今天|当前|目前)(?:起|开始)?$|^(?:但)?在[^，]{2,12}[前后中]$/
/** "经研究，决定…": whoever writes the paper decided. */
export const considered =
  /^经(?:[^，。]{0,24}(?:会议|党委|党组|委员会|领导小组|集体|全体|政府|校|局|院))?[^，。]{0,6}(?:研究|讨论|审议|商议|协商|表决|投票|票决)(?:同意|批准)?$/
/** How the opening of a notice ends: 现将有关事项通知如下. */
export const closing = /^(?:现|特)(?:将|就|对)?[^，。]{0,16}(?:通知|公告|通报|公布|安排|印发)(?:如下)?[：。]?$/

/** Whether a number stands right before an offset, or at it. */
export function isCounted(view: string, start: number): boolean {
  const before = view.slice(Math.max(0, start - 4), start)
  return numberedFrom.test(view.slice(start, start + 8)) || /(?:[0-9][.、．]|[一二三四五六七八九十](?:、|是|[)）]))\s?$/.test(before)
}

/** Clauses before 会议强调 but for those that only say when or about what. */
export const withoutLeads = (view: string, pieces: readonly Span[]): readonly Span[] =>
  pieces.every(({ start, end }) => isLeadIn(view.slice(start, end)) || end - start < 12) ? [] : pieces

/** Whether clauses after a decision still belong to it. */
export function isBound(view: string, pieces: readonly Span[]): boolean {
  return pieces.some(({ start, end }) => {
    const words = view.slice(start, end)
    return modalIn(words) !== null || agreeing.test(words) || opensWithVerb(words) || subjectLength(words) > 0
  })
}

/** "一是统一思想，提高认识。各单位要…": a numbered sentence of short clauses is the heading of those behind it, and one instruction. */
export function isHeading(
  view: string,
  sentence: Span,
  clauses: readonly (Span & { readonly words: string; readonly modal: unknown })[]
): boolean {
  if (clauses.length < 2 || !clauses.every(({ words, modal }) => modal === null && words.length < 8)) return false
  return isCounted(view, clauses[0]!.start) && /^[^\S\n]{0,2}\S/.test(view.slice(sentence.end, sentence.end + 3))
}
