/** Words that stand where an owner would and name none, and words by which groups are named. */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Pronouns and other words that say nobody; lower case. */
export const noOwner = list(`
  i we you he she it they them him her us me who whom someone somebody anyone anybody nobody none one this that these those there here what
  ai ais eli5 fyi q qa which tbd tba tbc tbh n/a na nil unknown unassigned unclear various several many some any each other others another pending open done
  ongoing complete completed yes no ok todo action actions item items task tasks note notes motion motions proposal decision decisions
  discussion need needs plan plans please also next now then and or but so if when the a an in on at by for to of from with as is are was
  were be been will shall should must may can could would not agreed agree issue issues pr link links see re update updates question
  questions date due status priority high low medium meeting agenda minutes resolved resolution consensus vote people folks volunteers
  everything something nothing after before until since during per via about regarding new old draft first second third last all-hands
  however therefore furthermore additionally moved seconded approved adopted following thanks thank great good sounds maybe perhaps
  able want wants try trying tried have has had going ready happy unable used subject prior attempt remember reminder link how refer add
  offered asked volunteered promised suggested reported requested proposed noted planned hoped explained mentioned discussed wished
  ask check fix move update create write open propose get make find look send review draft
  let's let’s hopefully otherwise instead january february march april june july august september october november december monday tuesday wednesday
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
  head heads librarian registrar treasurers secretaries clerks managers unit group groups panel subcommittees taskforce welfare assistant
  assistants deputy ambassador delegate delegates councillors selectmen supervisor wardens welfare webmasters moderator moderators
  ministries bureau divisions consortium partners party parties residents company companies authorities school schools police
  executive executives nurse dean deans convenor convener convenors conveners reps vice-chancellor pro-vice-chancellor college faculty faculties dept depts provost rector bursar headteacher curator
  archivist controller surveyor architect governors
`)

/** Last words of offices and groups as they stand in running text, as the source of a RegExp. */
export const officeHeads =
  '(?:[Ss]taff|STAFF|[Mm]anagement|[Oo]fficers?|[Mm]embers|[Cc]lerks?|[Mm]anagers?|[Aa]ttorney|[Ss]olicitor|[Ee]ngineer|[Ss]ecretar(?:y|ies)|[Tt]reasurer|[Cc]o-[Cc]hairs?|[Vv]ice[- ][Cc]hair(?:man|woman|person)?|[Cc]hair(?:man|woman|person|s)?|[Mm]ayor|[Vv]ice[- ][Pp]resident|[Pp]resident|[Dd]irectors?|[Ss]uperintendent|[Pp]rincipal|[Aa]dministrator|[Ss]ub-?committees?|[Cc]ommittees?|[Tt]eams?|[Bb]oard|[Cc]ouncil|[Cc]ommission|[Dd]epartments?|[Cc]ounsel|[Cc]hief|[Cc]oordinator|[Aa]gency|[Aa]gencies|[Mm]inistry|[Mm]inister|[Ss]ecretariat|[Aa]uthority|[Oo]ffice|[Bb]ureau|[Dd]ivision|[Uu]nit|[Ww]orking [Gg]roup|[Tt]ask [Ff]orce|[Gg]roup|[Pp]anel|[Hh]ead|[Ll]eads?|[Ll]eader|[Pp]lanner|[Ii]nspector|[Aa]uditor|[Aa]ccountant|[Ll]ibrarian|[Rr]egistrar|[Ww]arden|[Cc]onsultants?|[Cc]ontractors?|[Tt]rustees|[Ee]ditors?|[Aa]uthors?|[Mm]aintainers?|[Mm]oderators?|[Ww]ebmaster|[Rr]apporteur|[Ll]iaison|[Cc]ommissioners?|[Ss]upervisors?|[Cc]ouncill?ors|[Ff]oreman|[Aa]ssistant|[Gg]overnment|[Aa]dministration|[Ii]nfra|[Ee]veryone|[Vv]olunteers|[Ee]xecutive|[Nn]urse|[Dd]eans?|[Cc]onven[oe]rs?|[Gg]overnors|[Rr]eps|[Rr]epresentatives|(?:[Pp]ro-)?[Vv]ice-[Cc]hancellor|[Cc]ollege|[Ff]aculty|[Pp]rovost|[Rr]ector|[Bb]ursar|[Hh]eadteacher|[Cc]urator|[Aa]rchivist|[Cc]omptroller|[Cc]ontroller|[Ss]urveyor|[Ss]tewards?)'

