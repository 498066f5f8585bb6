/** Words of Chinese offices and posts, and how a document names those who are responsible. */

/** An office's name ends in one of these. */
export const officeEnd =
  '(?:[局部委办厅署司处科课室院所站队社校行库矿港组]|委员会|办公室|政府|公司|集团|中心|小组|工作组|专班|指挥部|协会|联合会|基金会|学会|银行|大学|学院|学校|医院|管委会|居委会|村委会|街道|法院|检察院|总局|支队|大队|分局|税务|海关|气象|总工会|团委|妇联|残联|科协|工商联|秘书处|理事会|董事会|监事会|党委|党组|各部门|各单位|组委会|执委会|机关|平台|团队|SIG|工会|企业|同志|主任|干事|书记|经理|会长|秘书长|院长|校长|组长|市长|县长|区长|镇长|局长|处长|科长|主席|理事|委员|律师)'

/** How the words for somebody known by a calling end: 保洁员, 班主任. */
export const roleEnd = '(?:[\\u4e00-\\u9fff]{2}(?<![党会社队委成人官职教学球演议动])员|班主任|老师|组长|干部|会计|出纳|门卫|保安)'

/** A unit told to act is named where its name is that of one office, not of a kind of them. */
export const namedOffice =
  '(?:[\\u4e00-\\u9fff]{1,14}(?:局|部(?!门)|委(?!员)|办|厅|署|委员会|办公室|督查室|研究室|政府|公司|集团|中心|领导小组|工作组|专班|指挥部|协会|联合会|基金会|管委会|法院|检察院|大学|医院|街道办事处|街道|(?<![乡城集全市])镇|(?<![城下老家全])乡|海关|秘书处|理事会|董事会))'
/** No single office: all of a kind, or whoever it concerns. */
export const anyOffice =
  '^(?:各|全|有关|相关|所有|广大|我们|大家|你们|他们|本|该|其|每|任何|凡|党委|政府|部门|各级|上级|下级|一些|部分|地方|基层|会议|要|并|同时|不)'

export type DutyRow = {
  readonly role: 'lead' | 'supporting' | 'none'
  /** Source of a RegExp for a label before a colon. */
  readonly pattern: string
  readonly holds: readonly string[]
  readonly not: readonly string[]
}

/** Labels inside a bracket, a cell or a line of duties. */
export const dutyLabels: readonly DutyRow[] = [
  {
    role: 'none',
    pattern:
      '(?:完成|办结|时间|截止|责任|办理|整改|落实|报送|反馈|交付|计划完成|预计完成)?(?:时限|期限|日期|时间|截止时间|时间节点|完成时间|完成时限|完成期限)|分管领导',
    holds: ['完成时限', '截止时间'],
    not: ['责任单位']
  },
  {
    role: 'lead',
    pattern: '牵头(?:单位|部门|领导|人|处室|科室|负责)?|主办(?:单位|部门)?|主责(?:单位|部门)?|首问(?:单位|部门)',
    holds: ['牵头单位', '主办单位'],
    not: ['配合单位']
  },
  {
    role: 'supporting',
    pattern: '(?:配合|协办|参与|协助|协同|支持|参加)(?:单位|部门|人|处室|科室)?',
    holds: ['配合单位', '协办部门'],
    not: ['牵头单位']
  },
  {
    role: 'lead',
    pattern:
      '(?:责任|实施|落实|承办|主管|执行|办理|负责|完成)(?:单位|部门|主体|人|处室|科室|领导|者)|责任|负责|跟进人|执行人|经办人?|[Oo]wner',
    holds: ['责任单位', '负责人', '责任人'],
    not: ['完成时限']
  }
]

/** Said once in a document, this ranks the names of all its brackets: the first leads. */
export const firstLeads =
  '(?:排在|列在|排名|列|排)第一(?:位|个)?的?(?:部门|单位|责任单位)?(?:为|是)?牵头|第一(?:个)?(?:责任)?(?:单位|部门)为牵头'
