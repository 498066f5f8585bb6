/** What Chinese targets count in, and the words that compare. */
import type { Measure } from '../../../domain/proposal.ts'

export const countUnits =
  '亿千瓦时|万千瓦时|千瓦时|亿千瓦|万千瓦|千瓦|兆瓦|平方公里|平方千米|平方米|立方米|公里|千米|公顷|标准箱|个百分点|百分点|亩|米|吨|所|家|座|台|辆|户|人次|人|名|套|间|条|项|处|张|件|次|床|盏|株|棵|只|艘|列|趟|班|门|场|批|支|款|部|幅|宗|类|期|元|美元|倍|天|小时|分钟|个工作日|工作日|个'

/** Before the number. */
export const comparatorBefore: readonly {
  readonly comparator: Measure['comparator']
  readonly pattern: string
  readonly holds: readonly string[]
  readonly not: readonly string[]
}[] = [
  { comparator: '>=', pattern: '不低于|不少于|不小于|至少|不得低于|不得少于|最低|不低于每年', holds: ['不低于', '至少'], not: ['不超过'] },
  {
    comparator: '<=',
    pattern: '不超过|不高于|不多于|不大于|不得超过|控制在|压缩至|压减至|降至|下降到|降低到|降到|至多|最多|最高|限定在',
    holds: ['不超过', '控制在'],
    not: ['不低于']
  },
  { comparator: '>', pattern: '超过|突破|高于|大于|多于', holds: ['超过', '突破'], not: ['不超过'] },
  { comparator: '<', pattern: '低于|少于|小于', holds: ['低于'], not: ['不低于'] },
  { comparator: '~', pattern: '约|大约|约为|近|左右', holds: ['约'], not: ['超过'] }
]

/** Verbs that set a number as what is to be reached, no further than a dozen characters before it. */
export const targetVerbs =
  '达到?|完成|新建|改建|扩建|改造|建设|建成|建立|新增|增加|增长|增至|提高|提升|提升至|下降|降低|减少|压减|压缩|实施|开展|培训|培育|引进|引育|打造|整治|创建|安排|提供|发放|筹集|追加|设立|投资|投入|覆盖|修复|种植|安置|拨付|补助|补贴|支持|推出|招引|举办|新开|开通|更新|购置|采购|选派|组建|布局|储备|检修|排查|拆除|治理|更换|编制|制定|出台|修订|解决|清理|升级|扩大|力争|确保|实现|保持|稳定|占|为|至|到|在|设置|配备|招聘|接收|转移|供应|收储|流转|巩固|保障|资助|救助|惠及|服务|帮扶|补充|增设|上线|采集|发展|印制|张贴'
