/**
 * English verbs as they open an instruction ("approve the budget, publish the minutes and report back").
 *
 * `plainVerbs` are hardly ever nouns, so the word alone opens a clause. `nounVerbs` are nouns as often ("plan", "work"): they open
 * one only where the next word starts an object. `particleVerbs` need their particle ("carry out").
 */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

export const plainVerbs = list(
  `
  abandon abide abolish absorb accelerate accept accommodate accompany accomplish accrue achieve acknowledge acquire action activate
  adapt add add-on adhere adjourn adjust administer admit adopt advance advertise advise advocate affirm align allocate allow alter
  amalgamate amend analyse analyze annex announce annul anticipate apologise apologize apply appoint apportion appraise appreciate
  approach approve arrange articulate ascertain ask assemble assert assess assign assist assume assure attach attend attract authenticate
  authorise authorize automate avoid await backport bake ban be bear become begin bind blaze bolster boost borrow brainstorm brief bring
  broaden build bump buy calculate calibrate call cancel canvass capture carry cease celebrate censor certify chair chart-out chase check
  choose circulate clarify classify clean clear close co-author co-opt co-ordinate coach codify collaborate collate collect combat
  combine commence commend commit communicate compare compensate compile complete comply compose comprehend compute concentrate conclude
  condemn condense conduct confer configure confirm connect conserve consider consolidate constitute construct consult contact
  contextualise continue contract-out contribute convene convert convey convince cook cooperate coordinate correct create cultivate
  curate curb customise customize cut deaccession deactivate deal debug decide declare decline decommission decorate decouple decrease
  dedicate deepen defer define defund delegate delete deliver demolish demonstrate deny depict deploy depose deprecate derive describe
  designate detach detect determine develop devise devolve devote diagnose differentiate dig digitise digitize direct disable disband
  disburse discharge disclose disconnect discontinue discover discuss dismantle dismiss dispatch dispense dispose disseminate dissolve
  distinguish distribute diversify divest do donate double double-check download draft draw dredge drill drive drop earmark edit educate
  elaborate elect elevate elicit eliminate emancipate embed embrace emphasise emphasize employ empower enable enact encourage endeavor
  endeavour endorse enforce engage enhance enlarge enlist enquire enrich enrol enroll ensure enter entrust enumerate erect escalate
  establish evaluate evolve examine excavate exclude excuse execute exempt exert expand expect expedite expel expend explain explore
  expose expunge extend extract facilitate familiarise fasten fetch fill finalise finalize find finish fit fix follow forbid forego
  forgive formalise formalize formulate foster fulfil fulfill fundraise gather generate get give go govern grab grant grasp grout grow
  guarantee guard handle hang harmonise harmonize harness hasten hide hire hoist hold hook identify illustrate implement impose improve
  include incorporate indemnify inform initialise initialize initiate innovate inquire inscribe insert insist inspect inspire instal
  install instruct insure integrate intensify introduce inventory invest investigate invite involve isolate itemise itemize iterate join
  join-up justify keep kick know laminate launch lay lead learn leave legalise lend let leverage liaise liberate list loan lobby locate
  lodge look lower maintain make manage maximise maximize mediate meet meld mend merge migrate minimise minimize mitigate mobilise
  mobilize modernise modernize modify mothball mow nag narrow negotiate nominate normalise normalize note notify nudge nullify nurture
  obey observe obtain oil omit onboard open-source operate oppose optimise optimize ordain organise organize orient outsource overcome
  overhaul override oversee overturn paint paste pay penalise perform persevere persist persuade pin ping plaster plough plow poke pop
  populate post-up postpone pre-order prepare preserve prevent prioritise prioritize proceed procure prod produce prohibit promote
  promulgate proofread propose protect provide prune publicise publicize publish pump purchase pursue put quantify raise ratify
  rationalise re-do re-examine re-run re-send reach reactivate readvertise reaffirm realign realise realize reallocate reappoint rebase
  rebrand rebuild recalculate recall receive recheck recirculate reclassify recognise recognize recommend reconcile reconsider reconvene
  recover recruit rectify recycle redact redesign redesignate redirect redistribute redo redraft reduce refactor refer refine reflect
  refocus reformat refrain refresh refurbish regain regulate reimburse reinforce reinstate reissue reject relabel relinquish relocate
  rely remain remedy remind remit remove rename renew renovate reopen reorganise repaint repave repeal rephrase replace replicate replum
  replumb reply repoint represent reproduce require rerun reschedule rescind reseed resend reserve reset reshape resist resize resolve
  respond restart restock restore restrict restructure resubmit resume resurface retain retest rethink retire retrieve retrofit reuse
  revamp reveal revert revise revisit revitalise revitalize revoke rewrite rezone ring roof rotate route run safeguard sand satisfy save
  say scan scrap screen-print scrutinise secure see seek seize select sell send serve set settle shadow shelve shorten shortlist show
  showcase shut simplify simulate sketch socialise socialize solicit solve sow speak specify spend spray spread sprinkle stabilise
  stabilize standardise standardize stay stick stimulate stipulate streamline strengthen strive submit subscribe subsidise subsidize
  substitute suggest summarise summarize supersede supervise suspend sustain swap sweep sync synthesise synthesize tabulate tackle tailor
  take tap tarmac teach tell terminate test-run thank think throw tidy tighten time-table top transcribe transform translate transmit
  trap treat triage trial trim troubleshoot type unblock uncover undertake unfreeze unify uninstall unite unlock unpack untangle unveil
  uphold upload urge utilise utilize vacate validate varnish verify vet visualise visualize waive warn wash weed weigh weld whitewash
  widen win wipe wire withdraw withhold write yield
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
