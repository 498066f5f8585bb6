/** Chinese wordings that count from another day or recur: 印发之日起30日内, 下周五前, 每季度, 年底前, 下次会议. */
import { addDays, addMonths, calendarDate, monthOf, yearOf } from '../../domain/calendar-date.ts'
import { hanNumber, hanToNumber } from '../lexicon/zh/dates.ts'
import type { DateRule, Place, Reading } from './date-rule.ts'
import { after, dayWithoutYear, duration, endOfMonth, mondayOf, monthEdtf, weekdayAfter } from './reading.ts'

const sticky = (source: string): RegExp => new RegExp(source, 'y')
/** Times that come round, each year on days of their own. */
const events =
  '(?:主?汛期?|暑期|暑假|寒假|春节|清明节?|端午节?|中秋节?|重阳节?|春耕|秋收|入[汛冬夏秋]|开学|雨季|[采供]暖[期季]|台风季|春运|高考|中考)'
const limit = '(?:\\s?(?:之前|以前|前|内|之内|以内))?'
const units: Readonly<Record<string, string>> = {
  工作日: 'day',
  日: 'day',
  天: 'day',
  周: 'week',
  星期: 'week',
  月: 'month',
  季度: 'quarter',
  年: 'year',
  小时: 'hour'
}

/** What a length of time counts from, where the words before it say so. */
const anchorBefore =
  /(?:自)?((?:本|该)?[\u4e00-\u9fff《》]{0,10}?(?:印发|发布|公布|实施|施行|下发|批准|受理|收到|签订|立案|通过|备案|申请|会议|会)[\u4e00-\u9fff]{0,8}?)(?:之日起|之日|后|以来|起|的)的?$/

/** The day of the meeting, or of the paper that speaks of itself. */
const ownDay = /^(?:本次|这次|此次)?会议?$|^本(?:通知|方案|意见|办法|纪要|决定|计划|通告|公告)(?:印发|发布|公布|下发)$/

function counted(match: RegExpExecArray, place: Place): Reading | null {
  const half = match[1] === '半'
  const halves = { 年: [6, 'month'], 月: [15, 'day'] } as const
  const [count, unit] = half ? (halves[match[2] as '年' | '月'] ?? [null, null]) : [hanToNumber(match[1]!), units[match[2]!] ?? null]
  if (count === null) return null
  if (unit === null) return null
  const rule = duration(count, unit, match[2] === '工作日')
  // 二季度内 is the second of the year, 两季度内 and 两个季度内 count.
  if (match[2] === '季度' && /^[一二三四]\s?季/.test(match[0])) return null
  const before = place.view.slice(Math.max(0, place.start - 26), place.start)
  const anchor = anchorBefore.exec(before)
  if (anchor === null) {
    if (/(?:未来|今后|接下来)的?$/.test(before)) {
      return {
        edtf: place.reference === null ? null : after(place.reference, count, unit),
        kind: 'relative',
        rule,
        anchor: '会议',
        inferred: ['anchor'],
        deadline: true
      }
    }
    return { edtf: null, kind: 'relative', rule, deadline: true }
  }
  const own = ownDay.test(anchor[1]!)
  const day = own && place.reference !== null && match[2] !== '工作日' ? after(place.reference, count, unit) : null
  return { edtf: day, kind: 'relative', rule, anchor: anchor[1]!.slice(0, 60), deadline: true }
}

export const chineseCountRules: readonly DateRule[] = [
  {
    id: 'zh.date.count',
    regex: sticky(`(${hanNumber}|半)\\s?个?\\s?(工作日|日|天|周|星期|月|季度|年|小时)(?:时间)?(?:之内|以内|内)`),
    read: counted
  },
  {
    id: 'zh.date.day-alone',
    regex: sticky(`(${hanNumber})\\s?[日号](?:之前|以前|前)(?![台门面排厅])`),
    read: (m, place) => {
      const day = hanToNumber(m[1]!)
      if (day === null || /[月年第每]\s?$/.test(place.view.slice(Math.max(0, place.start - 2), place.start))) return null
      return dayAhead(place, day)
    }
  }
]

/** "25日前": of the reference's month, or of the next where it is over. */
function dayAhead(place: Place, day: number): Reading {
  const inferred = ['year', 'month']
  if (place.reference === null) return { edtf: null, kind: 'day', inferred, deadline: true }
  const first = calendarDate(yearOf(place.reference), monthOf(place.reference), 1)!
  const [own, next] = [first, addMonths(first, 1)].map((month) => calendarDate(yearOf(month), monthOf(month), day))
  const edtf = own !== null && own !== undefined && own >= place.reference ? own : (next ?? null)
  return { edtf, kind: 'day', inferred, deadline: true }
}

