/** Chinese headings and table columns by what they announce. Matched against the whole heading without its number and colon. */
import type { HeadingRow } from '../en/cues-heading.ts'

export const chineseHeadingRows: readonly HeadingRow[] = [
  {
    id: 'zh.head.old',
    section: 'old',
    pattern:
      '^(?:上次|上周|上期|前次|上一次|历次|既往)[^。；，]{0,14}(?:跟踪|落实|执行|进展|完成|回顾|待办|行动项|遗留|决议|追踪|办理)[^。；，]{0,8}$|^(?:遗留(?:问题|事项)|待办|行动项|决议|议定事项)(?:的)?(?:跟踪|回顾|进展|落实|执行|完成|办理|更新)[^。；，]{0,6}$',
    holds: ['上次会议待办跟踪', '遗留问题进展', '上期行动项回顾'],
    not: ['行动项', '会议回顾展望']
  },
  {
    id: 'zh.head.actions',
    section: 'actions',
    pattern:
      '^(?:本次|会议|会后|后续|下一步|下步|近期)?(?:待办|待办事项|待办清单|行动项|行动计划|行动事项|跟进事项|跟进|后续跟进|任务|任务清单|任务分配|办理事项|工作安排|行动|工作计划|遗留问题|遗留事项|TODO|ToDo|Todo|To-Do|Action(?: Items?)?|AR|AI)(?:列表|清单|汇总|及责任人)?$',
    holds: ['待办事项', '行动项', '下一步行动', '会后任务', '遗留问题'],
    not: ['重点任务', '任务背景说明', '行动指南与路线图']
  },
  {
    id: 'zh.head.decisions',
    section: 'decisions',
    pattern:
      '^(?:本次|会议)?(?:决议|决定|决议事项|决定事项|议定事项|决策|决策事项|关键决策|会议决议|会议结论|结论|表决事项|达成共识|形成决议)(?:列表|汇总)?$|^(?:经(?:会议)?(?:与会人员|全体[\\u4e00-\\u9fff]{2,4}|大家)?(?:认真|充分|集体)?(?:讨论|研究|审议|商议|协商|表决)，?)?(?:会议|会上|大家|与会人员)?(?:一致|集体)?(?:研究|讨论|商议|审议)?(?:决定|议定|商定|定了|达成(?:如下|以下)?共识|形成(?:如下|以下)?(?:决议|决定|意见))(?:如下)?$',
    holds: ['会议决议', '议定事项', '关键决策', '结论', '议定', '会议研究决定', '经讨论，会议决定'],
    not: ['决定因素', '决议草案说明', '会议决定成立专班']
  },
  {
    id: 'zh.head.attendance',
    section: 'attendance',
    pattern: '^(?:参会|与会|出席|列席|缺席|请假|参加)(?:人员|人|成员|名单|情况|会议人员|单位)?$',
    holds: ['参会人员', '出席名单', '列席'],
    not: ['出席情况分析报告']
  },
  {
    id: 'zh.head.agenda',
    section: 'agenda',
    pattern: '^(?:会议)?(?:议程|议程安排|日程)$',
    holds: ['会议议程', '议程'],
    not: ['议程一 构建系统升级']
  }
]

export const chineseColumnRows: readonly {
  readonly column: 'task' | 'owner' | 'support' | 'due' | 'status' | 'decision' | 'number'
  readonly pattern: string
}[] = [
  { column: 'number', pattern: '^(?:序号|编号|#|No\\.?)$' },
  {
    column: 'due',
    pattern:
      '^(?:预计|计划|要求)?(?:完成|截止|办结|交付|责任|整改|落实)?(?:时限|期限|日期|时间|时间节点|节点|时间要求|进度要求)$|^(?:完成|截止)(?:时间|日期)[^。]{0,6}$|^DDL$'
  },
  { column: 'support', pattern: '^(?:配合|协办|参与|协助|协同)(?:单位|部门|人|处室|科室)?$' },
  {
    column: 'owner',
    pattern:
      '^(?:牵头|主办|责任|负责|承办|执行|跟进|落实|主责)(?:单位|部门|人|人员|者|处室|科室|领导|主体|方)?(?:[/／及和](?:单位|部门|人|责任人))?$|^(?:Owner|owner)$'
  },
  { column: 'status', pattern: '^(?:状态|进展|完成情况|进度|当前状态|办理情况|落实情况)$' },
  { column: 'decision', pattern: '^(?:决议|决定|决议内容|决定事项|决策内容|议定事项|决策项)$' },
  {
    column: 'task',
    pattern:
      '^(?:重点|主要|工作|具体|目标|改革|分解|待办|行动|后续|下一步|年度|整改|督办|交办|议定|落实)?(?:工作)?(?:任务|事项|内容|举措|措施|要求|工作|待办|行动项|行动|计划)(?:内容|要点|名称|描述|分解|要求|及要求)?$|^(?:工作任务|任务措施|主要工作|工作举措|问题|描述)$'
  }
]
