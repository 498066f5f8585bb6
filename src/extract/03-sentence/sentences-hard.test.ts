/**
 * Hard boundaries: passages as minutes, notes and resolutions have them, each given as the sentences a careful reader would cut. Measured as
 * F1 over all boundaries inside passages, so that one wrong guess does not break the build and a wrong rule does.
 */
import { describe, expect, it } from 'vitest'
import { split } from './sentences.ts'

const passages: readonly (readonly string[])[] = [
  ['Cllr. Okafor and Dr. Lind met Mrs. Abara at St. Bride Road.', 'They agreed on terms.'],
  ['The budget is $3.5 million.', 'Of this, 1.2 million goes to roads.'],
  ['See sec. 4.2 of the by-laws and para. 3 of the annex.', 'Both apply.'],
  ['The meeting began at 7 p.m. and ended at 9:30 p.m.', 'The next one is on 4 May.'],
  ['Doors open at 6 a.m. sharp.', 'Bring a pass.'],
  ['Moved by J. R. Vance, seconded by A. Osei.', 'Carried 5-0.'],
  ['The U.S. Coast Guard will attend.', 'So will the E.U. delegation.'],
  ['He works for the U.S.', 'The office is in Port Meridian.'],
  ['Port Meridian Ltd. was awarded the contract.', 'Quay Bros. Inc. was second.'],
  ['The firm is Quay Bros. Inc.', 'It is based in Harrow Vale.'],
  ['Motion carried.', 'Ayes: 4.', 'Noes: 1.', 'Abstentions: 0.'],
  ['Ms. Teng (see app. 2) asked why.', 'Nobody knew.'],
  ['“Is it safe?” asked the Chair.', '“It is,” said Mr. Moss.'],
  ['The Chair said: “We will act.”', 'The Clerk took a note.'],
  ['She said "No."', 'The Clerk agreed.'],
  ['Is the pier safe?', 'Yes!', 'Good.'],
  ['What about the crane?!', 'It stays.'],
  ['The Board met... and adjourned.', 'Nothing was decided.'],
  ['He trailed off...', 'Then he left.'],
  ['Visit www.meridian.example/plans.html for the drawings.', 'Comments close on Friday.'],
  ['Write to clerk@meridian.example.', 'Copies go to the mayor.'],
  ['Version 2.0.1 was released.', 'Version 3 follows.'],
  ['Resolution No. 14 was read.', 'No. 15 was put off.'],
  ['Nos. 3 and 4 were approved.', 'No. 5 was not.'],
  ['The answer was no.', 'No reason was given.'],
  ['Invoice no. 4471 was paid.', 'Invoice no. 4472 was not.'],
  ['Art. 12 applies.', 'Arts. 13 to 15 do not.'],
  ['Fig. 3 shows the tide.', 'Vol. 2 has the tables.'],
  ['The plan, i.e. the second draft, was approved.', 'The first was withdrawn.'],
  ['Some members, e.g. Mr. Brandt, objected.', 'Most did not.'],
  ['Paint, rope, etc. were ordered.', 'They arrive in June.'],
  ['They ordered paint, rope, etc.', 'The bill was 400 euros.'],
  ['Lind et al. reported on the reef.', 'The report was noted.'],
  ['It was moved by Cr. Abara, seconded by Cr. Moss.', 'The vote was taken.'],
  ['The case is Quay v. Harbour Board.', 'It is pending.'],
  ['On Jan. 5 the board met.', 'On Feb. 3 it met again.'],
  ['It met on Tues. and Wed. of that week.', 'It did not meet on Fri.'],
  ['The depth is approx. 12 m.', 'The length is 40 ft.', 'The beam is 3 in. at most.'],
  ['Rooms are 12 sq. m. each.', 'There are six.'],
  ['Gov. Castellanos signed it.', 'Sen. Abara and Rep. Moss watched.'],
  ['Prof. Oyelaran spoke first.', 'Capt. Reyes and Lt. Ward followed.'],
  ['Rev. Prior opened with a prayer.', 'Hon. members stood.'],
  ['Messrs. Lind and Osei left.', 'Mmes. Abara and Teng stayed.'],
  ['John Ward Jr. was elected.', 'His father, John Ward Sr., stood down.'],
  ['The office of Ana Sol, Ph.D., was moved.', 'It is upstairs.'],
  ['The degree is a Ph.D.', 'The holder is Ana Sol.'],
  ['(The Chair left at this point.)', 'The Vice-Chair took over.'],
  ['The plan was approved (with one change).', 'It takes effect today.'],
  ['Work is done (see the photographs. They are attached.) and paid for.'],
  ['[The recording stops here.]', 'It resumes at item 4.'],
  ['1. Call to order'],
  ['The minutes were approved.1', 'The Chair signed them.'],
  ['The vote was 4 to 1.', '3 members were absent.'],
  ['The vote was unanimous.', '12 residents spoke.'],
  ['It was agreed.', '“Unless the grant is refused,” the Chair added.'],
  ['The board agreed.', 'iPad loans will end in May.'],
  ['Staff will report in Q3.', 'The Board will then vote.'],
  ['The road is at Main St. and Quay Rd. near the bridge.', 'It is closed.'],
  ['Work on Harbour Ave. begins in May.', 'Work on Mill Ln. is finished.'],
  ['The address is 4 Market Sq.', 'The postcode is missing.'],
  ['Mt. Pellworth and Ft. Ferry are closed.', 'Pt. Larkspur is open.'],
  ['Bldg. 4 and Rm. 12 are booked.', 'Apt. 3 is free.'],
  ['The dept. head and asst. manager spoke.', 'The supt. was away.'],
  ['The Dept. of Works reported.', 'Its budget is spent.'],
  ['The Harbour Board, Inc., et al. appealed.', 'They lost.'],
  ['It costs 5.', 'It was 4.'],
  ['Rates rise by 2.5 per cent.', 'Fees do not.'],
  ['The term runs from 1.1.2026 to 31.12.2027.', 'It may be renewed.'],
  ['At 10.30 the Chair opened the meeting.', 'At 11.15 she closed it.'],
  ['Present: A. Sol, B. Lind, I. Brandt.', 'Apologies: R. Abara.'],
  ['The motion by C. Moss failed.', 'G. Teng abstained.'],
  ['Plan B. was dropped.', 'Plan C was chosen.'],
  ['Item A.', 'Item B.', 'Item C.'],
  ['He asked Mr. A. to leave.', 'Mr. A. refused.'],
  ['The minutes of Sept. 9 and Oct. 14 were approved.', 'Those of Nov. 11 were not ready.'],
  ['FINANCE.', 'A cheque was signed.'],
  ['Lighting.', 'HP to contact GG about the lamps.', 'RJ to replace them.'],
  ['ACTION: Ana to call.', 'ACTION: Bo to write.'],
  ['Why?', 'Because the pier is old.', 'When?', 'In May.'],
  ['Agreed!', 'The next item was taken.'],
  ['The Chair thanked all.', 'Meeting closed 9pm.', 'Next meeting: TBC.'],
  ['Yes.', 'It was said twice.'],
  ['The levy (2 p. per ton) stays.', 'The toll (see p. 4) goes.'],
  ['See pp. 4-6.', 'Page 7 is blank.'],
  ['The ref. is HB/12.', 'The encl. is missing.'],
  ['Est. cost: 40 euros.', 'Max. delay: 3 days.'],
  ['Tel. 555 0100.', 'Ext. 12.'],
  ['The Chair vs. the Board was the theme.', 'The Board won.'],
  ['They met Mr. and Mrs. Lind.', 'Tea was served.'],
  ['Trustees: H. Prior, G. Teng and D. Moss.', 'Guests: none.'],
  ['The roll was called.', 'D. Moss was late.', 'G. Teng chaired.'],
  ['The Clerk (Mrs. H. Prior) read the letter.', 'It was filed.'],
  ['Carried.', 'The Mayor voted no.'],
  ['Sen. Abara et al., in a letter, asked for more.', 'They got less.'],
  ['The levy is 3 %.', 'The toll is 2 %.'],
  ['Dues rise to 4.', 'The rest stay.'],
  ['The library (est. 1904) will close.', 'The branch will not.'],
  ['Bring I.D. to the count.', 'No I.D., no entry.'],
  ['The film is rated P.G. and runs at 8 p.m. on Sat. in the hall.', 'Entry is free.'],
  ['Approved 3 p.m. changes to Bus 4.', 'Bus 5 is unchanged.'],
  ['The next meeting is at 7 p.m.', 'Tea is served from 6.30.'],
  ['It closes at 5 p.m. Monday to Friday.', 'It opens at 9 a.m. on Sundays.'],
  ['See Schedule B.', 'Schedule C was withdrawn.'],
  ['Option A. was dearer.', 'Option B won.'],
  ['Contact A. Sol.', 'She has the key.'],
  ['The treasurer, B. Lind, reported.', 'The report (8 pp.) was filed.'],
  ['Sub. motion by Teng failed.', 'The main motion carried.'],
  ['Work began Aug. 12, 2025.', 'It ended Oct. 3.', 'It cost 12,000 euros.'],
  ['The St. Bride bridge is shut.', 'Traffic uses Lantern Ln. instead.'],
  ['We met at the corner of Quay St.', 'The bus was late.'],
  ['Reports: Harbour.', 'The dredger is back.', 'Roads.', 'Nothing new.'],
  ['Will the pier open?', 'The Harbour Master: “Not before May.”', 'The Board noted this.'],
  ['He said, “Stop.', 'Wait for the others.”', 'They waited.'],
  ['Old Business: none.', 'New Business: see below.'],
  ['The total is 1,204.50 euros.', 'VAT is extra.'],
  ['It passed 7-2.', 'Lind and Moss dissented.'],
  ['Files are at /srv/minutes.txt.', 'Ask Bo for access.'],
  ['The app (v1.2) crashed.', 'Version 1.3 is out.'],
  ['Do not use the lift!', 'Use the stairs...', 'Thank you.']
]

