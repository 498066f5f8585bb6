/** Words by which a body's name is told: its kind, and the place or authority it belongs to. */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Lower-case last words of a body's name, strongest first: those that deliberate, those that are organised, those that are places. */
export const bodyNouns: readonly ReadonlySet<string>[] = [
  list(`board council committee subcommittee commission cabinet assembly senate parliament panel trustees directors selectmen governors
    supervisors aldermen commissioners selectboard plenum presidium collegium consistory convocation taskforce synod presbytery vestry pcc tsc tac toc cpc pmc psc ctc wg sig cg ig tf tc tc39`),
  list(`team authority foundation association society union federation alliance consortium coalition network secretariat agency ministry
    department division bureau office institute institution university college school club cooperative co-op corporation company trust
    forum conference congress group project program programme church chapter league guild government administration telco teleconference center centre laboratory partnership bank commissariat chamber court registry museum library
    telecon friends fellowship brigade choir orchestra crew collective hackerspace makerspace hackspace academy lug collaborative collaboration pta pto ptsa ptfa hoa poa lodge branch caucus unit`),
  list('district township town village city borough county parish municipality')
]

/** Short names that end in what a group is: "GW-SWG", "TWG", "DOCSIG". */
export const shortGroup = /^[A-Z]{0,6}(?:WG|SIG|TF)$/

/** Words that make the "Group" or "Force" after them a body that deliberates. */
export const groupKinds = list('working task steering interest advisory community project focus study review action coordination')

/** Words with which a place begins whose name follows: "Town of Ada". */
export const placeWords = list('town city village township county borough parish municipality')

/** Chinese bodies: the end of the name. */
export const chineseBodyEnds =
  '(?:委员会|常务委员会|常委会|党委会|党组|人民政府|政府|国务院|办公厅|办公室|领导小组|工作组|指挥部|理事会|董事会|监事会|大会|局|厅|部|委|院|协会|联合会|管委会|居委会|村委会)'

/** Lower-case words that show a run of capitalised words to be a body or an institution and not a person. */
export const bodyWords: ReadonlySet<string> = list(
  'board council committee subcommittee commission cabinet assembly senate parliament panel congress ministry department bureau agency authority foundation association society union federation alliance consortium coalition secretariat institute university college club corporation company trust conference group division office court district government administration network party politburo league chamber school hospital library museum church initiative'
)
