/**
 * Words that try to run: each calls `ran(1)` where a page lets it, and leaves an `x-sink` where it becomes markup without running.
 */

export const payloadShapes: readonly string[] = [
  '<script x-sink>ran(1)</script>',
  '"><script x-sink>ran(1)</script>',
  `'><img src=x onerror=ran(1) x-sink>`,
  '<img src=x onerror=ran(1) x-sink>',
  '<IMG """><SCRIPT x-sink>ran(1)</SCRIPT>">',
  '<img/src=`x`onerror=ran(1) x-sink>',
  '<svg onload=ran(1) x-sink>',
  '<svg/onload=ran(1) x-sink//',
  '<svg x-sink><script>ran(1)</script></svg>',
  '<svg x-sink><script href="data:,ran(1)" /></svg>',
  '<svg x-sink><animate onbegin=ran(1) attributeName=x dur=1s>',
  '<svg x-sink><set attributeName=href to=javascript:ran(1)>',
  '<svg x-sink><a href="javascript:ran(1)"><text y=20>x</text></a></svg>',
  '<svg x-sink><foreignObject><img src=x onerror=ran(1)></foreignObject></svg>',
  '</text><script x-sink>ran(1)</script>',
  '</title><script x-sink>ran(1)</script>',
  '</textarea><script x-sink>ran(1)</script>',
  '</script><script x-sink>ran(1)</script>',
  '</style><script x-sink>ran(1)</script>',
  '</option></select><img src=x onerror=ran(1) x-sink>',
  '</mark></a><script x-sink>ran(1)</script>',
  '</td></tr></table><script x-sink>ran(1)</script>',
  '--><script x-sink>ran(1)</script>',
  '--!><script x-sink>ran(1)</script><!--',
  ']]><script x-sink>ran(1)</script>',
  '<!--><script x-sink>ran(1)</script>-->',
  '<![CDATA[<script x-sink>ran(1)</script>]]>',
  '<?xml-stylesheet href="javascript:ran(1)"?><x-sink>',
  '<iframe srcdoc="<script>parent.ran(1)</script>" x-sink></iframe>',
  '<iframe src="javascript:parent.ran(1)" x-sink></iframe>',
  '<object data="javascript:ran(1)" x-sink></object>',
  '<embed src="javascript:ran(1)" x-sink>',
  '<base href="javascript:/a/-ran(1)//" x-sink>',
  '<meta http-equiv="refresh" content="0;url=javascript:ran(1)" x-sink>',
  '<link rel="stylesheet" href="data:text/css,*{color:red}" x-sink>',
  `<style x-sink>@import 'javascript:ran(1)';</style>`,
  '<a href="javascript:ran(1)" x-sink autofocus>x</a>',
  '<a href="java&#9;script:ran(1)" x-sink>x</a>',
  '<a href="data:text/html,<script>ran(1)</script>" x-sink>x</a>',
  'javascript:ran(1)',
  'JaVaScRiPt:ran(1)//',
  ' javascript:ran(1)',
  'data:text/html,<script>ran(1)</script>',
  '[x](javascript:ran(1)) ![x](x"onerror="ran(1))',
  '<details open ontoggle=ran(1) x-sink>',
  '<input autofocus onfocus=ran(1) x-sink>',
  '" autofocus onfocus="ran(1)" x-sink="',
  `' autofocus onfocus='ran(1)' x-sink='`,
  '" onpointerenter="ran(1)" style="position:fixed;inset:0" x-sink="',
  '` autofocus onfocus=ran(1) x-sink=`',
  '<x-sink contenteditable autofocus tabindex=1 onfocus=ran(1)>',
  '<body onload=ran(1) x-sink>',
  '<video x-sink><source onerror=ran(1)></video>',
  '<audio src=x onerror=ran(1) x-sink>',
  '<marquee onstart=ran(1) x-sink>x</marquee>',
  '<form action="javascript:ran(1)" x-sink><button autofocus>x</button></form>',
  '<button formaction="javascript:ran(1)" x-sink>x</button>',
  '<template><script x-sink>ran(1)</script></template><x-sink>',
  '<noscript><p title="</noscript><img src=x onerror=ran(1) x-sink>">',
  '<math><mtext><table><mglyph><style><img src=x onerror=ran(1) x-sink>',
  '<math href="javascript:ran(1)" x-sink>x</math>',
  '<<script x-sink>ran(1)//<</script>',
  '<scr<script>ipt x-sink>ran(1)</scr</script>ipt>',
  '&lt;script x-sink&gt;ran(1)&lt;/script&gt;',
  '&#60;img src=x onerror=ran(1) x-sink&#62;',
  '&amp;lt;img src=x onerror=ran(1) x-sink&amp;gt;',
  '%3Cscript%20x-sink%3Eran(1)%3C/script%3E',
  '\\u003cscript x-sink\\u003eran(1)\\u003c/script\\u003e',
  '\\x3cimg src=x onerror=ran(1) x-sink\\x3e',
  '＜script x-sink＞ran(1)＜/script＞',
  '﹤img src=x onerror=ran(1) x-sink﹥',
  '\u202e<script x-sink>ran(1)</script>',
  '\u2028<script x-sink>ran(1)</script>\u2029',
  "{{constructor.constructor('ran(1)')()}}",
  '$' + '{ran(1)}',
  '<%= ran(1) %>',
  `";ran(1);//`,
  `';ran(1);//`,
  '</script/x><svg/onload=ran(1) x-sink>'
]

/** Where a payload may land that needs to be left first. */
const before = ['', '">', `'>`, '</p>', '</mark></a></span>', '</option></select>', '</title></textarea></style>', '-->', 'x '.repeat(40)]

/** Every shape, and in a soak every shape behind every way out. */
export function payloads(all: boolean): string[] {
  return all ? before.flatMap((out) => payloadShapes.map((shape) => out + shape)) : [...payloadShapes]
}

/** Hands out payloads one after another, so that every text has its own; `line` as many as fit into one line. */
export class Payloads {
  readonly #all: readonly string[]
  #next: number

  constructor(all: readonly string[], from: number) {
    this.#all = all
    this.#next = from
  }

  one(): string {
    return this.#all[this.#next++ % this.#all.length]!
  }

  /** Several on one line, at most `most` characters. */
  line(most: number): string {
    let words = this.one()
    while (words.length < most - 120) words += ` ${this.one()}`
    return words.slice(0, most)
  }
}
