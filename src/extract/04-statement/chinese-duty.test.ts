/** Tasks whose owners stand behind them, rows of concrete measures, and matters with the vote on them; names and places are invented. */
import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../intake/markdown.ts'
import { extract } from '../extract.ts'

type Given = readonly [kind: string, words: string, ...owners: string[]]

function found(text: string): Given[] {
  const source = readMarkdown(new TextEncoder().encode(text), undefined)
  return extract(source)
    .statements.filter(({ tray }) => tray !== 'maybe')
    .map(({ kind, start, end, owners }) => [kind, source.text.slice(start, end), ...owners.map(({ name }) => name)])
}

const forms: readonly (readonly [form: string, text: string, expected: readonly Given[]])[] = [
  [
    'labels behind the task',
    '临港区防汛责任清单\n\n1.补充编织袋5万条。责任单位：区应急管理局、区发改局  完成时限：2024年5月15日前',
    [['assigned', '补充编织袋5万条', '区应急管理局', '区发改局']]
  ],
  [
    'a sentence of its own that hands it over',
    '临港县重点任务分解方案\n\n改造老旧小区22个。由县住建局负责，县财政局配合，2024年10月31日前完工。',
    [['assigned', '改造老旧小区22个', '县住建局', '县财政局']]
  ],
  [
    'offices alone in brackets, in a plan',
    '临港县重点任务分解方案\n\n（一）新增公办幼儿园学位600个。（县教育局）',
    [['assigned', '新增公办幼儿园学位600个', '县教育局']]
  ],
  [
    'a column of measures beside that of tasks',
    '# 临港市重点工作任务分工表\n\n| 重点任务 | 具体措施 | 牵头单位 | 完成时限 |\n|---|---|---|---|\n| 港口扩建 | 完成3号泊位主体工程 | 市港口局 | 2024年11月底 |',
    [['assigned', '完成3号泊位主体工程', '市港口局']]
  ],
  [
    'votes in the items they are on',
    '海风公司董事会第八次会议决议\n\n会议审议通过以下议案：\n\n1. 关于2023年度报告的议案\n   表决结果：7票同意，0票反对。\n2. 关于聘任李强为副总经理的议案\n   同意6票，反对0票。',
    [
      ['decided', '关于2023年度报告的议案'],
      ['decided', '关于聘任李强为副总经理的议案']
    ]
  ],
  [
    'points behind a label',
    '云帆社区例会纪要\n\n参会人：陈一、林二、周三\n\n结论：同意2.0版本推迟到8月15日发布；不再接受新特性合入。\n待办：林二给出回归测试报告；周三更新发布说明。',
    [
      ['decided', '同意2.0版本推迟到8月15日发布'],
      ['decided', '不再接受新特性合入'],
      ['assigned', '林二给出回归测试报告', '林二'],
      ['assigned', '周三更新发布说明', '周三']
    ]
  ],
  [
    'labels behind a comma, and a task in words beside them',
    '海风公司十月例会纪要\n\n缆绳国产化方案，责任人：林二，协助：周三，完成时间：11月20日。\n\n检验标准由质量部牵头修订，技术部配合。',
    [
      ['assigned', '缆绳国产化方案', '林二', '周三'],
      ['assigned', '检验标准由质量部牵头修订，技术部配合', '质量部', '技术部']
    ]
  ],
  [
    'a person in the bracket beside the office that acts',
    '临港县重点任务分解方案\n\n泵站资金由县财政局统筹安排（责任人：林安达）。',
    [['assigned', '泵站资金由县财政局统筹安排', '县财政局', '林安达']]
  ],
  [
    'one of each place that has to report by a day',
    '海风县会议纪要\n\n请各乡镇于5月16日前报送工作总结。',
    [['directed', '各乡镇于5月16日前报送工作总结', '各乡镇']]
  ],
  [
    'offices as headings or before a colon, in a paper that gives out tasks',
    '# 督办通知单\n\n## 县交通局\n\n1. 组织专业队伍加固边坡，5月25日前恢复通行。\n2. 路基已完成七成。\n\n县文旅局：编制标识设计方案。',
    [
      ['assigned', '组织专业队伍加固边坡，5月25日前恢复通行', '县交通局'],
      ['reported', '路基已完成七成'],
      ['assigned', '编制标识设计方案', '县文旅局']
    ]
  ],
  [
    'a list announced as settled, with what offices are to do',
    '石湾镇党委会议纪要\n\n会议议定以下事项：\n\n1. 渡口票价由4元调整为5元。\n2. 镇党政办将方案报县委办备案。',
    [
      ['decided', '渡口票价由4元调整为5元'],
      ['assigned', '镇党政办将方案报县委办备案', '镇党政办']
    ]
  ],
  [
    'what is yet to be done, and persons by their posts, in a list of actions',
    '# 行动项\n\n- 盘点由物资部负责，3月25日前完成。\n- 张经理跟进回款。\n- 吴倩 - 更新用例，下周一\n- 各组组长每周一报送周报。',
    [
      ['assigned', '盘点由物资部负责，3月25日前完成', '物资部'],
      ['assigned', '张经理跟进回款', '张经理'],
      ['assigned', '吴倩 - 更新用例，下周一', '吴倩'],
      ['assigned', '各组组长每周一报送周报', '各组组长']
    ]
  ],
  [
    'offices behind a dash, and labels for when',
    '临港县重点任务分解方案\n\n1. 制定培训计划——县教育局，4月30日前\n\n2. 组织消防演练。办理时限：6月10日；承办单位：县应急局',
    [
      ['assigned', '制定培训计划', '县教育局'],
      ['assigned', '组织消防演练', '县应急局']
    ]
  ],
  [
    'offices before a colon in a notice',
    '关于做好渡口安全工作的通知\n\n各乡镇人民政府：\n\n（一）县教育局：组织开展专题教育，签订承诺书。\n\n（二）联系人：林安达',
    [['assigned', '组织开展专题教育，签订承诺书', '县教育局']]
  ],
  [
    'what a resolution lists',
    '石湾村村民代表大会决议\n\n经表决，形成如下决议：\n\n一、通过村务监督委员会工作报告。\n\n二、选举李二牛为村民小组长。',
    [
      ['decided', '通过村务监督委员会工作报告'],
      ['decided', '选举李二牛为村民小组长']
    ]
  ],
  [
    'what a meeting agreed on, and numbers that are none of items',
    '# 石湾社区联席会议纪要\n\n会议认为隐患较大。会议达成以下共识：\n\n1. 派出所对屡劝不改的依法处置。\n\n## 结论\n\n- 2.3版本延期至4月8日发布',
    [
      ['noted', '隐患较大'],
      ['decided', '派出所对屡劝不改的依法处置'],
      ['decided', '2.3版本延期至4月8日发布']
    ]
  ],
  [
    'the work of a month with offices that open each item',
    '安全例会纪要\n\n## 本月重点工作安排\n\n- 设备部对锅炉进行校验，1月20日前完成。\n- 安环部组织消防培训。',
    [
      ['assigned', '设备部对锅炉进行校验，1月20日前完成', '设备部'],
      ['assigned', '安环部组织消防培训', '安环部']
    ]
  ],
  [
    'what a paper of decisions lists',
    '关于调整渡口收费标准的决定\n\n石湾镇渡口管理委员会\n\n经管理委员会2025年2月18日会议研究，决定如下：\n\n一、票价由4元调整为5元。\n\n二、对建档立卡家庭学生全额免收。',
    [
      ['decided', '票价由4元调整为5元'],
      ['decided', '对建档立卡家庭学生全额免收']
    ]
  ],
  ['a vote that was lost', '海风公司董事会第八次会议决议\n\n1. 关于迁址的议案\n   表决结果：2票同意，5票反对，未通过。', []]
]

describe('a Chinese paper', () => {
  it.each(forms)('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})
