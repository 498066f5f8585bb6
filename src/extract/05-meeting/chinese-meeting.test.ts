import { describe, expect, it } from 'vitest'
import { readText } from '../../intake/text.ts'
import { extract } from '../extract.ts'

const meetingOf = (text: string) => {
  const source = readText(new TextEncoder().encode(text), undefined)
  const { meeting } = extract(source)
  const words = (span: { start: number; end: number } | null): string | null =>
    span === null ? null : source.text.slice(span.start, span.end)
  return {
    body: words(meeting.body),
    date: meeting.date?.edtf ?? null,
    chair: words(meeting.chair),
    roll: meeting.attendees.map(({ name, status }) => `${name} ${status}`)
  }
}

const filler = '\n\n一、码头维修\n\n会议决定，修复旧码头，由港务局负责。\n'

describe('who was at a Chinese meeting', () => {
  it('reads labels whose characters stand apart, offices before names and names in the next cell', () => {
    const { roll, chair } = meetingOf(
      `梅里县港口管理局局务会纪要${filler}\n出　席：林安达、万　山、朴丽（会计）\n列　席：财务科何东升，各科室负责人\n请　假：石磊\n主持人：局长林安达\n记　录：高远`
    )
    expect(roll).toEqual(['林安达 present', '万　山 present', '朴丽 present', '何东升 guest', '石磊 apologies'])
    expect(chair).toBe('林安达')
  })
  it('reads who presides in minutes of Taiwan, behind a number, with the post inside the name', () => {
    const read = meetingOf(
      `翠堤社區第8屆管理委員會114年9月份例行會議紀錄\n\n一、時間：114年9月16日\n\n二、主席：林主任安達\n\n三、出席：萬山、朴麗、葉明`
    )
    expect(read).toMatchObject({ body: '翠堤社區第8屆管理委員會', date: '2025-09-16', chair: '林主任安達' })
    expect(meetingOf(`石灣鎮公所114年第7次主管會報紀錄\n\n主席：石磊${filler}`)).toMatchObject({ body: '石灣鎮公所', chair: '石磊' })
    expect(meetingOf(`海景花园业主立案法团管理委员会会议记录\n\n出席：林安达先生（主席）、朴丽女士（秘书）${filler}`).chair).toBe('林安达')
    expect(meetingOf(`石湾中学114学年度第1学期第2次校务会议纪录\n\n主席：教务处${filler}`)).toMatchObject({ body: '石湾中学', chair: null })
  })
  it('takes no office and no remark for a person', () => {
    const { roll } = meetingOf(`梅里港协会例会纪要\n\n列席：财务处、港务科\n缺席人员及原因：石磊，在外地开会${filler}`)
    expect(roll).toEqual(['石磊 absent'])
  })
  it('reads who held it from the sentence that says so', () => {
    expect(meetingOf(`梅里港协会例会纪要\n\n2026年5月4日，会长林安达在二楼会议室主持召开例会。${filler}`).chair).toBe('林安达')
    expect(meetingOf(`梅里港协会决议\n\n会议由董事长林安达先生主持。${filler}`).chair).toBe('林安达')
    expect(meetingOf(`梅里港协会决议\n\n会议由董事会主持。${filler}`).chair).toBe(null)
    expect(meetingOf(`梅里市动态\n\n市政府总理林安达5月4日主持召开常务会议。${filler}`).chair).toBe('林安达')
  })
  it('reads names behind @, who chairs in the list itself, and who took part in a study session', () => {
    const { roll, chair } = meetingOf(`港口社区会议第六期\n\n参会人：@林安达 @朴丽（轮值） @石磊${filler}`)
    expect(roll).toEqual(['林安达 present', '朴丽 present', '石磊 present'])
    expect(chair).toBe(null)
    expect(meetingOf(`港口社区会议第六期\n\n参会者\n\n* 林安达 - 主持人\n* 朴丽\n* 石磊${filler}`).chair).toBe('林安达')
    const told = '校长林安达主持会议，校领导石磊、陈丽，校长助理何东升参加学习。'
    expect(meetingOf(`梅里大学动态\n\n5月6日，学校召开党委会。${told}${filler}`).roll).toEqual([
      '石磊 present',
      '陈丽 present',
      '何东升 present'
    ])
  })
})

