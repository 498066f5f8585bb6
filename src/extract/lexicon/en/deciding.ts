/**
 * Words that decide, by how they govern what is decided, and the words around them that a clause is read by. Every form is written out;
 * nothing here is a pattern.
 */
const list = (words: string): readonly string[] => words.trim().split(/\s+/)
export const wordSet = (words: string): ReadonlySet<string> => new Set(list(words))

/**
 * - `will`: what is decided follows in a clause or behind a preposition (decided to, agreed that, voted for);
 * - `act`: a formal act on the thing named (approved the lease);
 * - `seat`: a person gets an office (elected, co-opted);
 * - `weak`: the same words tell other things as often (set, confirmed, passed): they ask for support;
 * - `bound`: a decision of certain things only (raised the fee, formed a committee), told in the past.
 */
export type Deciding = 'will' | 'act' | 'seat' | 'weak' | 'bound'
export type Tense = 'past' | 'base' | 'third'
export type DecidingForm = {
  readonly lemma: string
  readonly deciding: Deciding
  readonly tense: Tense
  readonly participle: boolean
  readonly bound?: Bound
}
/** What a verb must be said of to decide; `passive` where it decides without a body named too. */
export type Bound = { readonly objects: ReadonlySet<string>; readonly passive: 'no' | 'yes' | 'measured' }

/** Lemma, past and participle where they are not regular. */
const verbs: Readonly<Record<Exclude<Deciding, 'bound'>, string>> = {
  will: `
    decide agree resolve vote opt:opted:opted conclude determine settle consent concur:concurred:concurred
    certify:certified:certified choose:chose:chosen elect rule direct instruct order`,
  act: `
    approve adopt endorse ratify authorise authorize reject enact readopt re-adopt reapprove re-approve okay
    greenlight:greenlit:greenlit overrule uphold:upheld:upheld sanction rescind repeal veto:vetoed:vetoed ok:ok'd:ok'd oked:oked:oked`,
  seat: 'elect re-elect reelect appoint reappoint re-appoint co-opt:co-opted:co-opted coopt:coopted:coopted acclaim designate',
  weak: `
    accept confirm pass carry:carried:carried deny:denied:denied decline dismiss refuse set:set:set fix award grant allocate waive
    cancel:cancelled:cancelled establish dissolve rename select name nominate defeat renew amend extend
    admit:admitted:admitted pick drop:dropped:dropped abolish disband suspend finalise finalize charter support
    delegate cancel:canceled:canceled earmark`
}

const pastOf = (lemma: string): string =>
  lemma.endsWith('e') ? `${lemma}d` : /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${lemma}ed`
const thirdOf = (lemma: string): string =>
  /(?:s|x|sh|ch)$/.test(lemma) ? `${lemma}es` : /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`

function formsOf(): ReadonlyMap<string, DecidingForm> {
  const forms = new Map<string, DecidingForm>()
  for (const deciding of ['weak', 'will', 'act', 'seat'] as const) {
    for (const entry of list(verbs[deciding])) {
      const [lemma, past = pastOf(lemma!), participle = past] = entry.split(':') as [string, string?, string?]
      forms.set(lemma, { lemma, deciding, tense: 'base', participle: participle === lemma })
      forms.set(thirdOf(lemma), { lemma, deciding, tense: 'third', participle: false })
      forms.set(past, { lemma, deciding, tense: 'past', participle: past === participle })
      if (participle !== past) forms.set(participle, { lemma, deciding, tense: 'past', participle: true })
    }
  }
  forms.set('set', { lemma: 'set', deciding: 'weak', tense: 'past', participle: true })
  for (const { lemmas, ...bound } of boundVerbs)
    for (const entry of list(lemmas)) {
      const [lemma, past = pastOf(lemma!), participle = past] = entry.split(':') as [string, string?, string?]
      for (const form of new Set([past, participle]))
        if (!forms.has(form)) forms.set(form, { lemma: lemma!, deciding: 'bound', tense: 'past', participle: form === participle, bound })
    }
  return forms
}

