/** Labels of Chinese minutes: 决议：, 待办：, 遗留问题：. */
import type { ChineseRow } from './row.ts'

/** Labels that stand before a colon in minutes. */
export const markRows: readonly ChineseRow[] = [
  {
    id: 'zh.label.decision',
    kind: 'decided',
    force: 'must',
    pattern:
      '^(?:【|\\[)?(?:会议)?(?:决议|决定|议决|结论|会议结论|决策|决策[一二三四五六七八九十0-9]{1,2}|议定事项|决定事项|共识|裁示|主席裁示|(?:达成|形成)(?:如下|以下|一致)?(?:共识|决议))(?:事项)?(?:】|\\])?[：:]',
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
    id: 'zh.label.next',
    kind: 'directed',
    force: 'must',
    pattern: '^(?:下一步|下步|后续)(?:计划|工作|安排|动作)?[：:]',
    holds: ['下一步：整理接口文档', '后续工作：完善用例'],
    not: ['下一步，要加快修复', '后续工作安排紧凑']
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
