/** Chinese cue words: who says it, what binds, what is decided, given to someone, put off or put forward. */

import type { StatementForce, StatementKind } from '../../../domain/proposal.ts'
import type { Reach } from '../../03-sentence/chinese-reach.ts'

/** The patterns have no groups that capture and are matched against the view. */
export type ChineseRow = Reach & {
  readonly id: string
  readonly kind: StatementKind
  readonly force: StatementForce | null
  readonly negative?: boolean
  /** The cue is part of what is said ("不得…"), not only its mark. */
  readonly inside?: boolean
  readonly holds: readonly string[]
  readonly not: readonly string[]
}

/** What makes a bracket one that names who is responsible: "（港务局牵头，财政局配合）". */
export const dutyPattern =
  '负责(?!人|同志|任)|牵头|配合|参与|责任(?:单位|部门|主体|人|处室|科室)|(?:主办|主管|承办|协办|落实|实施|完成|协助)单位|责任[：:]'

/** Words that bind. 要 is none inside 重要, 需要, 要求, 要素 and their like. */
export const modalRows: readonly ChineseRow[] = [
  {
    id: 'zh.mod.01',
    kind: 'directed',
    force: 'must',
    pattern:
      '(?<![重主需必首纲摘简概扼紧机不只想若如提次显险索冲将快])(?:一定|务必|必须|都|还|也|更|又|既|就|特别|切实|始终)?要(?!如下|素(?!质)|点(?![燃亮名])|求(?!真)|件|害|闻|义|领(?![导会悟])|旨|塞|道|隘|案|目(?!标)|价|约|么|是|不然|员|览|略|务(?![实必求])|职)',
    holds: ['要加快修复码头', '各部门要抓紧落实', '一定要高度重视', '要求真务实', '要领导带头'],
    not: [
      '重要的是安全',
      '主要任务是修码头',
      '会议要求落实',
      '生产要素',
      '工作要点',
      '规划纲要',
      '内容摘要',
      '只要努力',
      '需要时间',
      '简要说明',
      '纪要如下',
      '首要任务',
      '必要条件',
      '要闻'
    ]
  },
  {
    id: 'zh.mod.02',
    kind: 'directed',
    force: 'must',
    pattern: '必须|务必|务求|(?<![必胡斯])须(?!知)|一律(?=[不由按予纳从])',
    holds: ['必须按期完成', '须于会前报送', '务必抓好'],
    not: ['办事须知', '必然']
  },
  {
    id: 'zh.mod.03',
    kind: 'directed',
    force: 'should',
    pattern:
      '应当|应该|(?<![反响供适相对效回呼顺感接答理照不])应(?=尽快|尽量|及时|按|于|在|向|将|由|从|以|对|坚持|加强|建立|予|包括|提前|主动|严格|同时|积极|根据|优先|具备|符合|组织|报|明确|依|充分|结合|把)|原则上(?=应|要|于|不)|需要(?=进一步|加快|加强|各|我们|全|继续|尽快)|宜(?=采用|采取|尽早)',
    holds: ['各单位应当公开', '应于月底报送', '应加强巡查'],
    not: ['应急预案', '应用系统', '供应链', '适应形势', '反应堆']
  },
  {
    id: 'zh.mod.04',
    kind: 'directed',
    force: 'must',
    negative: true,
    inside: true,
    pattern:
      '不得(?!不|已|而知)|严禁|禁止|不准|不许|不允许|决不允许|绝不允许|决不能|绝不能|坚决不能?|切勿|不要(?!紧)|不再(?=新|受|审|实|执|安|列|保|要|设)',
    holds: ['不得拖延工期', '严禁弄虚作假', '不准擅自变更'],
    not: ['迫不得已', '不再赘述', '得不到']
  },
  {
    id: 'zh.mod.05',
    kind: 'directed',
    force: 'may',
    pattern:
      '(?<![不])可以(?=按|根据|由|在|自|依|采|委|申|优|结|适|先|提)|(?<=[，。；：]|^)(?:可(?=按|根据|由|依|采取|委托|申请|结合|适当|优先|自行|通过|在)|允许)',
    holds: ['各地可以根据实际调整', '允许企业分期缴纳'],
    not: ['不可以按此办理', '可持续发展']
  },
  {
    id: 'zh.mod.07',
    kind: 'directed',
    force: 'should',
    pattern:
      '(?<=[，。；：]|^)请(?=你们|各|认真|遵照|结合|按照|贯彻|抓|严格|组织|务必|及时|大家)|(?<=[\u4e00-\u9fff][^申邀聘报恳提敬宴])请(?=于[0-9每本]|按[时期]|务必|及时)',
    holds: ['请认真贯彻执行', '请结合实际抓好落实', '各牵头单位请于每季度末报送进展'],
    not: ['请示报告', '申请认真审核']
  },
  {
    id: 'zh.mod.06',
    kind: 'directed',
    force: 'urged',
    pattern:
      '希望(?=各|大家|全|同志|广大|你|企业|社会|有关)|号召(?=全|各|广大)|倡议(?=各|全|广大)|呼吁(?=各|社会|全|广大)|(?<=[，。；：]|^)鼓励(?=[^，。；]{2})',
    holds: ['希望各单位积极参与', '鼓励社会力量参与建设', '呼吁社会各界支持'],
    not: ['充满希望', '受到鼓励']
  }
]

