/**
 * Owners in Chinese: the bracket, cell or label that names who is responsible, "由X牵头，Y配合", "请X…", "X负责…", and the office a
 * directive is addressed to by name. 牵头 and 责任 lead, 配合 and 会同 support.
 */
import type { Owner } from '../../domain/proposal.ts'
import type { Span } from '../../domain/span.ts'
import { chineseDoers } from '../03-sentence/chinese-doer.ts'
import { type ReachRule, reachIn, reachRule } from '../03-sentence/chinese-reach.ts'
import { officeFirst } from '../04-statement/chinese-own-doer.ts'
import { chineseRollNames } from '../05-meeting/chinese-roll-names.ts'
import type { ExtractionContext } from '../context.ts'
import { actVerb, taskVerb } from '../lexicon/zh/doers.ts'
import { dutyLabels, firstLeads, officeEnd } from '../lexicon/zh/offices.ts'
import { familyNames } from '../lexicon/zh/persons.ts'
import { matchesOf } from '../matches.ts'
import { perDocument } from '../per-document.ts'
import type { StatementDraft } from '../statement-draft.ts'
import { chineseNames, isNamedOffice } from './chinese-names.ts'

const labels = dutyLabels.map(({ role, pattern }) => ({ role, regex: new RegExp(`^(?:${pattern})$`) }))
const labelled = /([\u4e00-\u9fffA-Za-z]{1,8})\s?[：:]/g
const ranked = new RegExp(firstLeads)
const verb = /(?:负责(?![任人制])|牵头|配合|参与|协助|协同|会同|指导|主办|承办|落实|支持|跟进)/g
const supporting = /配合|参与|协助|协同|会同|指导|支持/
const verbs = '牵头|出面|负责(?![任人])|会同|承办|具体实施|组织实施|统筹|抓好落实|落实|跟进|主办'
const told =
  '[0-9]{1,2}月|[一二两三]{1,2}[天日周个]|[本下]周|[月年]底|于|在(?!线)|会同|牵头|尽快|抓紧|按|根据|负责|协调|组织|研[究议]|起草|编制|制定|拟|提|落实|跟进|完成|报|对|就|做|进一步|继续|加强|联系|整理|办理|向|将|把|评估|研拟|研提|邀集|邀请|搜集|汇整|查明|造册|先|函[报请复]|签[报办陈]|尽速|再|持续|与[^，。；]{1,16}(?:协商|沟通|对接|洽谈|联系|签订)|重新'
/** In order: the first that names someone tells who leads. */
const leading = [
  { pattern: '(?<![自理缘事])由', tail: verbs, within: 80 },
  {
    pattern: '(?:责任人|负责人|责任单位|牵头单位|责任部门|牵头部门|承办单位|执行人|跟进人|[Oo]wner)[：:]\\s?',
    tail: '[（）()]|[\\s，；]?(?:完成|办结|时限|时间|责任|配合)|$',
    within: 40
  },
  {
    pattern:
      '^(?:会议|并|主席)?(?:请|责成|委托|授权|指定|交由|责令|要求)|(?<=(?:方案|名单|材料|意见|报告|清单|计划|工作|事项|预案|问题|活动|一节|本案|部分))请',
    tail: told,
    within: 44
  },
  {
    pattern: '(?<=^|[，。；：])(?=[^，。；：])',
    tail: '(?:具体|分别|共同|全面|统筹|主要|要|应|须|应当)?(?:负责(?![任人])|牵头)',
    within: 64,
    never: '的|同意|聘请|委托|批准'
  }
].map(reachRule)
const verbEnd = new RegExp(`(?:${taskVerb}|${actVerb})$`)
const siteParty = /^[\u4e00-\u9fff]{2}(?:单位|方)/
/** 钢筋堆放不规范，要求施工单位两天内整改: whoever is asked in a later clause of a task. */
const asked = reachRule({ pattern: '(?<=[，：；])(?:请(?!示|假|求)|责成|委托|授权|指定|交由|责令|要求)', tail: told, within: 44 })
/** "由市水利局修改完善": any other act of whom a task is given to. */
const acting = reachRule({
  pattern: '(?<![自理缘事])由',
  tail: '修改|完善|承担|起草|编制|制定|拟[定订]|提出|组织|协调|联系|按|根据|结合|印发|办理|汇总|整理|报|于|在(?!线)|对|就|尽快|抓紧|进一步|审核|出具|跟踪|督促|解决|实施|另行|研究|每[日天周月季年]',
  within: 40,
  never: '的'
})
const subject =
  /^([\u4e00-\u9fff、（）]{3,40}?)(?=(?:要(?!求)|应当?(?=于|在|尽快)|须(?=于|在)|尽快|抓紧|负责|每[周月季年]|[0-9]{1,2}月|于[0-9]|[月年]底前))/