/** What bodies set up. */
export const formedThings = wordSet(`
  committee committees subcommittee sub-committee group groups subgroup sub-group party team panel post position fund account
  force taskforce task-force commission role office section chapter working-group squad council reserve
`)
/** With the things they decide when they are said of them. */
const boundVerbs: readonly (Bound & { readonly lemmas: string })[] = [
  {
    lemmas: 'raise increase reduce lower cut:cut:cut freeze:froze:frozen adjust cap:capped',
    objects: wordSet(`
      fee fees rate rates dues subscription subscriptions levy levies tax taxes salary salaries wage wages hours budget price prices
      charge charges limit limits deposit deposits rent rents rental quorum contribution contributions stipend allowance membership
      precept toll tolls fine fines`),
    passive: 'measured'
  },
  {
    lemmas: 'table postpone defer:deferred continue refer:referred remand shelve reschedule',
    objects: wordSet(`
      draft drafts report reports paper papers statement document documents policy plan
      item items motion motions matter matters hearing hearings vote votes decision decisions proposal proposals application
      applications ordinance ordinances resolution resolutions request requests discussion petition petitions issue question topic
      case bill amendment amendments purchase sale consideration action approval election elections review bid bids appointment`),
    passive: 'no'
  },
  {
    lemmas: 'form create constitute reinstate restore institute merge',
    objects: formedThings,
    passive: 'yes'
  },
  {
    lemmas: 'remove terminate end close lift release vacate discontinue revoke withdraw:withdrew:withdrawn strike:struck:struck',
    objects: wordSet(`
      contract contracts agreement account accounts lease leases ban licence license permit signatory signatories bond easement
      requirement requirements restriction restrictions moratorium membership policy programme program position post resolution rule`),
    passive: 'no'
  },
  { lemmas: 'ban:banned prohibit:prohibited forbid:forbade:forbidden outlaw', objects: new Set(), passive: 'no' },
  {
    lemmas: 'impose levy',
    objects: wordSet('limit limits fee fees fine fines levy tax ban restriction restrictions moratorium charge charges curfew penalty'),
    passive: 'measured'
  },
  {
    lemmas: 'hire engage retain employ recruit',
    objects: wordSet(`
      clerk manager attorney lawyer firm company contractor consultant consultants auditor auditors surveyor engineer architect
      accountant bookkeeper coordinator director administrator services as`),
    passive: 'no'
  },
  {
    lemmas: 'appropriate transfer:transferred allot:allotted donate pledge contribute budget',
    objects: wordSet('funds money sum amount balance surplus crowns dollars pounds euros'),
    passive: 'yes'
  },
  { lemmas: 'allow', objects: wordSet('claim claims bill bills'), passive: 'yes' },
  { lemmas: 'move change', objects: wordSet('date dates time times venue'), passive: 'yes' },
  {
    lemmas: 'affirm reaffirm re-affirm back favour favor prefer:preferred shortlist short-list recommit amend commission',
    objects: wordSet(`
      plan plans proposal proposals motion request application idea suggestion recommendation bid resolution policy bylaws by-laws
      position commitment candidate candidates design designs option options name logo venue survey study review change changes`),
    passive: 'no'
  }
]

export const decidingForms: ReadonlyMap<string, DecidingForm> = formsOf()

/** Verbs that decide with a particle only, by their past form and the particle; what they govern stands behind it. */
export const phrasalForms: ReadonlyMap<string, readonly string[]> = new Map([
  ['signed', ['off', 'as']],
  ['added', ['to']],
  ['called', ['off']],
  ['turned', ['down']],
  ['put', ['off']],
  ['threw', ['out']],
  ['thrown', ['out']],
  ['waved', ['through']],
  ['nodded', ['through']],
  ['plumped', ['for']],
  ['set', ['up', 'aside']],
  ['dispensed', ['with']],
  ['returned', ['unopposed', 'as']],
  ['landed', ['on']],
  ['converged', ['on']],
  ['went', ['with']],
  ['gone', ['with']],
  ['ruled', ['out']],
  ['done', ['away']]
])

/** Nouns by which a deciding clause is told. */
/** Weaker still: only where the sentence tells a vote. */
export const needsVote = wordSet('support')

export const decidingNouns = wordSet(`
  support
  decision decisions conclusion consensus agreement vote ballot poll approval permission objection objections unanimous favour favor
  acclamation go-ahead backing blessing light feeling wish view opinion preference objected objects opposed dissented happy content agreeable willing
  comfortable felt thought considered
`)

/** What may stand between a subject or an auxiliary and its verb, besides words in "-ly". */
export const adverbs = wordSet(`
  then also now further hereby again all both each thus therefore therefor thereupon subsequently later just even still once more
  duly too so there together instead thereby herewith formally collectively finally eventually ultimately likewise only yet
`)
export const negations = wordSet(`
  not never no neither nor cannot didn't wasn't weren't hasn't haven't isn't aren't don't doesn't can't couldn't won't wouldn't
`)
export const beForms = wordSet('was were is are stand stands stood be been')
export const haveForms = wordSet("has have 've")
/** After these the clause says what may or will be. */
export const openForms = wordSet(`
  will would shall should can could may might must to being had if unless whether until before gets get need needs 'll 'd let
  let's please hope hopes want wants expected likely due required about
`)
/** These open a clause that only hangs on another. */
export const subordinators = wordSet(`
  who whom whose which that what when where whenever if because whether how why once unless until before after since while
  although though as than
`)
/** A sentence that begins so is about what may be, when no comma ends its opening. */
export const hypothetical = wordSet(`
  if when whenever once unless until should whether suppose provided assuming where before why how what who does did can could
  would
`)
/** Phrases that a main clause may follow with or without a comma. */
export const openers = wordSet(`
  after following in at on having with by during upon given as based since for under regarding concerning from out through without
  due via per despite owing hearing seeing there
`)
/** Words that may stand before a subject at the start of its clause. */
export const leadIns = wordSet(`
  so then thus therefor therefore hence also and but however today now here finally eventually ultimately overall instead still further
  additionally furthermore otherwise accordingly meanwhile later next yes ok okay well
`)
export const reporting = wordSet(`
  said says say stated states reported reports noted notes explained explains asked asks informed advised told tells announced
  announces recalled mentioned mentions indicated clarified understood reminded heard thought thinks think believes believed felt
  suggested suggests proposed proposes recommended recommends hoped hopes wondered wonders commented comments remarked added
  observed confirmed argued pointed inquired enquired questioned questions requested requests learned read reads wrote writes
  saying stating noting explaining asking assume assumes claims claimed congratulations thanks thanked welcomed welcome described
  describes reviewed
`)