export const recurringChinese: readonly DateRule[] = [
  {
    id: 'zh.date.recurring',
    regex: sticky(
      `每(?:个)?(?:(两|三|[0-9]|半|双)个?)?(年度|年|季度|季|月|周|星期|日|天|学期|学年)(?:\\s?(?:${hanNumber}月)?(?:${hanNumber}[日号]|[底末]|(?<=[周期])[一二三四五六日末])?(?:下班)?(?:之前|以前|前)?)?`
    ),
    read: (m) => {
      if (m[2]!.startsWith('学')) return { edtf: null, kind: 'recurring', rule: m[2] === '学年' ? 'P1Y' : 'P6M' }
      if (m[1] === '半') return { edtf: null, kind: 'recurring', rule: m[2] === '月' ? 'P15D' : 'P6M' }
      if (m[1] === '双') return m[2] === '周' ? { edtf: null, kind: 'recurring', rule: 'P2W' } : null
      const unit = { 年: 'year', 季: 'quarter', 月: 'month', 周: 'week', 星: 'week', 日: 'day', 天: 'day' }[m[2]![0]!]!
      return { edtf: null, kind: 'recurring', rule: duration(m[1] === undefined ? 1 : (hanToNumber(m[1]) ?? 1), unit, false) }
    }
  },
  {
    id: 'zh.date.by-period',
    regex: sticky(
      '[按逐](季度?|月|周)(?=度?(?:梳理|报|上报|通报|调度|汇总|更新|公[布示]|开展|推进|组织|召开|分析|评估|检查|督[查办]|跟踪|反馈|核查|统计|考核|排查|巡查|研判|总结))'
    ),
    read: (m) => ({ edtf: null, kind: 'recurring', rule: { 季: 'P3M', 月: 'P1M', 周: 'P1W' }[m[1]![0]!]! })
  },
  {
    id: 'zh.date.ongoing',
    regex: sticky('长期坚持|持续推进|长期推进|常态化'),
    read: (m) => (m[0].startsWith('常') || m[0].startsWith('长期') ? { edtf: null, kind: 'ongoing', rule: 'ongoing' } : null)
  }
]

