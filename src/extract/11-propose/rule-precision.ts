/**
 * How often each rule was right, out of how often it was judged: counted on documents whose own markup lists every action or decision.
 * A rule that is not listed has not been judged.
 */
export const rulePrecision: Readonly<Record<string, readonly [right: number, seen: number]>> = {
  'en.asg.06': [5, 5],
  'en.dec.02': [0, 1],
  'en.dec.03': [1, 3],
  'en.label.action': [55, 57],
  'en.label.action-outcome': [32, 33],
  'en.label.decision': [57, 57],
  'en.lead.01': [26, 26],
  'en.mot.01': [17, 17],
  'en.mot.02': [0, 2],
  'en.mot.03': [2, 2],
  'en.mot.04': [2, 4],
  'en.row.action': [35, 35],
  'en.sec.actions': [33, 49],
  'zh.asg.01': [54, 54]
}
