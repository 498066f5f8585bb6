import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../intake/markdown.ts'
import { extract } from '../extract.ts'

/** Kind, words, leads and due of every statement of a village's record. */
function found(text: string): string[] {
  const head = '石湾村两委会议记录\n\n时间：2026年5月14日\n\n主持人：林安达\n\n参加人员：林安达、万山、朴丽、石磊\n\n一、码头\n\n'
  const source = readMarkdown(new TextEncoder().encode(head + text), undefined)
  return extract(source).statements.map(({ kind, start, end, owners, due }) => {
    const who = owners.map(({ name, role }) => (role === 'lead' ? name : `+${name}`)).join(' ')
    return [kind, source.text.slice(start, end), who, due?.edtf ?? due?.kind ?? ''].filter((part) => part !== '').join(' | ')
  })
}

describe('persons of the roll who are told to act', () => {
  it.each<[string, string[]]>([
    ['万山去镇里对接，下周三以前把图纸交上去。', ['assigned | 万山去镇里对接，下周三以前把图纸交上去 | 万山 | 2026-05-20']],
    ['由朴丽联系电工，三天内修好。', ['assigned | 由朴丽联系电工，三天内修好 | 朴丽 | 2026-05-17']],
    ['万山负责东片，石磊负责西片，6月10日前收齐。', ['assigned | 万山负责东片，石磊负责西片，6月10日前收齐 | 万山 石磊 | 2026-06-10']],
    ['码头维修由万山负总责，石磊具体抓落实。', ['assigned | 码头维修由万山负总责，石磊具体抓落实 | 万山 石磊']],
    ['慰问名单朴丽会同各组长摸底，年底前报村里。', ['assigned | 慰问名单朴丽会同各组长摸底，年底前报村里 | 朴丽 +各组长 | 2026-12-31']],
    ['后续由石磊补充测试报告。', ['assigned | 后续由石磊补充测试报告 | 石磊']],
    ['@linan 整理接口文档。', ['assigned | @linan 整理接口文档 | @linan']],
    ['安全方面可跟@linan做沟通。', []],
    ['下一步：朴丽整理台账。', ['assigned | 朴丽整理台账 | 朴丽']],
    ['下一步：完善台账。', ['directed | 完善台账']],
    ['待办：石磊 5月30日前提交规则。', ['assigned | 石磊 5月30日前提交规则 | 石磊 | 2026-05-30']],
    ['结论：同意建设方案，石磊负责起草合同。', ['decided | 同意建设方案', 'assigned | 石磊负责起草合同 | 石磊']],
    ['万山去年检查了码头。', []],
    ['由万山介绍码头情况。', []],
    ['石磊检查了东片水渠，发现三处漏水。', []],
    ['理由万山已经说明。', []]
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})

describe('what came of earlier tasks', () => {
  it.each<[string, string[]]>([
    ['码头维修已完成。', ['reported | 码头维修已完成']],
    ['泵站改造进展顺利，下周试水。', ['reported | 泵站改造进展顺利，下周试水']],
    ['已完成的码头不再检查。', []],
    ['如已完成，可不再报送。', []],
    ['会议指出，码头维修已完成。', ['noted | 码头维修已完成']]
  ])('%s', (text, expected) => {
    expect(found(text).filter((one) => !one.startsWith('directed'))).toEqual(expected)
  })
})

describe('what a vote below carries', () => {
  it.each<[string, string[]]>([
    ['标准每人150元，同去年一样。\n\n表决：同意5票，反对0票，弃权0票，通过。', ['decided | 标准每人150元，同去年一样']],
    ['标准每人150元，同去年一样。\n\n表决：同意1票，反对4票，未通过。', []],
    ['本议案尚需提交股东大会审议。\n\n表决结果：7票同意，0票反对，0票弃权。', []],
    ['## 审议通过《码头年度报告》\n\n表决结果：7票同意，0票反对，0票弃权。', ['decided | 审议通过《码头年度报告》']],
    ['## 审议《码头年度报告》\n\n因材料不齐，暂不审议。', ['deferred | 因材料不齐，暂不审议']]
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})

describe('a list of what was settled', () => {
  it('holds decisions, however they are worded, and tasks', () => {
    expect(found('经讨论，会议决定：\n\n1. 占用青苗按每亩800元补偿。\n2. 石磊整理台账。\n3. 关于码头租金的问题。\n')).toEqual([
      'decided | 占用青苗按每亩800元补偿',
      'assigned | 石磊整理台账 | 石磊'
    ])
  })
  it('holds what is agreed below the words that announce it', () => {
    for (const gap of ['\n', '\n\n'])
      expect(found(`会议议定以下事项：${gap}一、原则同意新建渡口，规模3个泊位。`)).toEqual(['decided | 原则同意新建渡口，规模3个泊位'])
  })
  it('parts what is agreed from the task that follows', () => {
    expect(found('会议同意补助码头维修，费用不超过3万元，所需资金由财务室统筹。')).toEqual([
      'decided | 同意补助码头维修，费用不超过3万元',
      'assigned | 所需资金由财务室统筹 | 财务室'
    ])
    expect(found('会议决定码头修复，由港务局负责。')).toEqual(['assigned | 码头修复，由港务局负责 | 港务局'])
  })
  it('gives as a task what is to come before the next meeting', () => {
    expect(found('资金来源由港务局研究提出意见，提交下次会议审议。')).toEqual([
      'assigned | 资金来源由港务局研究提出意见，提交下次会议审议 | 港务局 | meeting'
    ])
  })
})