describe('whose a Chinese paper is', () => {
  it.each([
    ['梅里市人民政府市长办公会议纪要\n\n梅里市人民政府办公室　　2026年5月6日', '梅里市人民政府'],
    ['石湾村“两委”会议记录（纪要）', '石湾村“两委”'],
    ['石湾镇2026年重点任务清单\n\n发布单位：石湾镇防汛指挥部　　发布日期：2026-04-03', '石湾镇防汛指挥部'],
    ['会议主题：港口社区会议第六期', '港口社区'],
    ['港口SIG例会 2026-05-14', '港口SIG'],
    ['区长林安达主持召开第三届人民政府第5次常务会议。', '第三届人民政府'],
    ['梅里港党支部于4月3日组织召开组织生活会。', '梅里港党支部'],
    ['梅里市局（公司）召开岗位达标启动会。', '梅里市局（公司）'],
    ['关于做好中期检查工作的通知\n\n各二级学院：\n\n请抓好落实。\n\n教 务 处\n\n2026年4月13日', '教 务 处'],
    ['渡口村村民代表会议记录', '渡口村村民代表会议'],
    ['海事学院党政联席会议纪要（2024年第9次）', '海事学院党政联席会议'],
    ['社團法人渡口社區發展協會第六屆第五次理監事聯席會議紀錄', '社團法人渡口社區發展協會'],
    ['石湾区2026年重点任务分工表\n\n石湾区人民政府办公室\n\n2026年3月8日印发', '石湾区人民政府办公室']
  ])('%s', (head, body) => {
    expect(meetingOf(`${head}${filler}`).body).toBe(body)
  })
  it('takes the year from the number of a paper, and none from a year that is only reported on', () => {
    expect(meetingOf(`根据石党发[2026]15号文件要求，梅里港党支部于4月3日召开了2025年度组织生活会。${filler}`).date).toBe('2026-04-03')
  })
  it('takes no label, address or day for a title', () => {
    const titleOf = (text: string) => {
      const source = readText(new TextEncoder().encode(text), undefined)
      const { title } = extract(source).meeting
      return title === null ? null : source.text.slice(title.start, title.end)
    }
    expect(titleOf(`各镇政府、各街道办事处：\n\n现将事项通知如下。${filler}`)).not.toBe('各镇政府、各街道办事处：')
    expect(titleOf('所在位置: 梅里网 > 专题\n\n梅里市关于印发重点工作分解的通知\n\n一、抓好落实。')).toBe(
      '梅里市关于印发重点工作分解的通知'
    )
    const body = '\n\n各镇政府：\n\n一、抓好落实。'
    expect(titleOf(`梅里市人民政府关于加快推进旧码头和\n\n渔港改造升级的若干意见\n\n梅政发〔2026〕4号${body}`)).toBe(
      '梅里市人民政府关于加快推进旧码头和\n\n渔港改造升级的若干意见'
    )
    expect(titleOf(`梅里市关于旧码头改造的通知\n\n改造任务分工表${body}`)).toBe('梅里市关于旧码头改造的通知')
  })
  it('dates it by its label where no meeting is told of', () => {
    const text = '石湾镇2026年重点任务清单\n\n发布单位：石湾镇防汛指挥部　　发布日期：2026-04-03\n\n1. 加固防波堤。\n   责任单位：港务局\n'
    expect(meetingOf(text).date).toBe('2026-04-03')
  })
})

describe('the body that a Chinese paper names', () => {
  it('stands alone above the name of the paper, or in front of what the meeting was', () => {
    expect(meetingOf(`石湾精工有限公司\n十月生产例会会议纪要\n\n主 持 人：总经理 林安达${filler}`)).toMatchObject({
      body: '石湾精工有限公司',
      chair: '林安达'
    })
    expect(meetingOf(`石湾县人民政府督查室\n\n督办通知单\n\n请各单位抓好落实。\n`).body).toBe('石湾县人民政府督查室')
    expect(meetingOf(`石湾科技有限公司总经理办公会会议纪要${filler}`).body).toBe('石湾科技有限公司')
    expect(meetingOf(`石湾社区治理联席会议纪要（第2次）${filler}`).body).toBe('石湾社区治理联席会议')
    expect(meetingOf(`石湾所潮汐课题组组会纪要${filler}`).body).toBe('石湾所潮汐课题组')
    expect(meetingOf(`石湾县教育局\n\n各学校要抓好安全。\n`).body).toBe(null)
    expect(meetingOf(`OpenHarbor 社区技术委员会例会纪要 2026-05-14${filler}`).body).toBe('OpenHarbor 社区技术委员会')
    expect(meetingOf(`OpenHarbor 社区 SIG 组例会纪要（2026.05.14）${filler}`).body).toBe('OpenHarbor 社区 SIG 组')
    expect(meetingOf(`2026-05-14 基础设施 SIG 例会${filler}`).body).toBe('基础设施 SIG')
    expect(meetingOf(`石湾社区居民议事会会议记录${filler}`).body).toBe('石湾社区居民议事会')
  })
  it('reads a day of the Republic that stands alone', () => {
    expect(meetingOf(`石湾渔业协会理事会第三次会议记录\n\n中华民国115年5月14日${filler}`).date).toBe('2026-05-14')
  })
  it('gives the year to the day of the meeting where the line of issue has it', () => {
    expect(
      meetingOf(
        `石湾县人民政府专题会议纪要\n\n石湾县人民政府办公室                     二〇二五年四月十八日\n\n4月16日，副县长林安达主持召开专题会议。${filler}`
      ).date
    ).toBe('2025-04-16')
  })
})
