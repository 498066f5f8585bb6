/** Chinese cue words: the first basics. */
import type { StatementKind } from '../../../domain/proposal.ts'

export type ChineseRow = {
  readonly id: string
  readonly kind: StatementKind
  readonly span: 'rest' | 'all'
  readonly pattern: string
  readonly holds: readonly string[]
  readonly not: readonly string[]
}

/** What makes a bracket one that names who is responsible: "（港务局牵头，财政局配合）". */
export const dutyPattern = '负责|牵头|配合|参与'

export const chineseRows: readonly ChineseRow[] = [
  {
    id: 'zh.dec.01',
    kind: 'decided',
    span: 'rest',
    pattern: '(?:会议|常委会|董事会|理事会|委员会|全体会议)?(?:一致)?(?:决定|同意|审议(?:并)?(?:原则)?通过|表决通过|批准)了?[，,：:]?',
    holds: ['会议决定，修复旧码头。', '会议审议并原则通过码头规划。'],
    not: ['会议指出，码头很旧。']
  },
  {
    id: 'zh.dfr.01',
    kind: 'deferred',
    span: 'all',
    pattern: '(?:推迟|延期|暂缓|搁置)',
    holds: ['会议推迟讨论票价。'],
    not: ['会议讨论票价。']
  },
  {
    id: 'zh.dir.01',
    kind: 'directed',
    span: 'rest',
    pattern: '(?:会议|会上)?(?:强调|要求|提出)，?(?:要|必须|应当|务必)?',
    holds: ['会议强调，要修好码头。', '会议要求各部门抓紧。'],
    not: ['会议指出，码头很旧。']
  },
  {
    id: 'zh.dir.02',
    kind: 'directed',
    span: 'rest',
    pattern: '(?:^|[，；：。])(?:各[^，。；]{1,20})?(?:要(?!素|点|求|件|害|闻)|必须|应当|务必|不得|严禁)',
    holds: ['要加快修复码头。', '各部门要抓紧落实。'],
    not: ['重要的是安全。', '主要任务是修码头。']
  },
  {
    id: 'zh.nte.01',
    kind: 'noted',
    span: 'rest',
    pattern: '(?:会议|会上)(?:指出|认为|听取|传达学习?|学习|充分肯定)了?，?',
    holds: ['会议指出，码头很旧。', '会议听取了汇报。'],
    not: ['会议决定修码头。']
  }
]
