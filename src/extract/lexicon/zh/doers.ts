/** How Chinese minutes give a task to a person: the words before the name, and the verbs behind it. */

/** The name stands behind one of these: 由张三…, 请张三…. */
export const handedTo = '(?:(?<![自理缘事])由|(?<![申邀聘报])请|交由|交给|安排|责成|委托|指定)'

/** What a person answers for or goes to do: a task wherever it is said. */
export const taskVerb =
  '(?:负总?责(?![任人])|会同|牵头|落实(?!情况)|跟进|联系(?!人|方式)|对接|去(?=[^年了过世])|具体(?:负责|抓|落实)|尽快|抓紧)'

/** What may stand between the name and the verb. */
export const taskTime =
  '(?:要|同志|主任|书记|先|再|继续|分别|共同|各自|统一|立即|马上|今天|明天|(?:本|下)周[一二三四五六日]?[之以]?[前内]?|[月年]底前|[0-9]{1,2}月[^，。；]{0,6}前|(?:于|在)[^，。；]{2,12}[前内]|每[周月季年日天][^，。；]{0,6}?|这[几两三]天|近期|这周|全程)?'

/** Other acts, which in a list of what was settled or with a day to be done by are a task, and elsewhere may tell what was done. */
export const actVerb =
  '(?:到[^，。；]{1,10}(?:对接|协调|了解|落实|办理|取|拿)|起草|草拟|整理|准备|汇总|收集|统计|摸底|摸排|登记|通知|督促|协调|安排|制定|编制|拟定|拟出|采购|购买|打电话|上报|提交|报送|报(?![告道名到喜销])|审核|修改|完善|办理|带队|做好|完成|解决|处理|检查|巡查|排查|监督|组织|申请|申报|核实|核对|公示|公布|张贴|发放|更新|维护|拿出|给出|配合|协助|跟踪|输出|刷新|梳理|编写|撰写|发起|澄清|确认|补充(?=[^，。：]{0,12}(?:材料|报告|文档|用例|数据|方案|资料|说明|完善))|交(?=[^流换通代叉由界付给])|把|将)'

/** Who speaks is not told to act. */
export const speakingVerb =
  '^(?:介绍|汇报|主持|宣读|传达|通报|说明|报告|代表|发言|讲话|讲解|补充(?![^，。：]{0,12}(?:材料|报告|文档|用例|数据|方案|资料|完善))|记录|作(?!为)|做(?:了|报告|汇报|介绍|说明|总结)|提出|提名|回避|担任|当选|任|兼任)'

/** It was done already. */
export const doneAlready = '了(?!解)|已经?|完毕$|过(?=[^程渡关节后滤])'
