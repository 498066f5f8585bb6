/** Words of the head of a Chinese document: what is no title, and how bodies are called. */

/** Lines of a web page or a letterhead that are no title. */
export const noTitle =
  '^>|当前位置|您现在|您的位置|首页|发布(?:日期|时间)|来源[：:]|字号|浏览|打印|索引号|信息公开|登录|无障碍|关闭窗口|责任编辑|^[^，。]{2,30}文件$|^(?:号外|通知公告|要闻|政务要闻|工作动态)$'

/** Where a body's name ends. */
export const bodyEnd =
  '(?:委员会|常务委员会|常委会|党委会|党组|党委|人民政府|政府|国务院|办公厅|办公室|领导小组|工作组|指挥部|理事会|董事会|监事会|大会|局|厅|部|委|院|协会|联合会|管委会|居委会|村委会|小组|工作委员会|技术委员会|政协|人大|总工会|公司|集团|社区|专班|联席会议|常务会议|办公会议|党组会议|常委会会议|全体会议|代表会议|代表大会|主任会议|主席会议)'
