/** Words that stand where an owner would and name none, and words by which groups are named. */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Pronouns and other words that say nobody; lower case. */
export const noOwner = list(`
  i we you he she it they them him her us me who whom someone somebody anyone anybody nobody none one this that these those there here what
  which tbd tba tbc tbh n/a na nil unknown unassigned unclear various several many some any each other others another pending open done
  ongoing complete completed yes no ok todo action actions item items task tasks note notes motion motions proposal decision decisions
  discussion need needs plan plans please also next now then and or but so if when the a an in on at by for to of from with as is are was
  were be been will shall should must may can could would not agreed agree issue issues pr link links see re update updates question
  questions date due status priority high low medium meeting agenda minutes resolved resolution consensus vote people folks volunteers
  everything something nothing after before until since during per via about regarding new old draft first second third last all-hands
  however therefore furthermore additionally moved seconded approved adopted following thanks thank great good sounds maybe perhaps
  able want wants try trying tried have has had going ready happy unable used subject prior attempt remember reminder link how refer add
  ask check fix move update create write open propose get make find look send review draft
  hopefully otherwise instead january february march april june july august september october november december monday tuesday wednesday
  thursday friday saturday sunday today tomorrow
`)

/** Last words of offices and groups that may own a task without being named. */
export const ownerNouns = list(`
  staff management officer officers clerk chair chairs chairman chairwoman chairperson vice-chair secretary treasurer mayor president
  manager director directors engineer attorney solicitor counsel administrator superintendent principal coordinator editor editors team
  committee subcommittee committees force group department departments agency agencies office administration government ministry secretariat
  board council commission authority community infra everyone maintainers maintainer author authors co-chair co-chairs warden consultant
  consultants contractor trustees members member all commissioner commissioners supervisor supervisors chief planner inspector foreman
  lead leads liaison facilitator scribe webmaster bookkeeper accountant auditor assessor comptroller district county city town village
  township parish state bureau division service services institute university foundation association union council's councillor
  councilmember trustee governor minister leader organiser organizers volunteers organizer nominee representative representatives staff's
  developer developers owner owners champion champions steward stewards rapporteur ceo cfo cto cio coo tsc tac toc wg cpc
`)