/** Whole units of speech, tried before the words that bind. */
export const unitRows: readonly ChineseRow[] = [
  {
    id: 'zh.dfr.01',
    kind: 'deferred',
    force: null,
    pattern:
      '(?<![不得禁能再])(?:暂缓|暂不(?=[审研讨表列作通予实])|(?:本次|此次)(?:会议)?(?:暂)?不(?=[作做予]?(?:表决|研究|讨论|审议|决定))|搁置(?!争议)|缓议|择期再|另行研究|另行审议|再行研究|再行审议|再议)',
    holds: ['该事项暂缓表决', '缓议', '暂不列入本次议程', '本次不作表决'],
    not: ['会议讨论票价', '严禁暂缓执行', '搁置争议']
  },
  {
    id: 'zh.dfr.02',
    kind: 'deferred',
    force: null,
    pattern:
      '(?<![不得禁能再])推迟|提(?:请|交|到)?下一?次|下一?次会议(?:再|继续)|下一?次(?=再)|待|(?<![、等])等(?=[^，。；、]{2,14}(?:以?后|再))|(?:论证|完善|修改|成熟|征求意见)后再',
    tail: '讨论|审议|研究|表决|再定|再议|再说|再上会|再提交|至下|到下|上会|提请',
    within: 30,
    never: '^遇|^办|^定|^解决|^业',
    holds: ['会议推迟讨论票价', '进一步论证后再提请审议', '提请下次会议审议', '待方案完善后再审议', '开工时间等中标以后再定', '下次再定'],
    not: ['会议讨论票价', '不得推迟审议', '待遇问题研究', '路灯等设施维修后使用']
  },
  {
    id: 'zh.dfr.03',
    kind: 'deferred',
    force: null,
    pattern: '(?<![不得禁能再或])(?:推迟|延期|延后)(?!交|缴|还|付|审)',
    tail: '实施|进行|举行|召开|开工|办理|开展|建设|施工',
    within: 24,
    never: '费',
    holds: ['清障工程推迟到汛后实施', '运动会延期举行'],
    not: ['不得推迟实施', '延期缴费办理']
  },
  {
    id: 'zh.vot.01',
    kind: 'decided',
    force: 'must',
    pattern: '全票|一致|表决|投票|举手|鼓掌|票决|多数',
    tail: '通过',
    within: 9,
    holds: ['会议以赞成12票、反对1票表决通过了章程', '全票通过', '鼓掌通过了决议'],
    not: ['一致认为', '通过努力']
  },
  {
    id: 'zh.vot.02',
    kind: 'decided',
    force: 'must',
    pattern: '赞成[：:]?(?:[0-9]{1,4}|[一二三四五六七八九十]{1,3})票|一致(?:同意|推选|选举)',
    holds: ['赞成12票，反对1票', '会议一致同意朴丽担任副主任'],
    not: ['一致认为', '赞成这一做法']
  },
  {
    id: 'zh.fix.01',
    kind: 'decided',
    force: 'must',
    pattern:
      '(?<=^|[，。；：])(?:会议)?(?:暂定|初定|初步定)(?:于|在)?(?=[0-9元一二三四五六七八九十下本]|[\\u4e00-\\u9fff]{2,20}(?:举行|召开|开展|进行|举办))|(?<=^|[。；：])(?:会议)?(?:定于|定在|商定于)',
    holds: ['暂定元月18日上午给老人送年货', '定于10月17日举行秋季运动会'],
    not: ['下次会议定于9月9日召开', '暂定名称为码头']
  },
  {
    id: 'zh.cri.01',
    kind: 'criterion',
    force: null,
    pattern: '以',
    tail: '论(?:英雄|成败|高下|长短|奖惩)|为(?:衡量|检验|评价|考核)?标准',
    within: 28,
    holds: ['以实绩论英雄', '以群众满意为标准'],
    not: ['提高建设标准', '以项目为抓手']
  },
  {
    id: 'zh.cri.02',
    kind: 'criterion',
    force: null,
    pattern:
      '衡量|检验|评价|作为|纳入|(?=(?:将|一律)(?:严肃|依法|依规|依纪依法|依规依纪|依纪依规|依法依规|从严|坚决)?(?:追究|追责|问责|处理|约谈|不予|通报批评))',
    tail: '的标准|标尺|尺子|考核$|考核[内体范]|考核的?(?:重要)?依据|依据$|重要依据|绩效考核|^(?:将|一律)[^，]{0,6}(?:追究|追责|问责|处理|约谈|不予|通报批评)',
    within: 34,
    holds: ['对弄虚作假的，将严肃追究责任', '完成情况作为年度考核的重要依据', '落实情况纳入年度绩效考核'],
    not: ['加强考核', '评价工作']
  },
  {
    id: 'zh.cri.03',
    kind: 'criterion',
    force: null,
    pattern: '(?<=^|[，的])(?=(?:予以|给予|由[\\u4e00-\\u9fff]{2,12}?)(?:通报|约谈|问责|追责|追究|处罚))',
    tail: '^(?:予以|给予|由[\\u4e00-\\u9fff]{2,12}?)(?:通报(?!表扬|表彰)|约谈|问责|追责|追究|处罚)',
    within: 24,
    holds: ['对连续两次未完成的予以通报', '由镇纪委约谈责任人'],
    not: ['予以通报表扬', '由镇纪委牵头']
  },
  {
    id: 'zh.prp.01',
    kind: 'proposed',
    force: null,
    pattern:
      '(?<=^|[，。；：])(?:会议|与会人员|与会委员|与会代表)?(?:建议(?!案|书|办理|$)|提议|动议(?=[：将由对])|拟(?=于|在|对|由|将|同意|安排|新|建|增|采))|(?<=与会|部分|有|多位|各位)(?:委员|代表|专家|成员|理事)建议(?!案|书|办理|$)',
    holds: ['建议将票价维持不变', '与会委员建议增设航班', '拟于年底前启动二期工程'],
    not: ['办理人大代表建议', '模拟演练', '采纳建议']
  }
]

