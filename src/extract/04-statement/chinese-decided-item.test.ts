import { describe, expect, it } from 'vitest'
import { readText } from '../../intake/text.ts'
import { extract } from '../extract.ts'

function found(text: string): string[] {
  const source = readText(new TextEncoder().encode(text), undefined)
  return extract(source)
    .statements.filter(({ kind }) => kind !== 'procedural')
    .map(({ kind, start, end }) => `${kind}: ${source.text.slice(start, end)}`)
}

const minutes = (intro: string, ...items: string[]): string =>
  `渡口学院党政联席会议纪要\n\n时间：2024年5月15日\n\n${intro}\n\n${items.map((item, at) => `${at + 1}. ${item}`).join('\n')}\n`

describe('numbered items of Chinese minutes', () => {
  it('are decided where they begin with the verb of deciding', () => {
    const items = ['审定渡船驾驶员名单，共12人。', '通过2023年度考核结果，优秀3人。', '同意购置渡船一艘。', '新增座位200个。']
    expect(found(minutes('会议研究了以下事项：', ...items))).toEqual(items.map((item) => `decided: ${item.slice(0, -1)}`))
  })
  it('are decided, and their second sentence gives a task', () => {
    expect(found(minutes('会议研究了以下事项：', '批准购置起重机1台。由周远牵头，6月10日前完成招标。'))).toEqual([
      'decided: 批准购置起重机1台',
      'assigned: 由周远牵头，6月10日前完成招标'
    ])
  })
  it('are decided in a list that was announced as decided', () => {
    expect(found(minutes('会议审议并通过以下事项：', '会费标准维持不变，每年1000元。', '关于码头更名的问题。'))).toEqual([
      'decided: 会费标准维持不变，每年1000元'
    ])
  })
  it('are not where they are told to be done, heard or in a paper that is no record', () => {
    expect(found(minutes('会议要求：', '确定责任人，抓好落实。')).filter((one) => one.startsWith('decided'))).toEqual([])
    expect(found(minutes('会议研究了以下事项：', '听取码头维修情况汇报。', '通过走访了解渡口情况。'))).toEqual([])
    expect(found('渡口简讯\n\n1. 新增座位200个。\n2. 确定码头名称。')).toEqual([])
  })
})

describe('Chinese minutes', () => {
  it('tell of a price that changes from a day on', () => {
    expect(found(minutes('会议研究了票价。', '票价由每次4元调整为每次3元，自2024年6月1日起执行。'))).toEqual([
      'decided: 票价由每次4元调整为每次3元，自2024年6月1日起执行'
    ])
  })
  it('take no line of who attended for a task', () => {
    expect(found('渡口学院会议纪要\n\n主持：陈立\n\n参加：林敏、周远')).toEqual([])
  })
  it('give a task behind the label of a decision', () => {
    expect(found('决议：请秘书处函请港务局协助办理。')).toEqual(['assigned: 请秘书处函请港务局协助办理'])
  })
  it('call upon all of a kind right behind the verb', () => {
    expect(found('会议要求各系对旧船逐一建档。')).toEqual(['directed: 各系对旧船逐一建档'])
  })
  it('take no report for what the vote behind it was on', () => {
    expect(found('渡口委员会会议纪要\n\n陈立介绍了三家船厂的方案。4票赞成、2票反对，选定海星船厂的方案。')).not.toContain(
      'decided: 陈立介绍了三家船厂的方案'
    )
  })
})
