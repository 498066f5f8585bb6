import { describe, expect, it } from 'vitest'
import { readText } from '../../intake/text.ts'
import { extract } from '../extract.ts'

const read = (text: string): ReturnType<typeof extract>['statements'] =>
  extract(readText(new TextEncoder().encode(`港口委员会会议纪要\n\n会议时间：2026年5月14日\n\n${text}`), undefined)).statements
const owners = (text: string): string[] =>
  read(text).flatMap((one) => one.owners.map(({ name, role }) => (role === 'lead' ? name : `(${name})`)))
const dues = (text: string): (string | null)[] => read(text).flatMap(({ due }) => (due === null ? [] : [due.edtf ?? due.rule ?? due.kind]))

describe('who a Chinese task is given to', () => {
  it.each<[string, string[]]>([
    ['方案由市港务局修改完善后印发。', ['市港务局']],
    ['方案由市港务局根据会议意见修改完善后按程序印发。', ['市港务局']],
    ['请市港务局会同市财政局提出方案。', ['市港务局', '(市财政局)']],
    ['会议明确，由市港务局牵头、市财政局配合，尽快提出方案。', ['市港务局', '(市财政局)']],
    ['（一）加固防波堤。（市港务局牵头，市财政局、各县区政府等按职责分工负责）', ['市港务局', '(市财政局)', '(各县区政府)']],
    ['1.加固防波堤。责任单位：市港务局　完成时限：6月底前', ['市港务局']],
    ['1. 加固防波堤。\n   - 责任单位：市港务局（各村配合）\n   - 责任人：石磊', ['市港务局', '(各村)', '石磊']],
    ['会议认为，由于潮位偏高，方案有待修改。', []],
    ['会议决定，所需资金由财政所从年度预算中统筹。', ['财政所']],
    ['会议决定，渡船费用由村集体代缴。', ['村集体']],
    ['方案请港务局于9月底前提交。', ['港务局']],
    ['各科室每月25日前将计划报办公室。', ['各科室']],
    ['会议要求，石湾镇要倒排工期，乡镇要抓好落实。', ['石湾镇']],
    ['施工方答应三天内清场。', ['施工方']],
    ['由县人社局依法依规办理。', ['县人社局']],
    ['钢筋堆放不规范，要求施工单位两天内整改完毕。', ['施工单位']],
    ['各股室要于8月底前报送总结。', ['各股室']],
    ['全体干部下周一前提交述职提纲。', ['全体干部']],
    ['请各单位于6月20日前报送总结。', ['各单位']],
    ['由李雯妈妈联系商家。', ['李雯妈妈']],
    ['由县政府督查室下发督办函。', ['县政府督查室']],
    ['同意聘请第三方公司负责保洁。', []],
    ['会议决定，成立由分管副市长任组长的工作专班。', []]
  ])('%s', (text, expected) => {
    expect(owners(text)).toEqual(expected)
  })
})

describe('when a Chinese task is due', () => {
  it.each<[string, (string | null)[]]>([
    ['1.加固防波堤。责任单位：市港务局；完成时间：2026年6月', ['2026-06']],
    ['1.加固防波堤。责任单位：市港务局；时限：长期坚持', ['ongoing']],
    ['市港务局要在上半年完成防波堤加固。', ['2026-40']],
    ['市港务局要尽快完成防波堤加固。', []],
    ['市港务局要于月底前报送方案。', ['2026-05-31']],
    ['由市港务局负责，两周内拿出方案。', ['2026-05-28']],
    ['由市港务局负责，验收合格后5日内拨款。', ['P5D']],
    ['由市港务局负责，7月1日提交方案。', ['2026-07-01']],
    ['由市港务局负责，完成时限为6月15日。', ['2026-06-15']],
    ['由市港务局负责，最迟不超过6月底。', ['2026-06-30']],
    ['市港务局将会同市财政局在第四季度开展抽查。', ['2026-36']],
    ['由市港务局负责落实5月1日印发的方案。', []]
  ])('%s', (text, expected) => {
    expect(dues(text)).toEqual(expected)
  })
})

it('takes the year of a plan without a date from its title', () => {
  const text =
    '石湾镇2026年重点任务清单\n\n1. 加固防波堤。\n   责任单位：港务局\n   完成时限：1月底前\n2. 检修泵站。\n   责任单位：水务局\n   完成时限：11月\n'
  const { statements } = extract(readText(new TextEncoder().encode(text), undefined))
  expect(statements.map(({ due }) => due?.edtf)).toEqual(['2026-01-31', '2026-11'])
})

it('counts each thing of a list behind one verb', () => {
  const [one] = read('由港务局负责，补充缆绳2万条、救生衣150件、渡船3艘。')
  expect(one!.measures.map(({ number, unit }) => `${number}${unit}`)).toEqual(['20000条', '150件', '3艘'])
})