/** All of a kind told to hand in by a day: 各科室每月25日前将计划报党政办. */
export const collectiveRow: ChineseRow = {
  id: 'zh.dir.01',
  kind: 'directed',
  force: 'must',
  pattern:
    '(?<=^|[，。；：])各[^，。；的]{1,16}?(?=(?:请)?(?:于|在)?(?:每[周月季年日天]|[0-9]{1,2}月|[本下]月|[本下]周|[月年]底前|[0-9]{1,2}[日号]前))',
  tail: '报送|上报|提交|报|完成|交|组织|开展|召开',
  within: 34,
  never: '已|了',
  holds: ['各科室每月25日前将下月计划报党政办', '各村6月底前完成排查'],
  not: ['各科室抓紧落实', '各村6月底已完成排查']
}

const given = '牵头|负责(?![任人])|会同|承办|具体实施|组织实施|统筹|抓好落实|落实|跟进|主办'
const toldOffice =
  '(?:局|部|委|办|厅|署|公司|中心|政府|集团|处|科|室|组|会|院|所|站|队|单位|部门|秘书|同志|主任|经理|会长|@[A-Za-z0-9_-]{1,30})\\s?(?=于|在|会同|牵头|尽快|抓紧|按|根据|负责|协调|组织|研[究议]|起草|编制|制定|拟|提|落实|跟进|完成|报|对|就|做|进一步|同|继续|加强|联系|整理|办理|向|将|把|统一|修改|审核|审定|承担|解决|安排|具体|代表|签订)'

