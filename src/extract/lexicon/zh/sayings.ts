/** Who says it and how: 会议指出, 会议强调, 会议决定, 会议听取. What follows is noted, directed, decided or what the meeting did. */
import type { StatementKind } from '../../../domain/proposal.ts'

export type SayingRow = {
  readonly id: string
  readonly kind: StatementKind
  /** The verb is part of what is said (审议通过), not only its mark. */
  readonly inside?: boolean
  /** Source of a RegExp for the verb. */
  readonly pattern: string
  readonly holds: readonly string[]
  readonly not: readonly string[]
}

/** The meeting, or the body that met, as the one who speaks. */
export const meetingSubject =
  '(?!提[交请]|报[送请市省县区]|上报|呈报|决定|同意|建议)(?:本次|此次|这次|全体)?(?:会议|会上|大会|全会|例会|座谈会|推进会|调度会|动员会|部署会|大家(?=(?:商量后?|讨论后?|商议后?)?(?:一致)?(?:同意|决定|商定))|委员(?=(?:一致|均)?(?:通过|同意))|与会(?:人员|同志|代表|专家|委员|各方|者)?|(?:(?:(?![把将对到向由与的和在以按根据为被经报请要须应从围坚切深认落待])[\\u4e00-\\u9fff]){0,12}(?:委员会|常委会|理事会|董事会|监事会|党组|党委|领导小组|办公会议?|主任会议|代表大会|社员大会|业委会|居委会|村委会|村?两委|支委会|班子成员|双方|三方|各方|国务院|人民政府|市政府|省政府|县政府|区政府|[省市县区]委)))'

/** In order: the first that fits where a verb stands. */
export const sayingRows: readonly SayingRow[] = [
  {
    id: 'zh.say.directed',
    kind: 'directed',
    pattern:
      '(?:研究)?(?:确定|明确|提出|部署)了[^，]{2,26}(?:任务|重点|要求|举措|措施|思路)$|强调|(?:明确)?要求|提出要求|作出部署|重申|号召|勉励|希望|叮嘱|提出(?=[，：]|要|，)',
    holds: ['会议确定了今年的主要任务', '会议强调，要修好码头', '会议要求各部门抓紧', '会议提出，要先行先试'],
    not: ['会议指出，码头很旧', '会议提出的任务']
  },
  {
    id: 'zh.say.adopted',
    kind: 'decided',
    inside: true,
    pattern:
      '(?:审议|讨论|研究|审查|表决|票决|投票|书面审议)(?:并)?(?:一致|表决|原则|全票|讨论)?(?:上)?(?:通过|同意|批准)|(?:原则|一致|全票|举手|鼓掌)(?:上)?(?:通过|同意)|不同意|不予(?:批准|同意|通过)|否决|同意|确定(?=[^，：])(?!事项)|通过(?=了|《|〈|关于|前|上|本|该|新|修|拨款|[0-9]{4}年|[^，。；过]{2,10}(?:报告|记录|纪录|议程|预算|决算|名单|方案|计划|申请)(?:[，。；（]|$))|批准|核准|审定|推选|选举|任命|聘任',
    holds: ['会议审议并原则通过码头规划', '委员会通过2024年第二次会议记录', '会议同意建设方案', '会议通过了章程'],
    not: ['会议指出，码头很旧', '现将会议确定事项纪要如下', '会议听取了汇报', '会议希望通过努力改变面貌']
  },
  {
    id: 'zh.say.decided',
    kind: 'decided',
    pattern:
      '(?:研究|讨论|审议|商议)(?:并)?(?:一致)?(?:决定|议定|商定|明确|确定)|决定|议定|商定|明确(?!要求|提出)|确定|决议|约定|批复(?=如下)|达成(?:以下|如下|一致)?(?:共识|意见)|形成(?:以下|如下)?(?:决议|决定|意见|共识)',
    holds: ['会议决定，修复旧码头', '会议议定以下事项', '会议明确，由港务局负责'],
    not: ['会议指出，码头很旧', '会议研究码头维修']
  },
  {
    id: 'zh.say.noted',
    kind: 'noted',
    pattern: '指出|认为|充分肯定|高度评价|分析(?!了?会)|表示|回顾|总结(?=了)|提出|注意到|介绍',
    holds: ['会议指出，码头很旧', '会议认为工作成效明显'],
    not: ['会议决定修码头']
  },
  {
    id: 'zh.say.procedural',
    kind: 'procedural',
    inside: true,
    pattern: '传达|学习|听取|审议|研究|讨论|通报|宣读|观看|审阅|宣布|部署|书面|总结|套开|召开|举行|开始',
    holds: ['会议听取了汇报', '会议传达学习省委会议精神', '会议研究部署防汛工作'],
    not: ['会议指出，码头很旧']
  }
]

/** A single speaker's verbs, at the end of a short clause: 林安达强调，… */
export const spoken = '(?:指出|强调|要求|表示|提出|认为|总结|说|希望|提醒|号召)(?:道)?$'
/** Verbs behind whoever reports, before a comma or a colon. */
export const reporting = '(?:介绍|通报|汇报|反映|报告)(?:道|说)?$'
/** Clauses that end in such a word and say nothing of who speaks. */
export const notSpoken =
  '按照|根据|依据|落实|达到|符合|满足|的要求$|[项新总各有]要求$|规定要求|工作要求|提出要求$|需要说|来说|再说|传说|据说|可以说|所说|严格要求'