/** Nouns that name a group, which may decide. */
export const bodyNouns = wordSet(`
  board boards council councils committee committees subcommittee sub-committee commission commissioners members membership
  trustees directors councillors councilors councilmembers supervisors selectmen selectboard group groups meeting assembly senate
  parish wg tsc toc cpc tac pmc ctc conference faculty governors executive executives cabinet team teams authority
  delegates panel forum sig bod vestry society association union elders congregation synod presbytery shareholders stockholders
  cooperative co-operative coop co-op attendees participants editors maintainers contributors developers committers organisers organizers
  ministers leaders delegations everyone everybody all we majority quorum room floor electors voters residents parents students officers chairs co-chairs
  cochairs wardens aldermen freeholders convention chapter club house court bureau federation session plenary body membership
  collective crew core-team leads community network consortium alliance caucus cabinet jury tribunal steering sc ec pc cg ig tf eb
  gb pta pcc agm egm representatives reps homeowners stakeholders volunteers present
  attendance those us both staffs clubs churches municipality district town township village school foundation
  company secretariat taskforce task-force squad guild league branch circle working-group subgroup sub-group
`)
/** Of these nouns only a name with the article, or with capitals, is a body in its own minutes. */
export const namedBodies = wordSet(`
  town township village district school municipality foundation company court house club union society authority branch league
`)
/** Nouns that name one person: what he or she does is not the body's act. */
export const personNouns = wordSet(`
  mayor chair chairman chairwoman chairperson president clerk secretary treasurer manager director administrator officer engineer
  attorney staff state county government ministry minister parliament congress company contractor bank insurer crew resident he
  she i they it you who which city federal department vice-president vice-chair supervisor superintendent principal coordinator
  editor developer owner applicant agency commissioner judge governor legislature
`)

/** What bodies decide upon: where one of these is the thing, a weak verb tells a decision. */
export const businessNouns = wordSet(`
  minutes minute leave dispensation dispensations waiver waivers exemption exemptions agenda agendas budget budgets proposal proposals request requests application applications motion motions
  amendment amendments report reports accounts account policy policies date dates fee fees rate rates tender tenders quote quotes
  quotation quotations bid bids contract contracts offer offers nomination nominations nominee nominees recommendation
  recommendations bylaw bylaws by-law by-laws plan plans draft drafts document documents patch pr resolution resolutions grant
  grants permit permits licence license logo rule rules ruling payment payments invoice invoices bill bills purchase sale lease
  leases resignation resignations membership memberships constitution statement statements charter charters candidate candidates
  slate appeal appeals petition petitions ordinance ordinances variance variances plat easement easements levy levies tax dues
  subscription subscriptions salary salaries raise expenditure expenditures expense expenses spending funding funds sum amount
  donation donations calendar schedule change changes revision revisions extension extensions reimbursement reimbursements
  transfer transfers release feature rfc spec specification standard text wording programme program project projects meeting
  election elections appointment appointments officers committee group venue location name title increase deposit loan bonus
  agreement agreements mou terms procedure procedures guidelines guideline strategy estimate estimates warrant warrants claim
  claims waiver waivers permission bursary bursaries scholarship scholarships award awards abatement refund credit exception
  exceptions item items consent planning reading design option version checks disbursements financials audit treasurer's
  secretary's vote referendum question articles article section clause deadline position post role vacancy seat precept order
  orders deed deeds closure annexation rezoning zoning subdivision site ticket issue suggestion idea agm egm
`)

/** Offices to which someone is elected. */
export const officeNouns = wordSet(`
  chair chairman chairwoman chairperson president vice vice-president vice-chair secretary treasurer clerk director directors
  trustee trustees member members officer officers auditor auditors captain delegate representative rep editor webmaster commodore
  warden co-chair co-chairs convener convenor deputy mayor scrutineer scrutineers teller tellers liaison new acting interim
`)

/** Who or what stands behind "by" where the body itself decided, or how it did. */
export const byBody = wordSet(`
  all everyone everybody consensus acclamation unanimous vote votes majority show voice ballot secret roll-call acclaim a an the
  those council board committee members trustees general common mutual resolution way councillors directors full both us email
  e-mail
`)
/** Behind "by the": a body that is not the one whose minutes these are. */
export const strangers = wordSet(`
  state county mayor city government ministry minister parliament congress federal court department staff clerk manager bank
  national engineer superintendent legislature borough inspector inspectors inspectorate printer publisher landlord supplier vendor insurer
  developer surveyor governor
`)
