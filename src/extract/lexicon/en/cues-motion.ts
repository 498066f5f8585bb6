/**
 * Wording of motions and of their outcomes. A motion is adopted only where an outcome says so.
 */
export type MotionRow = {
  readonly id: string
  readonly pattern: string
  /** May begin after an opening phrase and its comma, not only with the sentence. */
  readonly lead?: boolean
  readonly holds: readonly string[]
  readonly not: readonly string[]
}

export type OutcomeRow = MotionRow & { readonly result: 'carried' | 'lost' | 'withdrawn' }

/** A sentence in which someone moves something. */
export const motionRows: readonly MotionRow[] = [
  {
    id: 'en.mot.01',
    pattern:
      '\\b(?:[Mm]otion|MOTION)(?:,? (?:was|is|were|has been))?(?:,? (?:duly|then))?(?: (?:made|offered|put forward|moved|presented))? (?:by|from|of|BY) (?=[A-Z])',
    holds: [
      'Motion by Vance, second by Osei to lower the fee.',
      'A motion was made by Vance to lower the fee.',
      'On motion of Vance, the fee stands.'
    ],
    not: ['The motion of the waves.', 'By motion sensors.']
  },
  {
    id: 'en.mot.02',
    pattern:
      '\\b(?:(?:made|makes?|offered|offers|put forward|puts forward|entertained|introduced|asked for|called for|requested) (?:a|the|another) motion\\b|(?:made|makes|sets?|raised|raises|filed) (?:a )?motion (?=to |that |for ))',
    holds: ['Vance made a motion to lower the fee.', 'The chair asked for a motion to lower the fee.', 'Bo set motion to lower the fee.'],
    not: ['Vance seconded the motion.', 'The crane set motion sensors off.']
  },
  {
    id: 'en.mot.03',
    pattern:
      "^(?:(?:After|Following) [a-z][a-z' -]{3,50} (?=[A-Z]))?(?:(?:[A-Z][\\w'.()-]{0,25},? (?:\\([^()]{1,20}\\),? )?){1,8}|[Ii]t was |[Hh]e |[Ss]he |[Tt]he \\w{1,30} )(?:then |also |has |so |was )?(?:moved|moves|MOVED|motioned|motions(?= (?:to|that|for))|[Mm]otion(?= to [a-z]))\\b",
    lead: true,
    holds: [
      'Cllr. Vance moved to lower the fee.',
      'Vance motioned to lower the fee.',
      'It was moved by Vance that the fee be lowered.',
      'Director Osei moved that we adjourn.',
      'Bo (VE3ABC) moved that the fee stand.',
      'Bo V motion to lower the fee.',
      'After a good bit of conversation Bo moved that the fee stand.'
    ],
    not: ['The crane was removed.', 'nothing moved']
  },
  {
    id: 'en.mot.20',
    pattern: '^Motion: (?:[A-Z][\\w.-]{1,20} ){1,3}(?:2nd|[Ss]econd)(?=: ?[A-Z])',
    holds: ['Motion: Vance Second: Osei Vote: 5-0'],
    not: ['Motion: sell the crane', 'Motion: Second reading']
  },
  {
    id: 'en.mot.21',
    pattern:
      "^(?:[A-Z][\\w'.-]{0,25},? ){1,6}(?:then )?(?:offered|introduced|presented) the following (?:[Rr]esolution|RESOLUTION|[Oo]rdinance|[Mm]otion)\\b",
    holds: ['Supervisor Vance offered the following resolution and moved its adoption:'],
    not: ['Supervisor Vance offered the following remarks:']
  },
  {
    id: 'en.mot.04',
    pattern:
      '^(?:(?:[A-Z]{1,4}-?)?#?\\d[\\d./-]{0,12}[:.)]? )?(?:(?:[A-Z][a-z]{1,20} ){0,2}(?:[Mm]otion|MOTION|Movement(?= to [a-z]{3,12} [^.;!?]{3,200} (?:passe[sd]|carrie[sd])\\b)) (?:to|TO|that|THAT|for|was made|made) |Moves? to (?=(?:accept|adopt|approve|adjourn|appoint|amend|elect|ratify|authori[sz]e|table|extend|pay|reimburse|endorse)\\b)|(?:Moved|MOVED|moved)\\b|(?:[Ii]t was )?(?:M/S(?:/?[CP]|/A)?\\b|MS[CP]\\b|MS(?=:| [A-Z]))|MMS&?[CP]\\b|(?:[Uu]pon|[Oo]n) (?:a )?(?:[Mm]otion|MOTION)\\b|[Tt]here was a motion\\b|[Ii]t (?:was|is) (?:properly |duly |regularly )?(?:moved|proposed (?:by|and seconded))|So (?:moved|MOVED)\\b|[Pp]roposed:? (?:[A-Z][\\w.-]*,? ){1,4}(?:and )?[Ss]econded|Proposed(?: as [a-z ]{3,40})? by [A-Z]|Motion \\([A-Z][^()]{1,40}\\),? (?:and )?[Ss]econd(?:ed)? \\([A-Z][^()]{1,40}\\))',
    holds: [
      'Motion to lower the fee.',
      'Moved by Vance, seconded by Osei.',
      'M/S/C Vance/Osei to lower the fee.',
      'Upon motion duly made, the fee was lowered.',
      'So moved by Vance.',
      'R-2021-45 Moved by Vance, seconded by Osei.',
      'Proposed as a true record by Cllr Osei and seconded.',
      'There was a motion made to lower the fee.',
      'Move to adopt the tide table.',
      'Movement to adopt the charter passes.',
      'Motion (Vance), second (Osei), passed to lower the fee.'
    ],
    not: ['Motion carried.', 'Motions were heard.', 'Move to a larger hall.', 'Movement to the hall was slow.']
  },
  {
    id: 'en.mot.18',
    pattern: '^(?:[A-Z]{2,4} (?:[-\\u2013] )?[Mm]oves? (?:to |that )(?=[a-z])|[Vv]ote (?:was )?called(?:,| to| for| on) )',
    holds: ['AC Move to accept as written', 'KT - move to donate $200', 'Vote called to buy tables', 'Vote called, waste budget $70'],
    not: ['They move to a hall.', 'A vote was held.']
  },
  {
    id: 'en.mot.19',
    pattern: '^[A-Z][^.!?;]{3,160}? (?:(?:was|were)|[-\\u2013]) [Pp]roposed and seconded\\b(?! by )',
    holds: [
      'Approval of accounts for 2021 \u2013 Proposed and seconded from the floor.',
      'The re-election of the four was proposed and seconded.'
    ],
    not: ['The fee was proposed.', 'Proposed and seconded by Osei.']
  },
  {
    id: 'en.mot.05',
    pattern:
      '^(?:[A-Z][^.,;:]{3,60}, )?(?:[Aa]|[Tt]he) (?:[Mm]otion|MOTION)(?:, as amended,)? (?:to|that|was made|made|(?:has been|was) (?:raised|put(?! to (?:the|a) vote)|brought|offered|presented|made)|and a second)\\b',
    holds: ['A motion to lower the fee was made.', 'A motion and a second were heard to lower the fee.'],
    not: ['The motion carried.']
  },
  {
    id: 'en.mot.06',
    pattern:
      "^(?:[A-Z][\\w'.()-]{0,25} ){1,5}(?:then |also )?proposed (?!by )[^.!?]{3,160}?,? (?:and |which was |this was )?seconded by (?=[A-Z])",
    holds: ['Cllr Vance proposed closing the pier, seconded by Cllr Osei.'],
    not: ['Closing the pier was proposed by Vance.', 'Vance proposed closing the pier.']
  },
  {
    id: 'en.mot.07',
    pattern:
      "^(?:[A-Z][\\w'.()-]{0,25} ){1,4}(?:proposed|moved),? (?:and )?(?:[A-Z][\\w'.()-]{0,25} ){1,4}seconded,? (?=that |to |the motion )",
    lead: true,
    holds: [
      'JV proposed, AO seconded, that the pier be closed.',
      'Mr. Vance moved and Mrs. Osei seconded the motion that the bill be paid.'
    ],
    not: ['JV seconded the motion.', 'Vance proposed the motion.']
  },
  {
    id: 'en.mot.13',
    pattern: "^(?:[A-Z][\\w'.()-]{0,25},? ){1,5}[Ss]econd(?:ed)? by (?:[A-Z][\\w'.()-]{0,25},? ){1,5}(?:moved|motioned|proposed)(?= )",
    lead: true,
    holds: ['Trustee Krebs, seconded by Trustee Bly, moved approval of the May minutes.'],
    not: ['Krebs, seconded by Bly.', 'Krebs moved, seconded by Bly, to close the pier.']
  },
  {
    id: 'en.mot.14',
    pattern:
      "^(?![^.!?;:]{3,120} (?:was|were) (?:duly |unanimously )?(?:re-?)?(?:elected|appointed|co-opted|adopted|approved)\\b)[A-Z][^.!?;:]{3,160}?,? (?:(?:was|were) made|(?:(?:was|were) )?(?:moved|[Pp]roposed))(?: as [a-z ]{3,40})? (?:by )?(?:[A-Z][\\w'.()-]{0,25},? ){1,4}(?:and )?[Ss]econded (?:by )?(?=[A-Z])",
    holds: [
      'Adoption of the agenda moved by Vance, seconded Osei.',
      'The minutes were proposed as being true by JV and seconded by AO.',
      'Approval of the budget was made by Bo Vance and seconded by Jo Osei.',
      'Tide tables - subscription Proposed Cllr M. Vance, seconded Cllr J. Osei'
    ],
    not: [
      'Adoption of the agenda moved by Vance.',
      'Adoption of the agenda.',
      'Ana Lind was elected Chair, proposed by Bo Vance and seconded by Jo Osei.'
    ]
  },
  {
    id: 'en.mot.08',
    pattern:
      "^(?:[A-Z][\\w'.()-]{0,25},? (?:and |& )?){1,6}(?:was|were) (?:duly |then )?(?:proposed|nominated)(?: (?:as|for|to be) [^,;.!?]{2,50}?)?(?:,? by [^,;.!?]{2,50}?)?,? (?:and )?(?:(?:this|it|which) was |was )?[Ss]econded by (?=[A-Z])",
    holds: ['Ana Lind was proposed as Vice Chair by JV and this was seconded by AO.', 'Bo Vance was nominated by AO, seconded by JV.'],
    not: ['Ana Lind was proposed as Vice Chair.', 'The fee was seconded by Bo.']
  },
  {
    id: 'en.mot.09',
    pattern:
      "^(?:[A-Z][\\w'.()-]{0,25} ){1,5}(?:then |also )?nominated (?!by )[^.!?]{2,120}?,? (?:and )?(?:which was |this was |it was )?[Ss]econded by (?=[A-Z])|^(?:Self-)?[Nn]omination (?:of|to|for) [^.!?]{3,200}?[;,] ?[Ss]econd(?:ed)? by (?=[A-Z])",
    holds: ['JV nominated AO and this was seconded by Bo Lind.', 'Nomination of Ana Lind by Bo Vance; second by Jo Osei.'],
    not: ['JV was nominated.', 'Nominations are open.']
  },
  {
    id: 'en.mot.10',
    pattern: '^[A-Z][^.;!?:]{3,140}?,? and (?:then )?(?:moved|motioned|made a motion) (?=to |that |for )',
    holds: ['Bo Vance reviewed the bills and moved to accept them.'],
    not: ['Bo Vance reviewed the bills.', 'They packed and moved house.']
  },
  {
    id: 'en.mot.11',
    pattern:
      ' (?:on|put|proposed|discussed|considered|brings?|brought|presents|presented|introduced) (?:an?|the|this|the following) motion(?: to the floor| from the committee)?:? (?=to |that )',
    holds: ['A vote was held on a motion to sell the crane.', 'The committee brings a motion to the floor: that the fee stand.'],
    not: ['The motion to sell the crane was put.']
  },
  {
    id: 'en.mot.17',
    pattern:
      "^(?:(?:[Ss]o|[Tt]hen|[Oo]kay|OK|[Yy]es|[Ww]ell|[Rr]ight|[Tt]hank you(?:,? [A-Z]\\w{1,20}){0,2})[,.]? )?I(?:'d like to|'d| would like to|'ll| will|'m going to|'m happy to)? (?:so )?(?:move|make a motion) (?!(?:that|this|it|so)[.!]?$|(?:house|home|on|along|back|forward|forwards|away|it|out|in|over|up|down|next|from|into|my|to (?:a|the|item|another))\\b)(?=[A-Za-z])",
    holds: ['I move that we approve the minutes.', "Then I'd like to move we adjourn.", 'Thank you, Chair, I move to adopt it.'],
    not: ['I move that.', 'I move house in May.', 'They move to a hall.']
  },
  {
    id: 'en.mot.16',
    pattern: '\\b[Ii]t was (?:M/?S/?[CP]|M/S/A)\\b',
    holds: ['As all agreed, it was M/S/C to support the plan.'],
    not: ['It was carried.', 'Bo sent MSC the map.']
  },
  {
    id: 'en.mot.12',
    pattern:
      '^(?:Motion|MOTION|Resolution|Item)(?: No\\.?)? ?#?\\d[\\d./-]{0,12}(?: ?\\([^()]{1,12}\\))?[:.)]? (?:(?:[Mm]otion|[Mm]oved) (?=to |that |by )|(?=to [a-z]))',
    holds: ['Motion 5-2007 (#1) Motion to adopt the tide table.', 'Motion 2 to close the meeting: passed'],
    not: ['Motion 5 carried.', 'Motion to adopt the tide table.']
  }
]

