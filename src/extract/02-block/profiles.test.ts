import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../intake/markdown.ts'
import { extract } from '../extract.ts'

const profiles = (text: string): string[] => {
  const { profiles: found } = extract(readMarkdown(new TextEncoder().encode(text), undefined))
  return found.map(({ name }) => name)
}

describe('profiles', () => {
  it.each([
    [
      'motions',
      '# Harbour Board\n\nCllr. Osei moved to approve the tide table. Seconded by B. Lind. Motion carried.\n\nMotion by Vance to adjourn.\n'
    ],
    ['prose', '# Harrow Vale Parish Council: Minutes\n\nThe Clerk reported on the pier. The hedge was cut in May.\n'],
    ['actions', '# Quay group\n\n| Action | Who | When |\n|---|---|---|\n| Order paint | Ana | May |\n| Mend the crane | Bo | June |\n'],
    ['transcript', `# Log\n\n${'**Ana Sol:** I think so.\n\n**Bo Lind:** So do I.\n\n'.repeat(3)}`],
    ['resolution', '# Resolution 14\n\nWHEREAS the pier is old; and\n\nNOW, THEREFORE, BE IT RESOLVED that it be closed.\n'],
    [
      'communique',
      '# Leading group\n\nThe meeting stressed the tides. The meeting pointed out the fog. It is necessary to watch both. It is necessary to report.\n'
    ],
    ['plan', '# Open Port Action Plan\n\n## Commitment 1\n\nLead agency: Harbour Office\n\nMilestones: charts online\n'],
    ['readout', '# 临江市召开会议\n\n市长主持召开会议。会议指出，要抓好安全生产。会议强调，要加强巡查。\n'],
    ['summary', '# 临江市政府会议纪要\n\n会议议定：一、同意修复码头。会议明确，由市住建局负责。\n'],
    ['notice', '# 临江市人民政府关于加强码头管理的通知\n\n各区人民政府：\n\n现就有关事项通知如下。\n'],
    ['tasks', '# 重点任务分工方案\n\n加强巡查。（责任单位：市住建局、市财政局）\n\n修复码头。（牵头单位：市交通局）\n']
  ])('%s', (name, text) => {
    expect(profiles(text)).toContain(name)
  })

  it('may be several, the likeliest first, and none for what is no such document', () => {
    const text =
      '# Board\n\nOsei moved to pay. Seconded by Lind. Motion carried. Motion by Lind to adjourn.\n\n**ACTION:** Ana to pay\n\n**ACTION:** Bo to ask\n'
    expect(profiles(text)).toEqual(['motions', 'actions'])
    expect(profiles('# Recipe\n\nStir the soup.\n')).toEqual([])
  })
})