/** Offsets at which a sentence ends, white space aside, within each passage. */
function ends(sentences: readonly string[]): { text: string; wanted: Set<number> } {
  const parts = sentences.filter((sentence) => sentence !== '')
  const text = parts.join(' ')
  const wanted = new Set<number>()
  let at = 0
  for (const part of parts.slice(0, -1)) {
    at += part.length
    wanted.add(at)
    at++
  }
  return { text, wanted }
}

describe('the sentence splitter', () => {
  it('cuts hard passages where a careful reader would', () => {
    const missed: string[] = []
    let [right, found, wanted] = [0, 0, 0]
    for (const passage of passages) {
      const { text, wanted: gold } = ends(passage)
      const cuts = split(text, { start: 0, end: text.length })
        .slice(0, -1)
        .map((span) => span.end)
      wanted += gold.size
      found += cuts.length
      for (const cut of cuts) if (gold.has(cut)) right++
      for (const cut of cuts) if (!gold.has(cut)) missed.push(`cut too much: ${text.slice(0, cut)}¦`)
      for (const cut of gold) if (!cuts.includes(cut)) missed.push(`not cut: ${text.slice(0, cut)}¦`)
    }
    expect(wanted).toBeGreaterThanOrEqual(120)
    expect({ f1: (2 * right) / (found + wanted) >= 0.97, missed }).toMatchObject({ f1: true })
  })
})