export const outcomeRows: readonly OutcomeRow[] = [
  {
    id: 'en.out.lost',
    result: 'lost',
    pattern:
      '\\b(?:(?:[Mm]otion|MOTION|[Vv]ote|[Aa]mendment|[Rr]esolution|[Ii]t|which|and),? (?:was |is |has |then |has been )?(?:[Ff]ailed|[Ff]ails|[Ff]alls(?! (?:to|on|in|under|within))|FALLS|FAILED|[Ll]ost|LOST|[Dd]efeated|DEFEATED|rejected|denied|not carried|not passed|did not (?:carry|pass))|(?:died|dies) (?:for|due to|by|on) (?:lack|want|a (?:tie|vote)|the)|for lack of a second|[Nn]o second(?:er)?\\b(?! (?:(?:is|was) )?(?:needed|required|necessary))|did not (?:carry|pass)\\b|^(?:FAILED|Failed|Lost|LOST|Defeated|DEFEATED|Rejected|Lapsed|Denied|Not (?:passed|carried|approved))\\b|no con[sc]ensus was)',
    holds: [
      'The motion failed 2-3.',
      'Motion died for lack of a second.',
      'The motion died by a vote of 2 to 2.',
      'No second.',
      'A motion to close on Fridays (Tim/Jessie) did not carry, 2-4.',
      'Lapsed: not all voted.'
    ],
    not: ['The motion carried.', 'The pump failed.', 'No second is needed.']
  },
  {
    id: 'en.out.withdrawn',
    result: 'withdrawn',
    pattern:
      '\\b(?:withdrew (?:the|his|her|their) (?:motion|second)|(?:[Mm]otion|MOTION) (?:was |is |has been )?(?:withdrawn|WITHDRAWN)|^Withdrawn)\\b',
    holds: ['Vance withdrew his motion.', 'Motion withdrawn.'],
    not: ['Money was withdrawn.']
  },
  {
    id: 'en.out.01',
    result: 'carried',
    pattern:
      '\\b(?:[Mm]otions?|MOTIONS?|[Vv]ote|VOTE|[Rr]esolution|RESOLUTION|[Oo]rdinance|ORDINANCE|[Aa]mendment|[Ii]t|which|and|AND|[Qq]uestion|[Ii]tem|[Mm]inutes|[Aa]genda|[Cc]alendar|[Bb]ills?),?(?: #?\\d[\\d.-]{0,8})?(?: (?:was|were|is|has|have|then|been|be|duly|unanimously|again|also|all|both|as amended|being|declared)){0,4} (?:[Cc]arried|[Cc]arries|CARRIED|[Pp]ass{1,3}ed|[Pp]asses|PASSED|[Aa]pproved|APPROVED|[Aa]dopted|ADOPTED|[Aa]ccepted|agreed|AGREED|ratified|resolved|RESOLVED|CARRIES)\\b(?! (?:by (?:the )?(?:[Ss]tate|[Cc]ounty|Congress)|away|out|over|along|last|in (?:19|20)\\d\\d))',
    holds: [
      'Motion carried.',
      'The motion was unanimously approved.',
      'Seconded by Osei and carried 5-0.',
      'Vance seconded, and it passed.',
      'Motion declared carried.',
      'Motion #12 approved'
    ],
    not: ['The crane carried the load.', 'Motion failed.', 'The vote was delayed.']
  },
  {
    id: 'en.out.on-motion',
    result: 'carried',
    pattern:
      '^(?:[Uu]pon|[Oo]n) (?:a |the )?[Mm]otion\\b[^.;]{3,120}, (?:the|all|said|these|this|both) [^.;]{3,160} (?:was|were) (?:duly |unanimously |then )?(?:approved|adopted|accepted|ratified|confirmed|granted|denied|appointed|elected)\\b',
    holds: ['Upon a motion by Osei, second by Lind, the warrant was approved.'],
    not: ['Upon a motion by Osei, the Board met.', 'The warrant was approved.']
  },
  {
    id: 'en.out.voted',
    result: 'carried',
    pattern: '\\b(?:and|was) voted (?:unanimously|\\d{1,2} ?(?:-|\\u2013|to) ?[0-3]\\b)',
    holds: ['Moved, seconded and voted 3-0 (by roll call) to approve the minutes.'],
    not: ['It was voted on.', 'Moved, seconded and voted 1-4.']
  },
  {
    id: 'en.out.02',
    result: 'carried',
    pattern:
      '^(?:[Aa]ll(?: \\w+){0,3} (?:in favou?r|ayes?|aye|voted|agreed|approved)|ALL IN FAVOU?R|ALL AYES|Carried|CARRIED|CRD\\b|M/C\\b|Passed|PASSED|Passes|PASSES|Carries|(?:passed|passes|carried|carries)\\b(?! (?:over|forward|to))|Approved|APPROVED|Adopted|ADOPTED|Accepted|ACCEPTED|Unanimous(?:ly)?|UNANIMOUS(?:LY)?|AYES?\\b|Ayes?\\b|YEAS?\\b|Yeas?\\b|So (?:ordered|voted)|V(?:OTED|oted),? (?:[Uu]p)?on|No objections?|NO OBJECTIONS?|Agreed(?! (?:to|that|on|with))|Voted? (?:unanimous|in favou?r|\\d)|[Rr]oll call vote|ROLL CALL VOTE|Vote(?:d| was)?:? (?:\\d|unanimous|all|yes)|\\d{1,2} ?(?:-|to|:) ?\\d{1,2}\\b|Yes\\b[,:]? (?:\\d|all)|Done by consent)',
    holds: ['Carried.', 'All in favor.', 'Passed 5-0.', 'Unanimous.', 'Ayes: 5.', 'All members voted aye.', '5-0'],
    not: ['All the members left.', 'Carry on.', 'Agreed to meet.']
  },
  {
    id: 'en.out.04',
    result: 'carried',
    pattern:
      '(?:[;,.:] ?(?:and )?| and (?=(?:duly |unanimously )?elected))(?:was |were |this was |it was )?(?:duly |unanimously )?(?:agreed|approved|carried|accepted|adopted|passed|elected|confirmed|passes|carries|unanimous(?:ly)?|so (?:voted|ordered)|all ayes?|all in favou?r)(?: \\d{1,2} ?[-\\u2013] ?\\d{1,2}(?: ?[-\\u2013] ?\\d{1,2})?)?[.!]?$',
    holds: [
      'Bo as Chair, seconded by Osei; agreed.',
      'Buy the paint; seconded; passes 8-0',
      'Osei seconded the motion, unanimous.',
      'Ana was proposed by Bo, seconded by Jo and elected.'
    ],
    not: ['Osei seconded the motion.', 'It was not agreed by Bo.']
  },
  {
    id: 'en.out.05',
    result: 'carried',
    pattern:
      "[\\w.] (?:- )?(?:aye|yes|yea|AYE|YES|YEA|Aye|Yes|Yea)[,;.]? (?:and )?(?:[A-Z][\\w.'-]{0,20} )?[A-Z][\\w.'-]{1,20}[:,]? (?:- )?(?:aye|yes|yea|AYE|YES|YEA|Aye|Yes|Yea)\\b",
    holds: ['Vance aye, Osei aye, Lind nay.', 'Mr. Vance - yes; Ms. Osei - yes'],
    not: ['Vance said yes.', 'Aye aye.']
  },
  {
    id: 'en.out.03',
    result: 'carried',
    pattern:
      '\\b(?:(?:carried|passed|approved|adopted|accepted) (?:unanimously|by consensus|by acclamation|without (?:dissent|objection|opposition)|\\d{1,2} ?(?:-|to|:|/) ?\\d{1,2}|with (?:\\d|all|one|two|a|no)|on a (?:vote|roll|voice|\\d)|by (?:a )?(?:roll call|voice|unanimous|majority|vote|show))|passed without dissent|without dissent|(?:[Vv]oted? (?:was |is )?|VOTE:? )(?:unanimous(?:ly)?|aye|yes|yea|in favou?r)|[Aa]ll (?:(?:were |was )?in favou?r|ayes?|yes|yeas?|(?:voted|voting) (?:aye|yes|in favou?r))|[Vv]oting (?:yes|aye|in favou?r)\\b|M/?S/?[CPU]\\b|M/S/A\\b|MM?S&?[CP]\\b|(?:\\d{1,2}|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en) (?:ayes?|yeas?|AYES?|in favou?r|votes? (?:for|in favou?r))|unanimous(?:ly)? (?:carried|approved|passed|adopted|consent|vote|agreed|in favou?r)|carried unanimously|voted (?:unanimously )?to \\w|it was (?:unanimously )?(?:resolved|RESOLVED|agreed|voted)|and RESOLVED|mak(?:es|ing) it unanimous)|\\((?:passed|carried)\\b(?! (?:on|out|over|around|away)\\b)',
    holds: [
      'Vance/Osei, passed unanimously.',
      'It was approved by a voice vote.',
      'Passed without dissent',
      'Osei second, with Lind making it unanimous.',
      'Vance moved to keep the clerk (passed, see the list).',
      'The vote was unanimous.',
      '4 ayes, 1 nay',
      'Five ayes.',
      'Bly seconded and all were in favor.',
      'Voting yes, Vance and Osei'
    ],
    not: ['They passed a car.', 'The Board approved the fee.']
  },
  {
    id: 'en.out.06',
    result: 'carried',
    pattern:
      '(?:^Motion \\([A-Z][^()]{1,40}\\),? (?:and )?[Ss]econd(?:ed)? \\([A-Z][^()]{1,40}\\)[,;]? (?:and )?(?:passed|carried|approved)\\b|^(?:The )?[Vv]ote (?:by|of) [^.!?;:]{2,160} was unanimous|\\bvoted \\d{1,2} ?(?:-|to) ?\\d{1,2} to \\w|\\b[Tt]he vote (?:was|is) (?!0)\\d{1,3} ?(?:-|\u2013|to) ?\\d{1,3}\\b|\\bM/C\\b)',
    holds: [
      'Motion (Vance), second (Osei), passed to paint.',
      'The vote by Vance, Osei, and Lind was unanimous.',
      'Moved and voted 3-0 to buy paint.',
      'Motion to buy paint. M/C',
      'The vote was 5-0.'
    ],
    not: ['The vote by Vance was late.', 'They voted.']
  },
  {
    id: 'en.out.07',
    result: 'carried',
    pattern:
      '^(?:The |A )?(?:[Mm]otion|Movement) (?:to|that|for) [^.;!?]{3,240}[ ,](?:passe[sd]|carrie[sd]|was (?:unanimously )?(?:carried|approved|adopted|passed))(?: unanimously| \\d[^.]{0,20}| (?:by|with|on) [^.;]{3,60})?\\.?$',
    holds: ['The motion to adopt the charter, with changes, passes.', 'The motion to sell the van passed by a vote of 34-2.'],
    not: ['The motion to adopt the charter.', 'The motion passes.']
  },
  {
    id: 'en.out.08',
    result: 'carried',
    pattern:
      '\\b(?:(?:accepted|accepts) (?:the |her |his |their )?(?:nomination|role|post|position|office|appointment|chair)|won the (?:vote|election|ballot)|(?:was|were) (?:then )?(?:duly|unanimously|declared) (?:re-?)?elected|pass(?:ed)? for payment)\\b',
    holds: ['No one else stood and Ana was duly elected.', 'Ana accepted the nomination.', 'Ana won the vote.'],
    not: ['Ana accepted the flowers.', 'Ana declined the nomination.']
  },
  {
    id: 'en.out.09',
    result: 'carried',
    pattern:
      "^[A-Z][\\w.'-]*(?: ?[/&] ?|, | and )[A-Z][\\w.'-]*[,:;]? \\(?(?!0)\\d{1,2} ?[-\\u2013] ?\\d{1,2}(?: ?[-\\u2013] ?\\d{1,2})?\\)?\\.?$",
    holds: ['Vance / Osei 7-0-0.', 'Vance/Osei, 4-1'],
    not: ['Vance / Osei 0-7.', 'Vance / Osei']
  }
]