export const deicticChinese: readonly DateRule[] = [
  {
    id: 'zh.date.year-end-own',
    regex: sticky('年(?:底|末|内)(?:之前|以前|前)?'),
    read: (m, place) => {
      if (/[0-9〇零一二三四五六七八九今本明去后当两半]$/.test(place.view.slice(Math.max(0, place.start - 1), place.start))) return null
      const year = place.carried?.year ?? (place.reference === null ? null : yearOf(place.reference))
      if (m[0].endsWith('内')) return { edtf: year === null ? null : String(year), kind: 'year', inferred: ['year'], deadline: true }
      return { edtf: year === null ? null : `${year}-12-31`, kind: 'day', inferred: ['year'], deadline: m[0].endsWith('前') }
    }
  },
  {
    id: 'zh.date.whole-year',
    regex: sticky('全年(?=$|[\\s，。；）)])'),
    read: (_, place) => ({ edtf: place.reference === null ? null : String(yearOf(place.reference)), kind: 'year', inferred: ['year'] })
  },
  {
    id: 'zh.date.half-own',
    regex: sticky(`([上下])半年${limit}`),
    read: (m, place) => {
      const year = place.carried?.year ?? (place.reference === null ? null : yearOf(place.reference))
      return {
        edtf: year === null ? null : `${year}-${m[1] === '上' ? 40 : 41}`,
        kind: 'half',
        inferred: ['year'],
        deadline: /[前内]$/.test(m[0])
      }
    }
  },
  {
    id: 'zh.date.quarter-own',
    regex: sticky(`第?([一二三四1-4])季度([底末])?${limit}`),
    read: (m, place) => {
      const year = place.carried?.year ?? (place.reference === null ? null : yearOf(place.reference))
      const quarter = hanToNumber(m[1]!)!
      const edtf = m[2] === undefined ? (year === null ? null : `${year}-${32 + quarter}`) : endOfMonth(year, quarter * 3)
      return { edtf, kind: m[2] === undefined ? 'quarter' : 'day', inferred: ['year'], deadline: /[前内]$/.test(m[0]) }
    }
  },
  {
    id: 'zh.date.month-end',
    regex: sticky('月[底末](?:之前|以前|前)?'),
    read: (m, place) => {
      if (/[0-9〇零一二三四五六七八九十元本上下每个当次份]\s?$/.test(place.view.slice(Math.max(0, place.start - 2), place.start)))
        return null
      const edtf = place.reference === null ? null : endOfMonth(yearOf(place.reference), monthOf(place.reference))
      return { edtf, kind: 'day', inferred: ['year', 'month'], deadline: m[0].endsWith('前') }
    }
  },
  {
    id: 'zh.date.feast',
    regex: sticky(
      '((?<![一二三四五六七八九十])五一["”]?|国庆节?|元旦|教师节|劳动节)(?:国际)?(?:劳动节|节|小长假|假期|放假)?(?:到来)?(?:之前|以前|前)'
    ),
    read: (m, place) => {
      const [month, day] = ({ 国: [10, 1], 元: [1, 1], 教: [9, 10], 劳: [5, 1], 五: [5, 1] } as const)[
        m[1]![0] as '国' | '元' | '教' | '劳' | '五'
      ]
      const reading = dayWithoutYear({ ...place, forward: true }, month, day)
      return reading === null ? null : { ...reading, deadline: true }
    }
  },
  {
    id: 'zh.date.event',
    regex: sticky(`${events}(?:到?来临?|开始|结束|到位)?(?:之前|以前|前)(?![期后往提])`),
    read: (m) => ({ edtf: null, kind: 'relative', rule: 'event', anchor: m[0], deadline: true })
  },
  {
    id: 'zh.date.day-of-month',
    regex: sticky(`([本下次当])月\\s?(${hanNumber})\\s?[日号]${limit}`),
    read: (m, place) => {
      const day = hanToNumber(m[2]!)
      const deadline = /[前内]$/.test(m[0])
      if (day === null) return null
      if (place.reference === null) return { edtf: null, kind: 'day', deadline }
      const own = m[1] === '本' || m[1] === '当'
      const month = addMonths(calendarDate(yearOf(place.reference), monthOf(place.reference), 1)!, own ? 0 : 1)
      return { edtf: calendarDate(yearOf(month), monthOf(month), day), kind: 'day', inferred: ['month'], deadline }
    }
  },
  {
    id: 'zh.date.month-own',
    regex: sticky(`([本下])个?月(底|末|初|内)?${limit}`),
    read: (m, place) => {
      const deadline = /[前内]$/.test(m[0])
      if (place.reference === null) return { edtf: null, kind: m[2] === undefined ? 'month' : 'day', deadline }
      const first = addMonths(calendarDate(yearOf(place.reference), monthOf(place.reference), 1)!, m[1] === '下' ? 1 : 0)
      if (m[2] !== undefined && /[底末内]/.test(m[2])) return { edtf: endOfMonth(yearOf(first), monthOf(first)), kind: 'day', deadline }
      if (m[2] === '初') return { edtf: `${first}~`, kind: 'approximate', deadline }
      return { edtf: monthEdtf(yearOf(first), monthOf(first)), kind: 'month', deadline }
    }
  },
  {
    id: 'zh.date.week-own',
    regex: sticky(`([本下这])(?:个)?(?:周|星期)([一二三四五六日天末])?${limit}`),
    read: (m, place) => {
      const deadline = /[前内]$/.test(m[0])
      if (place.reference === null) return { edtf: null, kind: 'week', deadline }
      const monday = mondayOf(place.reference, m[1] === '下' ? 1 : 0)
      if (m[2] === undefined) return { edtf: `${monday}/${addDays(monday, 6)}`, kind: 'week', deadline }
      const day = m[2] === '末' ? 7 : '一二三四五六日天'.indexOf(m[2]) + 1
      return { edtf: addDays(monday, Math.min(day, 7) - 1), kind: 'day', inferred: ['week'], deadline }
    }
  },
  {
    id: 'zh.date.weekday',
    regex: sticky('(?:周|星期)([一二三四五六日天])(?:之前|以前|前)'),
    read: (m, place) => {
      const day = Math.min('一二三四五六日天'.indexOf(m[1]!) + 1, 7)
      return { edtf: place.reference === null ? null : weekdayAfter(place.reference, day), kind: 'day', inferred: ['week'], deadline: true }
    }
  },
  {
    id: 'zh.date.next-meeting',
    regex: sticky('下(?:一)?次(?:[\\u4e00-\\u9fff]{0,6})(?:会议|例会|全会|会)(?:之前|以前|前)?'),
    read: (m) => ({ edtf: null, kind: 'meeting', rule: 'next meeting', anchor: m[0].slice(0, 60), deadline: /前$/.test(m[0]) })
  },
  {
    id: 'zh.date.day-own',
    regex: sticky('(今|明|后)(?:日|天)(?:之前|以前|前)?'),
    read: (m, place) => {
      const shift = { 今: 0, 明: 1, 后: 2 }[m[1]!]!
      return {
        edtf: place.reference === null ? null : addDays(place.reference, shift),
        kind: 'day',
        inferred: ['anchor'],
        deadline: /前$/.test(m[0])
      }
    }
  }
]