/** Tasks given to someone by name. Who it is the owner step finds. */
export const assignRows: readonly ChineseRow[] = [
  {
    id: 'zh.asg.02',
    kind: 'assigned',
    force: 'must',
    pattern: '(?<![自理缘事])由',
    tail: given,
    within: 80,
    holds: ['由市港务局牵头，市财政局配合', '由港务局、水利局负责落实', '由万山负责'],
    not: ['理由不充分', '牵头单位', '由此可见']
  },
  {
    id: 'zh.asg.03',
    kind: 'assigned',
    force: 'must',
    pattern:
      '(?<=^|[，。；：])(?:会议)?(?:请|责成|委托|授权|指定|交由|责令|要求)(?!示|假|求|你们|各|有关|相关|全[市县区省]|大家|认真|遵照|结合|按照)|(?<=(?:方案|名单|材料|意见|报告|清单|计划|工作|事项|预案|问题))请(?!示|假|求|你们|各|有关|相关)',
    tail: toldOffice,
    within: 44,
    holds: ['请市水利局于5月底前报送防汛预案', '责成港务局研究解决', '请法制科研议后提下次会议', '方案请体育组于9月底前提交'],
    not: ['请你们认真贯彻', '请认真组织实施', '请示报告', '请各单位于月底前报送']
  },
  {
    id: 'zh.asg.06',
    kind: 'assigned',
    force: 'must',
    pattern: '(?<=^|[，。；：])(?=[^，。；：各全有相])',
    tail: '(?:局|委|办|厅|[财总教务业]务?处|科|中心|公司|专班|指挥部|督查室|办公室|秘书处|居委会|村委会|街道|派出所|管理所)(?=每[日周月季年]|要?(?:于[0-9]|[0-9]{1,2}月|在[0-9]|月底前|年底前|本月|本周|下次会议)|要会同)',
    within: 30,
    never: '[的要]',
    holds: ['区住建局要会同区城管局，于4月底前完成改造', '区应急管理局每月通报一次进展情况', '市水利局6月底前完成排查'],
    not: ['各办公室每月报送', '全市每月通报一次']
  },
  {
    id: 'zh.asg.07',
    kind: 'assigned',
    force: 'must',
    pattern: '(?<![自理缘事])由',
    tail: toldOffice,
    within: 44,
    holds: ['由区住建局根据会议意见修改完善后印发', '由市港务局尽快组织招标'],
    not: ['理由充分', '由来已久']
  },
  {
    id: 'zh.asg.04',
    kind: 'assigned',
    force: 'must',
    pattern:
      '(?<=^|[，。；：])(?!会议|各自|全面|具体|分别|共同|主要|认真|切实|高度|敢于|勇于|要|对|由|并|统一|同时|专门|直接|不再|依法|负责|牵头|强化|压实|落实|明确|坚持|加强)',
    tail: '负责(?![任人]|同志|的|制)|牵头',
    within: 44,
    never: '[的是为了]|^.?$',
    holds: ['万山负责联系设计单位', '市港务局、市水利局共同负责', '市水利局牵头制定应急预案', '@linan 负责'],
    not: ['负责同志参加', '敢于负责', '各自负责', '主要负责人']
  },
  {
    id: 'zh.asg.05',
    kind: 'assigned',
    force: 'must',
    pattern: '(?:责任人|负责人|责任单位|牵头单位|责任部门|牵头部门|承办单位|执行人|跟进人|owner|Owner)[：:]\\s?[^，。；\\s]',
    holds: ['文档缺失，责任人：朴丽', '牵头单位：港务局'],
    not: ['主要责任人参加会议']
  }
]

/** Labels that stand before a colon in minutes. */
export const markRows: readonly ChineseRow[] = [
  {
    id: 'zh.label.decision',
    kind: 'decided',
    force: 'must',
    pattern:
      '^(?:【|\\[)?(?:会议)?(?:决议|决定|议决|结论|会议结论|决策|决策[一二三四五六七八九十0-9]{1,2}|议定事项|决定事项|共识|裁示|主席裁示)(?:事项)?(?:】|\\])?[：:]',
    holds: ['决议：采用新系统', '决定：准予备查', '【结论】：通过'],
    not: ['会议决定，修码头', '讨论：是否推迟']
  },
  {
    id: 'zh.label.action',
    kind: 'assigned',
    force: 'must',
    pattern:
      '^(?:【|\\[)?(?:待办|待办事项|行动项|行动|下一步行动|后续行动|跟进事项|跟进|任务|TODO|ToDo|todo|Action|AI|AR|办理事项)(?:】|\\])?[：:]',
    holds: ['待办：整理文档', '行动项：万山更新网站'],
    not: ['任务艰巨', '行动起来']
  },
  {
    id: 'zh.label.open',
    kind: 'deferred',
    force: null,
    pattern: '^(?:【|\\[)?(?:遗留问题|遗留事项|遗留|待定|待解决|待讨论|待确认|未决事项)(?:】|\\])?[：:]',
    holds: ['遗留问题：文档缺失', '待定：发布日期'],
    not: ['遗留问题较多']
  },
  {
    id: 'zh.label.proposal',
    kind: 'proposed',
    force: null,
    pattern: '^(?:建议|提议|提案|动议|拟办|拟办意见)[：:]',
    holds: ['建议：维持票价'],
    not: ['建议维持票价']
  },
  {
    id: 'zh.label.progress',
    kind: 'reported',
    force: null,
    pattern: '^(?:进展|进度|状态|当前进展|最新进展|完成情况|落实情况|办理情况)[：:]',
    holds: ['进展：已完成一半'],
    not: ['进展顺利']
  }
]

export const chineseRows: readonly ChineseRow[] = [...modalRows, ...unitRows, collectiveRow, ...assignRows, ...markRows]
