import { describe, expect, it } from 'vitest'
import { readHtml } from '../../intake/html.ts'
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
    [
      '会议审议通过《渡口条例》。加快渡船更新，完善泵站。要压实责任。',
      ['decided: 审议通过《渡口条例》', ...directed('加快渡船更新', '完善泵站', '压实责任')]
    ],
    ['会议审议通过《渡口条例》，研究部署防汛工作。', ['decided: 审议通过《渡口条例》', 'procedural: 研究部署防汛工作']],
    ['会议决定，一是修复旧码头。二是追加资金120万元。', ['decided: 修复旧码头', 'decided: 追加资金120万元']],
    ['会议明确如下事项：修复旧码头。', ['decided: 修复旧码头']],
    ['会议确定了今年的主要任务：一要加强码头建设；二要提高渔民收入。', directed('加强码头建设', '提高渔民收入')],
    [
      '会议强调，要依托港务局优势完善泵站，按照统一模式成立专班，健全机制。',
      directed('依托港务局优势完善泵站', '按照统一模式成立专班', '健全机制')
    ],
    ['会议强调，要按照统一部署要求，加快修复码头。', directed('按照统一部署要求，加快修复码头')],
    ['会议强调，要争当先锋，努力成为一流港口。', directed('争当先锋', '努力成为一流港口')],
    ['会议要求，各单位要按照《渡口条例》要求，加快修复码头。', directed('加快修复码头')],
    ['会议要求，各科室压实责任，完善泵站。', directed('压实责任', '完善泵站')],
    [
      '会议强调，要落实责任，形成科长亲自抓，港务科牵头实施，大家配合的工作机制。',
      directed('落实责任', '形成科长亲自抓，港务科牵头实施，大家配合的工作机制')
    ],
    ['会议强调，要形成工作合力，加快修复码头，完善管用的机制。', directed('形成工作合力', '加快修复码头', '完善管用的机制')],
    ['会议强调，要增强责任意识、担当精神。', directed('增强责任意识、担当精神')],
    ['会议指出，但从现在起，要修复码头。', directed('修复码头')],
    ['为加强管理，经研究，决定采用抽查的方式检查码头，现将有关事项通知如下：', ['decided: 采用抽查的方式检查码头']],
    ['经研究，码头的问题较多。', []],
    ['全部委员赞同，会议同意新泵站方案。', ['decided: 同意新泵站方案']],
    ['会议由局长林安达主持。', ['procedural: 会议由局长林安达主持']],
    ['港务局于4月3日召开安全启动会暨岗位培训会。', ['procedural: 港务局于4月3日召开安全启动会暨岗位培训会']],
    ['会议强调，要统一思想、坚定信心，以港口安全为导向，赓续传统。', directed('统一思想、坚定信心', '以港口安全为导向', '赓续传统')],
    [
      '会议要求：一是统一思想，提高认识。各科要完善泵站。二是压实责任，完善机制。',
      directed('统一思想，提高认识', '各科要完善泵站', '压实责任', '完善机制')
    ],
    ['会议强调，各科室要在下一步工作中，深入查找问题根源。', directed('深入查找问题根源')],
    [
      '会议要求，按照最新标准改进已建泵站，根据需求、类别等推出新的举措。',
      directed('按照最新标准改进已建泵站', '根据需求、类别等推出新的举措')
    ],
    ['会议听取了潮汐站建设汇报。', ['procedural: 听取了潮汐站建设汇报']],
    ['该事项暂缓表决，提请下次会议审议。', ['deferred: 该事项暂缓表决，提请下次会议审议']],
    ['由港务局牵头，财政局配合，于6月底前完成选址。', ['assigned: 由港务局牵头，财政局配合，于6月底前完成选址']],
    ['会议强调，码头油污排放必须达标。', directed('码头油污排放必须达标')],
    ['会议研究决定修复旧码头。', ['decided: 修复旧码头']],
    ['定于10月17日举行龙舟赛，由体育局牵头。', ['decided: 定于10月17日举行龙舟赛', 'assigned: 由体育局牵头']],
    ['下次会议定于9月9日召开。', ['procedural: 下次会议定于9月9日召开']],
    ['开工时间等中标以后再定。', ['deferred: 开工时间等中标以后再定']],
    ['清障工程因环评未批，推迟到汛后实施。', ['deferred: 清障工程因环评未批，推迟到汛后实施']],
    ['鉴于意见不一，本次不作表决，提交大会讨论。', ['deferred: 鉴于意见不一，本次不作表决，提交大会讨论']],
    ['各科室每月25日前将计划报办公室。', directed('各科室每月25日前将计划报办公室')],
    ['各村6月底前已完成排查。', ['reported: 各村6月底前已完成排查']],
    ['方案请港务局于9月底前提交。', ['assigned: 方案请港务局于9月底前提交']],
    ['财务科林安达介绍，渡船已停航三天。', ['noted: 渡船已停航三天']],
    ['林安达反映三组路灯不亮。', ['noted: 三组路灯不亮']],
    ['会议要求，港务局要加密巡查，水务局、财政局要完善方案。', directed('港务局要加密巡查', '水务局、财政局要完善方案')],
    ['请各承办单位明确专人负责，5月16日前反馈计划。', directed('各承办单位明确专人负责', '5月16日前反馈计划')],
    ['县政府督查室将适时进行现场核查。', ['assigned: 县政府督查室将适时进行现场核查']],
    ['庆典筹备小组谁来牵头未定。', []],
    ['管理处于7月15日前提交报价，林安达负责跟进。', ['assigned: 管理处于7月15日前提交报价', 'assigned: 林安达负责跟进']],
    ['港务科牵头，财务科配合，7月15日前完成。', ['assigned: 港务科牵头，财务科配合，7月15日前完成']],
    ['决定6月8日举办龙舟赛，预算3000元。', ['decided: 6月8日举办龙舟赛，预算3000元']],
    ['决定因素有三个。', []],
    ['图书角由刘老师安排学生管理。', ['assigned: 图书角由刘老师安排学生管理']],
    ['由于联系不便，工期推后。', []],
    ['活动定在3月15日，林安达负责联系车辆。', ['decided: 活动定在3月15日', 'assigned: 林安达负责联系车辆']],
    ['会议审议了委员名单，决定提交常委会会议审议。', ['procedural: 审议了委员名单', 'decided: 提交常委会会议审议']],
    ['全体干部下周一前提交述职提纲。', directed('全体干部下周一前提交述职提纲')],
    ['秋游定在10月19日，地点植物园。', ['decided: 秋游定在10月19日，地点植物园']],
    ['会议议定：由县人社局依法办理。', ['assigned: 由县人社局依法办理']],
    ['电梯维修：物业公司承诺10月20日前更换主板。', ['assigned: 电梯维修：物业公司承诺10月20日前更换主板']],
    ['停车收费：双方商定自11月1日起月租调整为300元。', ['decided: 自11月1日起月租调整为300元']],
    ['石湾镇于6月10日前上报方案，各乡镇抓好落实。', ['assigned: 石湾镇于6月10日前上报方案，各乡镇抓好落实']],
    ['会议不同意追加广告费。', ['decided: 不同意追加广告费']],
    [
      '同意增设泵站，费用由村里支出。由林安达负责联系施工队。',
      ['decided: 同意增设泵站，费用由村里支出', 'assigned: 由林安达负责联系施工队']
    ],
    ['浮桥问题由物业公司一周内清理完毕。', ['assigned: 浮桥问题由物业公司一周内清理完毕']],
    ['夜航事宜暂缓，待征求渔民意见后再研究。', ['deferred: 夜航事宜暂缓，待征求渔民意见后再研究']],
    ['总经理要求：各车间完善泵站。', directed('完善泵站')],
    ['县政府督查室要对议定事项跟踪督办。', directed('县政府督查室要对议定事项跟踪督办')]
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})