const subjectOffice = new RegExp(`${officeEnd}$|^各[^的]{1,12}$`)
/** 由…任组长, 由…组成 says who is who, not who acts. */
const made = /^[^，。；]{1,40}(?:任(?!务)|组成|构成|兼|分管)/
const byWhom = new RegExp(
  `(?<![自理缘事])由((?:[村居业管]委会|[\\u4e00-\\u9fff、]{1,24}?(?:${officeEnd}|集体|小组)))(?![、和与及长员的局会]|(?:办公|督查|研究|秘书|信访)[室处局科])(?=[\\u4e00-\\u9fff]{2})`
)
const helping = [
  { pattern: '(?<=，|牵头、)(?=[^，。；：])', tail: '(?:按职责分工)?(?:配合|参与|协助|支持)', within: 64, never: '牵头|负责|的' },
  {
    pattern: '会同',
    tail: '(?=研究|制定|组织|再|广泛|听取|征求|尽快|于|在|对|开展|负责|落实|抓|做|按|推进|提|起草|编制|拟|协调|完成|根据|进一步|报|摸底|摸排|核实|办理|处理|解决|审核|检查|排查|整理|统筹|修订|编写)|$',
    within: 44
  }
].map(reachRule)
/** Items of a list of actions: "万山：联系赞助方", "[万山] …", "…（万山）", "… - 万山". */
const handleFirst = /^@[A-Za-z0-9_-]{1,38}/
const nameFirst = /^(?:\[[ xX√]?\]\s{0,2})?\[?([^，。；：:\s[\]]{2,8})\]?\s?[：:]/
/** 张经理跟进…, 吴倩 - 更新…: a person by the post, or before a dash. */
const personFirst = new RegExp(
  `^(${familyNames}(?:[\\u4e00-\\u9fff]{0,2})(?:经理|主任|总|工|老师|书记|队长|组长|主席|院长|校长|科长|处长|师傅|同学)|${familyNames}[\\u4e00-\\u9fff]{1,2}(?=\\s[-—–]{1,2}\\s))`
)
const handleInside = /@(?![本下]?[周月]|[0-9])[\w\u4e00-\u9fff-]{1,20}/

export function chineseOwners(context: ExtractionContext, draft: StatementDraft): Owner[] {
  if (draft.kind === 'noted' || draft.kind === 'procedural' || draft.kind === 'criterion' || draft.kind === 'proposed') return []
  const formed = fromForm(context, draft)
  return distinct(formed === null ? withDoers(context, draft, fromWords(context, draft)) : [...handedTo(context, draft, formed), ...formed])
}

/** "由财政局统筹安排（责任人：林安达）": the office that acts, before the person of the bracket. */
function handedTo(context: ExtractionContext, draft: StatementDraft, formed: readonly Owner[]): Owner[] {
  if (formed.length === 0 || formed.some(({ name }) => subjectOffice.test(name) || name.length > 4)) return []
  return byHand(context, draft, context.view.slice(draft.start, draft.end))
}

/** The persons of the roll who are told to act, beside those the words name otherwise. */
function withDoers(context: ExtractionContext, draft: StatementDraft, owners: readonly Owner[]): Owner[] {
  if (draft.kind !== 'assigned') return [...owners]
  const doers = chineseDoers(context.view.slice(draft.start, draft.end), chineseRollNames(context)).names.map(({ start, end }): Owner => {
    const span = { start: draft.start + start, end: draft.start + end }
    return { ...span, name: context.source.text.slice(span.start, span.end), role: 'lead' }
  })
  const others = owners.filter(({ start, end }) => !doers.some((doer) => start <= doer.start && doer.end <= end))
  const helping = owners.length > 0 || doers.length === 0 ? [] : helpers(context, draft)
  return [...doers, ...others, ...helping.filter(({ start }) => !doers.some((doer) => doer.start === start))]
}

