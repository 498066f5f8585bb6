/** Words whose full stop does not end a sentence. */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

export const abbreviations = list(`
  cr crs mr mrs ms mx bro sis dr messrs mmes prof cllr cllrs cnclr commr ald rev revd hon gov sen rep gen col lt capt sgt fr sr dir supt supv chmn insp
  art arts sec secs para paras fig figs ch pt vol p ed eds al v vs cf e.g i.e eg ie approx dept est bldg mt apt bros sub encl ln ord res reg regs cl
  app ext attn yr yrs hr hrs min mins govt assoc comm ctte ref refs tel wm geo chas
  mon tue tues wed thu thur thurs fri
`)

/** These may end a sentence too: it ends where the next word is one that starts sentences. */
export const closingAbbreviations = list(`
  etc a.m p.m am pm inc ltd co corp plc u.s u.k u.n e.u ph.d m.p d.c jr sr al jan feb mar apr jun jul aug sep sept oct nov dec st ave
  rd blvd rm sat sun ft sq ln pp
`)

export const sentenceStarters = list(`
  A After All Although An And Another Any As At Before Board Both But By Chair Clerk Comments Committee Council Council's Councillor
  Despite Director Discussion Due During Each Every Following For From He Her His How However I If In Is It It's Its Last Members Motion
  Moved Mr Mrs Ms Next No None Nobody Now Officers On Once One Our Passed President Public Resolved Second Seconded She Since So Some Staff Subsequently
  That The Their Then There Therefore These They This Those Through To Today Under Until Upon Voting Vote We What When Where Whether Which
  While Who With Yes You
`)