describe('Chinese minutes and plans', () => {
  it('read duties in nested brackets and on lines of their own', () => {
    expect(found('一、重点任务\n\n1.修复泵站24座。（责任单位：水务局、各县（市、区）政府）')).toContain('assigned: 修复泵站24座')
    expect(found('一、重点任务\n\n1.修复泵站。\n\n牵头单位：水务局\n\n完成时限：6月底前')).toContain('assigned: 修复泵站')
  })
  it('say nothing by their labels and by how they lead on', () => {
    expect(found('石湾镇防汛任务清单\n\n发布单位：石湾镇指挥部　　发布日期：2026-04-03\n\n现将会议议定事项纪要如下：')).toEqual([])
  })
  it('say what comes of failing', () => {
    expect(found('石湾镇防汛任务清单\n\n- 逾期未完成的，由镇纪委约谈责任人。\n- 对按期完成的予以通报表扬。')).toEqual([
      'criterion: 逾期未完成的，由镇纪委约谈责任人'
    ])
  })
  it('read what holds for a season, and who is told by when', () => {
    expect(found('石湾镇防汛任务清单\n\n- 汛期严格执行值班制度。\n- 各单位每周五下班前向指挥部办公室报送进度。')).toEqual(
      directed('汛期严格执行值班制度', '各单位每周五下班前向指挥部办公室报送进度')
    )
  })
  it('read labels', () => {
    expect(found('决议：采用新系统。\n\n决议：推迟到下次会议再定。')).toEqual(['decided: 采用新系统', 'deferred: 推迟到下次会议再定'])
  })
})