function fromForm(context: ExtractionContext, draft: StatementDraft): Owner[] | null {
  const { ownerCell, supportCell } = draft
  if (ownerCell === undefined && supportCell === undefined) return null
  const lead = ownerCell === undefined ? [] : dutiesIn(context, ownerCell)
  const support = supportCell === undefined ? [] : dutiesIn(context, supportCell)
  const owners = [...lead, ...support.map((owner): Owner => (lead.length === 0 ? owner : { ...owner, role: 'supporting' }))]
  const unranked = owners.length > 1 && lead.every(({ role }) => role === 'lead')
  return unranked && isRanked(context) ? firstOf(owners) : owners
}

/** Whether the document says once for all brackets that the first one named leads. */
const isRanked = perDocument(({ view }) => ranked.test(view))

const firstOf = (owners: readonly Owner[]): Owner[] =>
  owners.map((owner, index) => (index === 0 ? owner : { ...owner, role: 'supporting' }))

/** The words of a bracket or a cell. */
function dutiesIn(context: ExtractionContext, span: Span): Owner[] {
  const parts = labelParts(context.view, span)
  if (parts.length === 0) return clauses(context, span)
  const leading = parts.some(({ label }) => /牵头|主办|主责/.test(label))
  return parts.flatMap(({ label, role, start, end }) => {
    if (role === 'none') return []
    const own = leading && role === 'lead' && !/牵头|主办|主责/.test(label) ? 'supporting' : role
    return clauses(context, { start, end }).map((owner): Owner => ({ ...owner, role: own === 'supporting' ? own : owner.role }))
  })
}

type Part = Span & { readonly label: string; readonly role: 'lead' | 'supporting' | 'none' }

function labelParts(view: string, span: Span): Part[] {
  const found: Part[] = []
  for (const match of matchesOf(labelled, view.slice(span.start, span.end))) {
    const label = match[1]!
    const row = labels.find(({ regex }) => regex.test(label))
    if (row === undefined) continue
    const at = span.start + match.index
    const last = found.at(-1)
    if (last !== undefined) found[found.length - 1] = { ...last, end: at }
    found.push({ label, role: row.role, start: at + match[0].length, end: span.end })
  }
  return found
}

const helpingBracket = /[（(]([^（）()]{2,40}?)(?:按职责)?(?:配合|参与|协助|协办)[）)]/

/** "镇自然资源所（各村配合）": those in the bracket help. */
function clauses(context: ExtractionContext, span: Span): Owner[] {
  const bracket = helpingBracket.exec(context.view.slice(span.start, span.end))
  if (bracket === null || bracket.index === 0) return dutyClauses(context, span)
  const at = span.start + bracket.index
  return [
    ...dutyClauses(context, { start: span.start, end: at }),
    ...named(context, { start: at + 1, end: at + 1 + bracket[1]!.length }, 'supporting'),
    ...dutyClauses(context, { start: at + bracket[0].length, end: span.end })
  ]
}

/** "X牵头，Y、Z配合": the names before each verb, with its role; names without a verb lead. */
function dutyClauses(context: ExtractionContext, span: Span): Owner[] {
  const { view } = context
  const text = view.slice(span.start, span.end)
  const cut = text.search(/[，,；;。]\s?(?:排在|列在|排名|列第|下同|以下同|不再|具体任务|完成时限|[0-9]{4}年|按职责)/)
  const end = cut < 0 ? text.length : cut
  const found: Owner[] = []
  const leading = /牵头|会同/.test(text)
  let from = 0
  let waiting: Owner['role'] = 'lead'
  const take = (end: number, role: Owner['role']): void => {
    let to = end
    while (to > from && /[（(]/.test(text[to - 1]!)) to--
    while (from < to && /[）)]/.test(text[from]!)) from++
    for (const name of chineseNames(view, context.source.text, { start: span.start + from, end: span.start + to }))
      found.push({ ...name, role })
  }
  for (const match of matchesOf(verb, text.slice(0, end))) {
    const word = match[0]
    const role =
      word === '会同' ? waiting : supporting.test(word) || (leading && word !== '牵头' && found.length > 0) ? 'supporting' : waiting
    take(match.index, role)
    from = match.index + word.length
    if (word === '会同') waiting = 'supporting'
  }
  if (from === 0 || waiting === 'supporting') take(end, waiting)
  return found
}

