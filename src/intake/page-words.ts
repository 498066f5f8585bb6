/**
 * What pages say about themselves in every site's templates: where one is, who runs the site, how to print it. Short lines of such words are
 * furniture wherever they stand.
 */

/** Most characters of such a line. */
const longest = 160

const english =
  /^(?:skip to (?:main )?(?:content|navigation)|jump to (?:content|navigation|search)|back to top|print (?:this|friendly)|printer[- ]friendly|share (?:this|on|via)|e-?mail this|edit this page|edit source|view source|log ?in|sign in|search(?: this site)?$|home ?[|>»›]|you are here|you are visitor|posted (?:in|by)|tagged\b|filed under|previous (?:post|page|message)|next (?:post|page|message)|[«‹<←] ?(?:previous|prev|back|older)|leave a (?:comment|reply)|post a comment|more information about the .{1,60} mailing list|powered by|proudly powered|last (?:updated|modified|edited|reviewed)(?: on)?:? [^.]{4,40}$|(?:copyright|©|\(c\))|all rights reserved|this page was last (?:edited|modified|updated)|from .{1,40} wiki$|terms of (?:use|service)|privacy policy|site ?map$|cookie (?:settings|policy)|webmaster)/i
const chinese =
  /^(?:您?(?:当前|现在|所在)的?位置|[【[(（]?(?:打印|关闭|返回|收藏|分享|字号|字体)|责任编辑|责编|编辑[:：]|审核[:：]|校对[:：]|上一[篇条页]|下一[篇条页]|相关(?:链接|新闻|文章|附件)|热点推荐|扫一扫|分享到|版权所有|主办(?:单位)?[:：]|承办(?:单位)?[:：]|技术支持|网站标识码|网站地图|联系我们|浏览次数|点击数|建议使用|无障碍|手机版|首页 ?[>|»])/
const chineseInside = /ICP备|公网安备|网站标识码|版权所有/

export function isPageWords(words: string): boolean {
  if (words.length > longest) return false
  return english.test(words) || chinese.test(words) || chineseInside.test(words)
}