describe('a Chinese table of tasks', () => {
  const read = (html: string): string[] => {
    const source = readHtml(new TextEncoder().encode(html), undefined)
    return extract(source).statements.map(
      ({ kind, start, end, owners, due }) =>
        `${kind}: ${source.text.slice(start, end)} (${owners.map(({ name, role }) => (role === 'lead' ? name : `+${name}`)).join(' ')}; ${due?.edtf ?? due?.kind ?? ''})`
    )
  }
  const table = (rows: string): string =>
    `<html><body><h1>石湾区2026年重点任务分工表</h1><p>2026年3月8日印发</p><table>${rows}</table></body></html>`
  it('goes on below a row across all columns', () => {
    const head = '<tr><th>序号</th><th>工作任务</th><th>牵头单位</th><th>配合单位</th><th>完成时限</th></tr>'
    expect(
      read(
        table(
          `${head}<tr><td colspan="5">一、码头</td></tr><tr><td>1</td><td>加固防波堤。</td><td>港务局</td><td>财政局</td><td>6月底</td></tr><tr><td colspan="5">二、泵站</td></tr><tr><td>2</td><td>检修泵站。</td><td>水务局</td><td>—</td><td>持续推进</td></tr>`
        )
      )
    ).toEqual(['assigned: 加固防波堤 (港务局 +财政局; 2026-06-30)', 'assigned: 检修泵站 (水务局; ongoing)'])
  })
  it('is known by columns that say whose number, title and state they hold', () => {
    const head = '<tr><th>计划编号</th><th>计划标题</th><th>责任部门/人</th><th>预计完成时间</th><th>计划状态</th></tr>'
    expect(read(table(`${head}<tr><td>20260015</td><td>更换缆绳</td><td>港务科</td><td>2026年6月30日</td><td>进行中</td></tr>`))).toEqual([
      'assigned: 更换缆绳 (港务科; 2026-06-30)'
    ])
  })
  it('has persons who answer for what their offices do, and what is done already', () => {
    const head = '<tr><th>整改事项</th><th>责任单位</th><th>责任人</th><th>整改时限</th></tr>'
    expect(
      read(
        table(
          `${head}<tr><td>清理航道</td><td>石湾镇</td><td>何东升</td><td>10月25日前</td></tr><tr><td>更换缆绳</td><td>港务局</td><td>石磊</td><td>已完成</td></tr>`
        )
      )
    ).toEqual(['assigned: 清理航道 (石湾镇 何东升; 2026-10-25)', 'reported: 更换缆绳 (港务局 石磊; )'])
  })
})
