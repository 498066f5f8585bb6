/** Titles and offices as they stand before or after a person's name, and words that are no name. */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Lower-case words of titles and offices; "Town Clerk" counts by its last word. */
export const roleWords = list(`
  shri smt mmes bro bros br sr sis sisters brothers comrade comrades revd fr canon vicar curate rector churchwarden capt col maj lt sgt pcso pc insp supt chr clk
  messrs mr mrs ms miss mx dr prof professor rev reverend hon honourable honorable sir dame cllr cllrs councillor councillors councilor councilors
  councilmember councilmembers councilman councilwoman alderman alderwoman alderperson mayor commissioner commissioners supervisor
  supervisors trustee trustees director directors selectman selectmen selectperson assemblymember senator senators representative delegate
  delegates chair chairs chairman chairwoman chairperson co-chair co-chairs vice-chair vice-chairman vice-president vice-mayor deputy vice
  president secretary treasurer clerk recorder manager administrator superintendent principal engineer planner attorney solicitor counsel
  lawyer chief captain lieutenant sergeant officer inspector constable sheriff marshal fire police assessor auditor accountant
  comptroller controller bookkeeper coordinator facilitator moderator scribe note-taker minute-taker editor maintainer lead leader
  member members staff assistant associate aide advisor adviser consultant contractor intern analyst specialist technician foreman
  warden warden's librarian curator teacher student parent resident citizen guest guests visitor observer liaison ambassador minister
  governor general executive ceo cfo cto coo cio ed gm pastor priest chaplain judge justice magistrate ranger custodian operator owner
  founder architect designer developer programmer researcher scientist fellow emeritus ex-officio alternate alternates proxy acting interim
  recording minuting corresponding asst gm administration district-secretary engineering commander deputy-chief
  borough ward division divisional provincial municipal metropolitan state federal portfolio independent elected appointed
  senior junior town village township city county district parish board council committee regional national financial finance public works
  planning zoning building code human resources information technology communications marketing community economic development parks
  recreation library utility utilities water sewer highway road roads street facilities operations legal policy program programme project
  convenor convener co-convenor provost cathaoirleach leas-chathaoirleach headteacher headmaster headmistress bursar commodore vice-chancellor quartermaster webmaster
  founding vp svp avp incoming outgoing newly former our new elect immediate past officio ex at large pro tem tempore customer service services government relations affairs corporate board's technical administrative school health safety emergency
`)

/** Words that end a role: with one of these at its end a piece of a list is a role and not a person. */
export const officeWords = list(`
  mayor commissioner supervisor trustee director chair chairman chairwoman chairperson co-chair vice-chair president vice-president
  secretary treasurer clerk recorder manager administrator superintendent principal engineer planner attorney solicitor counsel chief
  officer inspector assessor auditor accountant comptroller controller bookkeeper coordinator facilitator moderator scribe editor
  maintainer lead member members staff assistant advisor adviser consultant contractor intern analyst specialist technician foreman
  librarian liaison minister governor vp executive ceo cfo cto coo cio councillor councilor councilmember alderman warden directors
  representative representatives residents resident public guests guest visitors observers others trustees commissioners supervisors
  developer team department alternate proxy teacher student coordinator emeritus operations finance works services
  agent arborist archivist historian sexton forester hydrologist geologist biologist ecologist economist paralegal journalist engineers
  head heads master harbourmaster postmaster registrar ombudsman reporter reporters police officers clerks managers chairs deputies deputy
  convenor convener co-convenor provost cathaoirleach headteacher headmaster headmistress bursar commodore quartermaster webmaster vice-chancellor
  councillors councilors councilmembers aldermen selectmen legislator legislators rapporteur scribe minutes minute-taker notetaker
`)

/** Pieces of attendance lists that name nobody; lower case. */
export const nobody = list(`
  nil none n/a na nobody all everyone everybody yes no tbd tba unknown present absent here excused apologies regrets quorum present: na. -
  others various several many and or the a an in of to for with was were is are not by on at as be it he she they we you i who also this
  that there present. none. nil. x ok etc public press media zoom remote online virtual via recording link slides agenda minutes notes
  meeting time date location motion vote aye ayes nay nays abstain discussion action welcome introductions january february march april
  may june july august september october november december monday tuesday wednesday thursday friday saturday sunday none, pledge
  allegiance approval call order roll section item items page total name names attendance attendees participants members guests
  observers staff board committee council regrets: attending organization organisation company affiliation email github role status
  jr jr. sr sr. ii iii iv phd ph.d. esq esq. cpa pe p.e. aicp
  unfortunately however therefore additionally approved carried passed seconded next previous old new business report reports open closed
  session public comments comment questions question update updates summary decision decisions resolution note
  user users caller callers iphone ipad android galaxy anonymous unknown dial-in device phone telephone laptop two three four five six seven
  eight nine ten eleven twelve late early arrived left joined remotely virtually apology regret leave quorate inquorate confirmed required
  unit conference room sept feb oct nov whakapāha capt cllr cllrs mr mrs ms dr rev revd
  http https those part one handle username pronouns
  vacant vacancy position redacted legend key ops aob introducing introduction introductions thanks thank invited welcome declared interest interests declarations none
`)

/** Small words inside names. */
export const nameParticles = list(
  "de da do dos das van von der den del della di la le du des al el bin bint ibn ben ter ten zu af av st. y e 't"
)