function fromWords(context: ExtractionContext, draft: StatementDraft): Owner[] {
  const text = context.view.slice(draft.start, draft.end)
  if (draft.kind === 'directed') return addressed(context, draft)
  if (draft.kind === 'decided' && !/由|责任人|负责人|请/.test(text)) return ofSubject(context, draft, text)
  const at = (rule: ReachRule, role: Owner['role']): Owner[] => {
    const found = reachIn(rule, text)
    return found === null ? [] : named(context, { start: draft.start + found.from, end: draft.start + found.to }, role)
  }
  for (const rule of leading) {
    const main = at(rule, 'lead')
    if (main.length > 0) return [...main, ...helpers(context, draft)]
  }
  if (draft.kind === 'decided') return byHand(context, draft, text)
  if (draft.kind !== 'assigned') return []
  const [cue] = draft.because
  if (cue?.rule === 'zh.asg.06' || cue?.rule === 'zh.asg.office') return named(context, cue, 'lead').concat(helpers(context, draft))
  if (cue?.rule === 'zh.asg.09')
    return named(context, { start: cue.start, end: cue.start + siteParty.exec(context.view.slice(cue.start, cue.end))![0].length }, 'lead')
  if (cue?.rule === 'zh.asg.10') {
    const until = context.view.slice(cue.start, cue.end).search(/(?:负责人)?(?:承诺|答应|表示将)/)
    return named(context, { start: cue.start, end: cue.start + until }, 'lead')
  }
  if (cue?.rule === 'zh.asg.11') {
    const name = context.view.slice(cue.start, cue.end).replace(verbEnd, '')
    return named(context, { start: cue.start, end: cue.start + name.length }, 'lead')
  }
  const own = [asked, acting].map((rule) => at(rule, 'lead')).find((owners) => owners.length > 0) ?? []
  if (own.length > 0) return own
  const handed = byHand(context, draft, text)
  if (handed.length > 0) return handed
  return draft.listed === null && cue?.rule !== 'zh.asg.08' ? addressed(context, draft) : ofItem(context, draft, text)
}

/** "市港务局、各区县6月底前完成整改": offices a decision opens with, where a day or a word that binds follows. */
function ofSubject(context: ExtractionContext, draft: StatementDraft, text: string): Owner[] {
  const match = subject.exec(text)
  const found = match === null ? [] : named(context, { start: draft.start, end: draft.start + match[1]!.length }, 'lead')
  return found.every(({ name }) => subjectOffice.test(name)) ? found : []
}

/** "五保户由村集体代缴": an office or a group behind 由, whatever it is to do. */
function byHand(context: ExtractionContext, draft: StatementDraft, text: string): Owner[] {
  const match = byWhom.exec(text)
  if (match === null || made.test(text.slice(match.index))) return []
  const start = draft.start + match.index + match[0].length - match[1]!.length
  return named(context, { start, end: start + match[1]!.length }, 'lead')
}

function helpers(context: ExtractionContext, draft: StatementDraft): Owner[] {
  const text = context.view.slice(draft.start, draft.end)
  return helping.flatMap((rule) => {
    const found = reachIn(rule, text)
    return found === null ? [] : named(context, { start: draft.start + found.from, end: draft.start + found.to }, 'supporting')
  })
}

function named({ view, source }: ExtractionContext, span: Span, role: Owner['role']): Owner[] {
  return chineseNames(view, source.text, span).map((name) => ({ ...name, role }))
}