const pairs =
  'abby abigail,abi abigail,angie angela,becky rebecca,bev beverly,cam cameron,dom dominic,gill gillian,gus angus,harry harold,izzy isabel,jess jessica,jo joanna,jo joanne,jo josephine,josh joshua,kat katherine,kim kimberly,lou louise,lou louis,maddie madeleine,marty martin,meg margaret,meg megan,nat natalie,nat nathaniel,nicky nicola,ollie oliver,penny penelope,russ russell,seb sebastian,stan stanley,steph stephanie,stu stuart,toby tobias,trish patricia,vince vincent,viv vivian,walt walter,zack zachary,al alan,al albert,alex alexander,alex alexandra,andy andrew,ben benjamin,bernie bernard,beth elizabeth,bill william,bob robert,brad bradley,cathy catherine,charlie charles,chris christian,chris christine,chris christopher,chuck charles,cindy cynthia,dan daniel,danny daniel,dave david,deb deborah,debbie deborah,dick richard,don donald,doug douglas,ed edward,eddie edward,fran frances,fred frederick,gabe gabriel,geoff geoffrey,gerry gerald,greg gregory,hank henry,jack john,jake jacob,jan janet,jeff jeffrey,jen jennifer,jenny jennifer,jerry gerald,jim james,jimmy james,joe joseph,jon jonathan,judy judith,kate katherine,kathy katherine,katie katherine,ken kenneth,larry lawrence,len leonard,liz elizabeth,mandy amanda,marge margaret,matt matthew,mel melissa,mick michael,mike michael,mitch mitchell,nate nathan,ned edward,nick nicholas,pam pamela,pat patricia,pat patrick,peg margaret,peggy margaret,pete peter,phil philip,phil phillip,ray raymond,rich richard,rick richard,rob robert,ron ronald,rosie rosanna,sam samantha,sam samuel,sandy sandra,steve stephen,steve steven,sue susan,ted edward,ted theodore,terry terence,tim timothy,tom thomas,tony anthony,val valerie,vic victor,vicky victoria,wes wesley,will william,zach zachary'

/** Short forms of first names, each with the names it stands for; lower case. */
export const nicknames: ReadonlyMap<string, ReadonlySet<string>> = byShort(pairs.split(','))

function byShort(rows: readonly string[]): Map<string, Set<string>> {
  const all = new Map<string, Set<string>>()
  for (const row of rows) {
    const [short, full] = row.split(' ') as [string, string]
    all.set(short, (all.get(short) ?? new Set<string>()).add(full))
  }
  return all
}

/** People's names that look like a plural. */
export const namesInS = list(`
  james chris thomas nicholas nicolas lucas lukas marcus markus lewis louis luis dennis denis francis frances charles douglas angus ross jess tess
  carlos marcos andreas jonas mads lars hans klaus niels nils elias matthias mathias tobias alexis iris doris phyllis agnes dolores mercedes ines
  rasmus anders silas otis gus russ jens yves jacques gilles travis curtis ellis harris davis rhys giles miles myles wes les des moses boris janis
  aris paris kris idris nikos kostas yannis stavros amos jules linus magnus cyrus julius titus rufus darius demetrius candis glenys gladys
  jones williams evans davies roberts hughes edwards phillips stevens rogers adams simmons perkins hawkins andrews matthews peters richards daniels
  saunders sanders brooks banks woods fields rivers waters myers meyers powers bates gates yates jacobs parsons collins watkins jenkins hopkins
  atkins higgins owens reynolds nichols summers winters walters hayes hays reeves graves groves stokes sykes dukes burns barnes byrnes holmes gibbs
  briggs riggs spears sears ayers bowers sellers chambers childs rhodes torres flores reyes morales rosales ramos rojas vargas salas rivas mendes
  gomes lopes nunes alves santos dias das martins fernandes rodrigues gonsalves pires soares marques tavares barros
`)
