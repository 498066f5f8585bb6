import { describe, expect, it } from 'vitest'
import { readText } from '../../intake/text.ts'
import { extract } from '../extract.ts'

/** Kind and words of every statement of a Chinese text. */
function found(text: string): string[] {
  const source = readText(new TextEncoder().encode(text), undefined)
  return extract(source).statements.map(({ kind, start, end }) => `${kind}: ${source.text.slice(start, end)}`)
}

const directed = (...words: string[]): string[] => words.map((one) => `directed: ${one}`)

describe('a Chinese readout', () => {
  it.each<[string, string[]]>([
    ['会议强调，要压实责任，完善泵站，确保港区安全。', directed('压实责任', '完善泵站', '确保港区安全')],
    ['会议要求，各区县要抓紧修复码头；不得拖延工期。', directed('抓紧修复码头', '不得拖延工期')],
    ['会议指出，旧码头是重要的渡口，要按照规划要求，加快修复码头。', ['noted: 旧码头是重要的渡口', 'directed: 按照规划要求，加快修复码头']],
    ['会议强调，要修复码头，从而保障渡运。', directed('修复码头')],
    ['会议强调，要把安全放在首位，主要任务是守住底线。', directed('把安全放在首位')],
    ['會議強調，要壓實責任，完善泵站。', directed('壓實責任', '完善泵站')],
    ['会议决定，一是修复旧码头；二是追加资金120万元。', ['decided: 修复旧码头', 'decided: 追加资金120万元']],
    ['会议审议通过《渡口条例》，要求进一步完善后印发。', ['decided: 审议通过《渡口条例》', 'directed: 进一步完善后印发']],
    ['会议听取了潮汐站建设汇报。', ['procedural: 听取了潮汐站建设汇报']],
    ['该事项暂缓表决，提请下次会议审议。', ['deferred: 该事项暂缓表决，提请下次会议审议']],
    ['由港务局牵头，财政局配合，于6月底前完成选址。', ['assigned: 由港务局牵头，财政局配合，于6月底前完成选址']]
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})

describe('Chinese minutes and plans', () => {
  it('read duties in nested brackets and on lines of their own', () => {
    expect(found('一、重点任务\n\n1.修复泵站24座。（责任单位：水务局、各县（市、区）政府）')).toContain('assigned: 修复泵站24座')
    expect(found('一、重点任务\n\n1.修复泵站。\n\n牵头单位：水务局\n\n完成时限：6月底前')).toContain('assigned: 修复泵站')
  })
  it('read labels', () => {
    expect(found('决议：采用新系统。\n\n决议：推迟到下次会议再定。')).toEqual(['decided: 采用新系统', 'deferred: 推迟到下次会议再定'])
  })
})
