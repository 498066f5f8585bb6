/** Sentences of Chinese minutes with more than one task, or more than one doer; names and places are invented. */
import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../intake/markdown.ts'
import { readText } from '../../intake/text.ts'
import { extract } from '../extract.ts'

/** Kind, words, leads and due of every statement of a record. */
function found(text: string): string[] {
  const head = '石湾村两委会议记录\n\n时间：2026年5月14日\n\n主持人：林安达\n\n参加人员：林安达、万山、朴丽、石磊\n\n会议决定：\n\n'
  const source = readText(new TextEncoder().encode(`${head}1、${text}`), undefined)
  return extract(source).statements.map(({ kind, start, end, owners, due }) => {
    const who = owners.map(({ name, role }) => (role === 'lead' ? name : `+${name}`)).join(' ')
    return [kind, source.text.slice(start, end), who, due?.edtf ?? due?.kind ?? ''].filter((part) => part !== '').join(' | ')
  })
}

describe('several tasks in one sentence', () => {
  it.each<[string, string[]]>([
    [
      '港务处负责命题和考务组织，6月30日前完成试卷印制。',
      ['assigned | 港务处负责命题和考务组织 | 港务处', 'assigned | 6月30日前完成试卷印制 | 港务处 | 2026-06-30']
    ],
    ['码头由万山负责，6月20日前修好。', ['assigned | 码头由万山负责，6月20日前修好 | 万山 | 2026-06-20']],
    ['万山负责改造码头，6月20日前完成改造任务。', ['assigned | 万山负责改造码头，6月20日前完成改造任务 | 万山 | 2026-06-20']],
    [
      '县港务局要会同县财政局研究制定补贴办法，8月上旬提交县政府审议。',
      [
        'assigned | 县港务局要会同县财政局研究制定补贴办法 | 县港务局 +县财政局',
        'assigned | 8月上旬提交县政府审议 | 县港务局 | 2026-08-01/2026-08-10'
      ]
    ],
    [
      '保洁员每天上午9点前把垃圾清运完，朴丽每周检查两次。',
      ['assigned | 保洁员每天上午9点前把垃圾清运完 | 保洁员 | recurring', 'assigned | 朴丽每周检查两次 | 朴丽 | recurring']
    ],
    ['万山负责东片，石磊负责西片，6月10日前收齐。', ['assigned | 万山负责东片，石磊负责西片，6月10日前收齐 | 万山 石磊 | 2026-06-10']],
    [
      '外墙5月20日前拆除完毕，施工单位须在拆除前三天上报方案。',
      ['decided | 外墙5月20日前拆除完毕 | 2026-05-20', 'assigned | 施工单位须在拆除前三天上报方案 | 施工单位']
    ],
    ['石磊牵头做一次问卷，样本不少于300份。', ['assigned | 石磊牵头做一次问卷，样本不少于300份 | 石磊']],
    ['朴丽下周一把材料送镇民政办。', ['assigned | 朴丽下周一把材料送镇民政办 | 朴丽 | 2026-05-18']],
    ['万山这两天联系供电所。', ['assigned | 万山这两天联系供电所 | 万山']],
    ['专家补贴按每半日800元执行。', ['decided | 专家补贴按每半日800元执行']],
    ['鱼塘改建投入太大，先放一放。', ['deferred | 鱼塘改建投入太大，先放一放']],
    ['运动会延期至3月13日举行。', ['deferred | 运动会延期至3月13日举行 | 2027-03-13']],
    ['低保两户上报，4票同意，1票弃权。', ['decided | 低保两户上报，4票同意，1票弃权']]
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})

describe('whoever is called upon', () => {
  const after = (text: string): string[] => found(`同意修码头。\n\n二、码头\n\n${text}`).slice(1)
  it.each<[string, string[]]>([
    ['会议要求港务处立即整改，并在5月24日前提交报告。', ['directed | 港务处立即整改', 'directed | 在5月24日前提交报告 | 2026-05-24']],
    ['有人提到加分办法，会议责成工会会同办公室广泛听取意见。', ['assigned | 会议责成工会会同办公室广泛听取意见 | 工会 +办公室']],
    ['县市监局5月10日来村检查。', []],
    ['县水利局力争年底前修复水闸。', ['assigned | 县水利局力争年底前修复水闸 | 县水利局 | 2026-12-31']],
    ['县民政局在春节前将补贴发放到位。', ['assigned | 县民政局在春节前将补贴发放到位 | 县民政局 | relative']],
    ['县住建局三个工作日内提交意见。', ['assigned | 县住建局三个工作日内提交意见 | 县住建局 | relative']],
    ['请物业重新报价，5月30日前提交。', ['assigned | 请物业重新报价，5月30日前提交 | 物业 | 2026-05-30']],
    ['会议认为报价偏高，要求物业重新询价。', ['directed | 物业重新询价']],
    ['与会人员认为方案可行，同意上报县政府。', ['decided | 同意上报县政府']],
    ['会议认为居民要求高、决定权在镇里。', ['noted | 居民要求高、决定权在镇里']],
    ['会议要求，每周开展一次巡查。', ['directed | 每周开展一次巡查 | recurring']],
    ['经民主评议，同意保留赵大伯等6户低保。', ['decided | 经民主评议，同意保留赵大伯等6户低保']]
  ])('%s', (text, expected) => {
    expect(after(text)).toEqual(expected)
  })
})

describe('sentences of an item of what was decided', () => {
  it.each<[string, string[]]>([
    ['关于征地问题。由县港务局负责，6月15日前完成签约。', ['assigned | 由县港务局负责，6月15日前完成签约 | 县港务局 | 2026-06-15']],
    ['同意公开竞价，底价80元。表决：同意29人，反对1人。', ['decided | 同意公开竞价，底价80元']],
    ['总投资控制在2亿元以内，由县财政局按进度拨付。', ['decided | 总投资控制在2亿元以内', 'assigned | 由县财政局按进度拨付 | 县财政局']],
    [
      '大家意见不一致，这次先不定，由村委会再征求各组意见。',
      ['deferred | 大家意见不一致，这次先不定', 'assigned | 由村委会再征求各组意见 | 村委会']
    ],
    ['县交警支队会同县交通局制定方案。', ['assigned | 县交警支队会同县交通局制定方案 | 县交警支队 +县交通局']],
    [
      '县督查室对各项任务进行跟踪督办，每半月通报一次。',
      ['assigned | 县督查室对各项任务进行跟踪督办，每半月通报一次 | 县督查室 | recurring']
    ],
    ['由社区出面与港务公司协商。', ['assigned | 由社区出面与港务公司协商 | 社区']],
    ['物业公司重新划线，6月10日前完成。', ['assigned | 物业公司重新划线，6月10日前完成 | 物业公司 | 2026-06-10']],
    ['支撑体系需按专项方案搭设。', ['decided | 支撑体系需按专项方案搭设']]
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})

describe('what comes round', () => {
  it.each<[string, string[]]>([
    [
      '各单位要加快进度，每周五报送进展，8月底前完成安装。',
      ['directed | 各单位要加快进度', 'directed | 每周五报送进展 | recurring', 'directed | 8月底前完成安装 | 2026-08-31']
    ],
    ['县督查室每半月通报一次。', ['assigned | 县督查室每半月通报一次 | 县督查室 | recurring']]
  ])('%s', (text, expected) => {
    expect(
      found(`同意修码头。\n\n二、码头\n\n会议强调，港口安全十分重要。\n\n${text}`).filter((one) => !/^noted|修码头/.test(one))
    ).toEqual(expected)
  })
  it('reads a table whose column tells how far it is', () => {
    const table = '# 石湾区督办事项进展通报（2026年7月）\n\n| 督办事项 | 责任单位 | 完成时限 | 进展情况 |\n|---|---|---|---|\n'
    const rows = '| 修复码头两座 | 区港务局 | 7月20日前 | 已完成 |\n| 推进河道清淤 | 区水利局 | 9月底 | 完成60% |\n'
    const source = readMarkdown(new TextEncoder().encode(table + rows), undefined)
    expect(extract(source).statements.map(({ kind, due }) => [kind, due?.edtf])).toEqual([
      ['reported', '2026-07-20'],
      ['assigned', '2026-09-30']
    ])
  })
})

describe('minutes in traditional characters', () => {
  it.each<[string, string[]]>([
    ['決議：本案緩議，請港務組蒐集其他作法。', ['deferred | 本案緩議', 'assigned | 請港務組蒐集其他作法 | 港務組']],
    ['決議：請總幹事再取得二家報價，下次會議再議。', ['assigned | 請總幹事再取得二家報價 | 總幹事', 'deferred | 下次會議再議 | meeting']],
    ['決議：錄案研議，由港務處評估可行性。', ['decided | 錄案研議', 'assigned | 由港務處評估可行性 | 港務處']],
    [
      '決議：同意由大川工程承作，費用由公共基金支應，請物業公司於6月10日前完工。',
      ['decided | 同意由大川工程承作，費用由公共基金支應', 'assigned | 請物業公司於6月10日前完工 | 物業公司 | 2026-06-10']
    ],
    ['票價問題委員意見分歧，待下次會議再作討論。', ['deferred | 票價問題委員意見分歧，待下次會議再作討論 | meeting']],
    ['決議：同意補助，由輔導室造冊後撥付。', ['decided | 同意補助', 'assigned | 由輔導室造冊後撥付 | 輔導室']],
    ['決議：請學校先提出需求評估。', ['assigned | 請學校先提出需求評估 | 學校']],
    ['主席請委員於5月31日或之前提交建議書。', ['directed | 委員於5月31日或之前提交建議書 | 2026-05-31']],
    ['決議：同意購置，請於8月底前完成採購。', ['decided | 同意購置，請於8月底前完成採購 | 2026-08-31']],
    ['風季將至，請建設課加強巡檢，並於7月15日前簽報。', ['assigned | 風季將至，請建設課加強巡檢，並於7月15日前簽報 | 建設課 | 2026-07-15']]
  ])('%s', (text, expected) => {
    expect(found(`同意修碼頭。\n\n二、碼頭\n\n${text}`).slice(1)).toEqual(expected)
  })
})
