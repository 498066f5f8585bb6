/**
 * English verbs as they open an instruction ("approve the budget, publish the minutes and report back").
 *
 * `plainVerbs` are hardly ever nouns, so the word alone opens a clause. `nounVerbs` are nouns as often ("plan", "work"): they open
 * one only where the next word starts an object. `particleVerbs` need their particle ("carry out").
 */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

export const plainVerbs = list(
  `
  abandon abide abolish accelerate accept accompany accomplish achieve acknowledge acquire activate adapt add adhere adjourn adjust
  administer adopt advance advertise advise advocate allocate allow alter amend analyse analyze announce anticipate apply appoint
  appreciate approach approve arrange articulate ascertain ask assemble assess assign assist assume assure attach attend attract
  authorise authorize avoid await backport ban be bear become begin bind blaze bolster boost brief bring broaden build buy calculate
  call cancel capture carry cease celebrate certify chase check choose circulate clarify classify clean clear close co-ordinate coach
  collaborate collate collect combat combine commence commit communicate compare compile complete comply compose comprehend concentrate
  conclude conduct confirm connect conserve consider consolidate construct consult contact continue contribute convene convert convey
  convince cooperate coordinate correct create cultivate curb cut deal decide declare decrease deepen defer define delegate delete
  deliver demonstrate deny depict deploy deprecate derive describe designate determine develop devise devote digitise digitize direct
  disburse discontinue discover discuss dismantle dismiss dispatch dispose disseminate dissolve distinguish distribute diversify do
  donate double download draft draw dredge drive earmark educate elaborate elect elevate eliminate emancipate embed embrace emphasise
  emphasize employ empower enable enact encourage endeavor endeavour endorse enforce engage enhance enlarge enlist enrich enrol enroll
  ensure enter establish evaluate evolve examine exclude execute exempt exert expand expect expedite explain explore expose extend
  facilitate familiarise fill finalise finalize find finish fix follow formalise formalize formulate foster fulfil fulfill gather
  generate get give go govern grant grasp grow guarantee guard handle harmonise harmonize harness hasten hire hold identify illustrate
  implement impose improve include incorporate inform initiate innovate insist inspect inspire instal install instruct insure integrate
  intensify introduce invest investigate invite involve join justify keep know launch lay lead learn leave let leverage liaise locate
  look lower maintain make manage maximise maximize meet merge mobilise mobilize modernise modernize modify mow negotiate nominate note
  notify nurture obey observe obtain open-source operate oppose optimise optimize organise organize outsource overcome overhaul oversee
  paint pay perform persevere persist persuade ping plough plow postpone prepare preserve prevent prioritise prioritize proceed procure
  produce prohibit promote promulgate propose protect provide publicise publicize publish purchase pursue put raise ratify re-examine
  reach reaffirm realise realize reallocate reappoint rebase rebuild recall receive recognise recognize recommend reconsider reconvene
  recover recruit rectify recycle redesign redirect reduce refactor refer refine reflect refrain refurbish regain regulate reimburse
  reinforce reinstate reissue reject relocate rely remain remedy remind remove rename renew renovate reopen reorganise repave repeal
  replace replum replumb reply represent require rerun reschedule rescind reshape resist resolve respond restart restock restore
  restrict restructure resubmit resume retain rethink retire retrofit revamp reveal revert revise revisit revitalise revitalize rewrite rezone
  run safeguard satisfy save say scrutinise secure see seek seize select sell send serve set settle show shut simplify solicit solve
  speak specify spend spread stabilise stabilize standardise standardize stay stimulate stipulate streamline strengthen strive submit
  subscribe suggest summarise summarize supervise suspend sustain sweep tackle tailor take teach tell terminate thank think tidy
  tighten transform translate transmit treat triage trim undertake unify unite unlock unveil uphold upload urge utilise utilize
  validate verify waive warn weigh widen win withdraw withhold write yield
  action add-on amalgamate apologise apologize bake borrow bump censor chair chart-out co-author co-opt contract-out cook customise
  customize debug decommission decorate diagnose dig disconnect dredge drill drop edit emphasise enquire erect escalate excavate
  explain expunge fasten fetch fit fundraise grab grout hang hide hoist hook inquire inscribe insert inventory itemise itemize join-up
  kick launch laminate lend list lobby lodge loan meld mend migrate mow nag nudge oil onboard outsource paste pin plaster poke pop
  post-up pre-order procure prod proofread prune pump quantify re-do re-send rationalise reactivate recheck reconcile redo redraft
  relabel remit repaint rerun resend reseed reserve reset resurface retest rethink ring roof rotate route safeguard sand scan scrap
  screen-print shadow shortlist showcase sketch sow spray sprinkle stick sow substitute sweep swap tap tarmac test-run throw time-table
  top transcribe trap trial trim type unblock uninstall unpack untangle varnish vet wash weed weld whitewash wire
`
)

export const nounVerbs = list(`
  access account act address aim answer approach archive assure attempt award balance benefit bid blame block board bond book bridge
  brief broadcast budget call campaign care cast cause center centre challenge champion change charge chart check claim clean combat
  comment commission compromise contact contract control copy cost counter cover crack cross dance date deal debate defeat delay demand
  deposit design detail display dispute document draft drive ease email end estimate exchange exercise experience export face fall
  feature file finance fire fly focus forecast form forward frame fuel function fund gain gather guide hand harvest head help host
  house import improve increase influence interest interview invoice issue judge labour lack land launch lease lend level licence
  license lift limit link list live load lock mail man map mark market master match matter measure mind mirror model monitor move name
  need number object offer open order outline pack park partner pass pay permit phone pilot pitch plan plant play pledge plug poll
  position post practice practise present press price print process profile profit program programme progress project promise question
  quote race rank rate reach read rebound record redress reform refund regard register relay release rent repair report request rescue
  research reserve respect rest result return reverse review reward ride rise risk rule sample schedule scope score screen seal search setup
  shape share shift ship shop sign signal slow sort sound source speed split sponsor staff stage stand star start state steer step
  stock stop store strain stress structure struggle study subject suit supplement supply support surface survey switch table tackle tag
  talk target task tax test ticket time title touch tour trace track trade train transfer transition transport travel trial trust try
  tune turn update upgrade use value view visit volunteer vote wait walk want warm warrant waste watch water weigh welcome work
`)

export const particleVerbs = list(`
  back break bring build carry catch clean close come cut draw fill find follow get give go hand hold keep lay live look make open pass
  pay pick plan point put roll run scale sell send set shore shut sign sort speed spell stand start step sum take think tidy turn wind
  work wrap write
`)

/** Words that show that a noun-or-verb before them is a verb: its object, an adverb, or a particle starts here. */
export const objectStarters = list(`
  a actively all an any back both closely down each every forward fully hard her him his how it its more my new no off on our out over
  several some that the their them these this those together up us well what whether which who why with your
`)

/** Adverbs that do not end in "ly" and stand before a verb. */
export const plainAdverbs = list(
  `
  also always better even ever fast first further never not now often please quickly soon still then thus too well
`
)

/** Whether a word in lower case is a verb's base form, or may be one. */
export const isBaseVerb = (word: string): boolean => plainVerbs.has(word) || nounVerbs.has(word) || particleVerbs.has(word)

/** What "-ing" may hang on: "make" of "making", "run" of "running". */
export function ingStems(word: string): string[] {
  const stem = word.slice(0, -3)
  return [stem, `${stem}e`, stem.replace(/([a-z])\1$/, '$1')]
}
