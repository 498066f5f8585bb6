/** Words a task clause is read by: what stands between who and what is to be done, and what shows that nobody is given anything. */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Between a doer and "to": the doer takes it on. */
export const vowWords = list(`
  agreed agrees offered offers volunteered volunteers undertook undertakes undertaken promised promises committed commits pledged pledges
  consented arranged agree plans
`)

/** After "is" or "was", before "to": the doer takes it on or was given it. */
export const readyWords = list('happy going due')

/** Somebody has it done by another. */
export const tellWords = list(`
  asked requested directed instructed tasked actioned charged assigned mandated delegated authorised authorized empowered deputed
  commissioned appointed nominated invited encouraged reminded urged asks requests directs instructs tasks invites asking requesting
  directing instructing tasking
`)

/** Words that may stand between a doer and what is said of it. */
export const betweenWords = list(`
  also then now further hereby jointly each both kindly again therefore still next first just will both subsequently immediately personally
  has have
`)

/** Adverbs that leave open whether it will be done. */
export const unsure = list('likely probably possibly hopefully supposedly only reportedly allegedly usually normally generally')

/** What is asked of someone and done while the meeting sits. */
export const saidThere = list(
  'introduce report explain present speak outline comment update describe summarise summarize clarify elaborate address'
)
export const givenThere = list('update report presentation overview summary introduction briefing talk background account')
/** Words by which it is asked for later. */
export const laterWords = list(`
  back next by future after before until when january february march april may june july august september october november december
  monday tuesday wednesday thursday friday later week month year annually regularly
`)
/** "Have a word": something that one is given to do. */
export const talks = list('discussion meeting word chat talk look conversation session')

/** Adverbs before the verb of a task. */
export const beforeVerb = list(`
  also then now next both again each first just further jointly therefore soon continue try look work need help start begin attempt
  and be to
`)

/** What follows "will" and is no deed: states, what happens of itself, and what bodies do in a meeting. */
export const stateVerbs = list(`
  be become remain stay seem appear contain consist include depend apply occur happen arise vary last result benefit enable mean know like
  want love enjoy miss lose see hear feel need require have had say cost expire come go affect allow exist involve fall rise grow retire resign
  suffer face gain fail prove matter suffice belong differ exceed increase decrease decline improve impact receive experience
  undermine permit approve adopt accept ratify adjourn cancel convene vote decide consider hope wish think believe expect prefer wait live die appreciate assume
  not never no only likely probably hopefully the a an this that these those its their his her our my your it in on at by for with from of
  as if when so than there here about over under out up all any some one two three four five six more most less two-thirds
  nothing something anything everything none soon
`)

/** Nouns that no verb of the same form is likely for where "to" stands before them. */
export const afterTo = list(`
  the a an this that these those its their his her our my your it in on at by for with from of as all any some each every no not about
  be one two three four five him them us me you what which who where when how why do date work have nothing something anything everything
`)

/** Heads of those who stand outside: what they will do is told and not given. */
export const outsideHeads = list(`
  contractor contractors consultant consultants developer developers applicant applicants police sheriff county state
  company companies vendor vendors supplier suppliers utility dot bank university insurer insurers railway
  ltd limited inc llc corp co plc electric construction paving roofing plumbing fema
  epa dep penndot tenant tenants owner owners landlord residents resident neighbors neighbours parents students members member users
  people public visitors customers attendees participants delegates everyone everybody anyone someone nobody community guests
  learners beginners newcomers pupils api apis sdk app apps portal plugin plugins toolkit software framework festival fair exhibition
  children families patients readers candidates voters taxpayers township town city village municipality
`)

/** Plural groups to whom rules speak: "shall" and "must" give them no task. */
export const ruledHeads = list('members member residents applicants tenants users students parents visitors everyone anyone holders')

/** What stands before a clause and makes it no task of today. */
export const hangsOn = list(`
  if whether when unless until once because where how what which who whom whose while before after as than though although since
  hope hopes hoped hoping wish wished thinks think thought believe believes believed feel felt fear feared expect expects expected
  doubt doubted assume assumed assuming suggest motion moved proposed propose resolution proposal resolved explained
  so idea possible possibility likely unlikely case event
`)

/** Verbs of telling, behind which what someone will do may follow without "that". */
export const sayWords = list(`
  said says stated states confirmed confirms indicated indicates advised advises mentioned mentions added adds reported reports noted notes
  assured informed announced announces told responded replied commented concluded
`)

/** Capitalised words that open a sentence and name nobody; with those of `noOwner`. */
export const nobodyWords = list(`
  motion motions call called proposal proposals request requests need needs plans plan decision vote resolution recommendation
  recommendations discussion approval option options time goal goals intent intention ability opportunity amendment ordinance order
  direction consensus suggestion suggestions application applications presentation report reports letter letters response reminder attempt
  meetings section article chapter figure table item items point points which authorization authorisation permission work working effort
  efforts welcome apologies attendance budget budgets fee fees funding funds project projects program programme policy policies election
  elections event events agenda minutes document documents website site building road street park school water sewer
  grant grants tax taxes bill bills payment payments account accounts cost costs price prices rate rates contract contracts lease repairs
  construction information details notice notices training volunteers volunteer nominations nomination additional further several most both
  either neither another such same next last first second third final full much many few little less least according due given
  although because since while during upon over under between through throughout against among without within across along around
  today tomorrow yesterday currently recently previously finally lastly additionally also however meanwhile instead perhaps
  unfortunately hopefully eventually initially overall subsequently consequently therefore thus hence still yet now then later soon
  everyone everybody anyone someone nobody nothing something everything people residents parents students members users visitors
  councils boards committees summary conclusion background purpose scope status update updates progress outcome outcomes result
  results question questions comment comments answer concern concerns issue issues problem problems idea ideas change changes
`)