function ofItem(context: ExtractionContext, draft: StatementDraft, text: string): Owner[] {
  const bracket = /[）)]$/.test(text) ? Math.max(text.lastIndexOf('（'), text.lastIndexOf('(')) : -1
  const dash = Math.max(text.lastIndexOf(' - '), text.lastIndexOf(' -- '))
  const own = chineseRollNames(context).find((name) => text.startsWith(name) && !/^[的等、]/.test(text.slice(name.length)))
  if (own !== undefined) return named(context, { start: draft.start, end: draft.start + own.length }, 'lead')
  const office = officeFirst(text, true)
  const places = [
    handleFirst.exec(text)?.[0],
    nameFirst.exec(text)?.[1] ??
      personFirst.exec(text)?.[1] ??
      collective.exec(text)?.[0] ??
      (office === null ? undefined : text.slice(0, office.end)),
    bracket < 0 || text.length - bracket > 34 ? undefined : text.slice(bracket + 1, -1),
    dash < 0 || text.length - dash > 20 ? undefined : dash < 5 ? text.slice(0, dash) : text.slice(dash + 3),
    handleInside.exec(text)?.[0]
  ]
  for (const [index, words] of places.entries()) {
    if (words === undefined) continue
    const start = draft.start + (index < 2 || text.startsWith(words) ? text.indexOf(words) : text.lastIndexOf(words))
    const owners = named(context, { start, end: start + words.length }, 'lead').filter(
      ({ name }) => !/[0-9]|前$|底$/.test(name) || name.startsWith('@')
    )
    if (owners.length > 0) return owners
  }
  return []
}

const collective =
  /^(?:各|全体|每[名位个])[^的]{0,10}?(?:干部|党员|教师|员工|职工|会员|单位|部门|科室|处室|街道|乡镇|镇街|镇|村|社区|支部|学校|班级|小组|组长|县区|区县|企业|股室|班组|车间|项目部|负责人)(?=(?:请|要|须|应)?(?:于|在)?(?:每|[0-9]|本|下|月|年))/

/** One of each place, told by when: whoever reads it has to report. */
const each = /^(?:请)?各[^的，。]{1,14}(?:[局委办厅处科部课室]|单位|部门|学校|乡镇|街道|办事处|[)）])$/
/** 请各乡镇于…: whoever is begged stands behind the word. */
const beggedFirst =
  /^(各[^的，。]{0,14}?(?:[局委办厅处科部镇课室组队]|老师|导师|教师|单位|部门|学校|街道|办事处|[)）]))(?=于|在|按|每|[0-9])/
const hasDay = /[0-9][日号底]前|[月年]底前|[本下]周[一二三四五六日]?(?:下班)?前|下班前/

/** "市水利局要…": the office named right before the word that binds. */
function addressed({ view, source }: ExtractionContext, draft: StatementDraft): Owner[] {
  const cue = draft.because[0]
  if (cue?.rule === 'zh.dir.01') {
    const told = collective.exec(view.slice(cue.start, cue.end))?.[0]
    return told === undefined
      ? []
      : [{ start: cue.start, end: cue.start + told.length, name: source.text.slice(cue.start, cue.start + told.length), role: 'lead' }]
  }
  if (cue === undefined || !cue.rule.startsWith('zh.mod.')) return []
  const begged = cue.rule === 'zh.mod.07' ? beggedFirst.exec(view.slice(draft.start, draft.end))?.[1] : undefined
  if (begged !== undefined && hasDay.test(view.slice(draft.start, draft.end)))
    return [
      {
        start: draft.start,
        end: draft.start + begged.length,
        name: source.text.slice(draft.start, draft.start + begged.length),
        role: 'lead'
      }
    ]
  const head = view.slice(Math.max(0, cue.start - 60), cue.start)
  const words = head.slice(afterMark(head)).replace(/^[一二三四五六七八九十]是/, '')
  if (words.length < 3 || !(isNamedOffice(words) || (each.test(words) && hasDay.test(view.slice(draft.start, draft.end))))) return []
  return chineseNames(view, source.text, { start: cue.start - words.length, end: cue.start }).map((name) => ({ ...name, role: 'lead' }))
}

/** Where the last clause of a text begins. */
function afterMark(text: string): number {
  let at = text.length
  while (at > 0 && !'，。；：\n '.includes(text[at - 1]!)) at--
  return at
}

function distinct(owners: readonly Owner[]): Owner[] {
  return owners.filter((owner, index) => owners.findIndex(({ name }) => name === owner.name) === index)
}
