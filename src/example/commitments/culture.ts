/** Culture, youth and green: libraries, the archive, the youth hub and the trees. */
import { checked, file, type Life, link, moved, report } from '../life.ts'

export const culture: readonly Life[] = [
  {
    key: 'evening-libraries',
    from: ['culture-2026-05-04.md', 'open 5 libraries'],
    made: '2026-05-11',
    title: 'Open 5 libraries until 20:00',
    owner: 'Head of Libraries',
    due: '2026-12-01',
    doneWhen: 'Five libraries are open until 20:00 on every weekday of a full week.',
    published: '2026-05-21',
    turns: [
      report('2026-07-09', 'Saltmarsh stays open late for good.', { number: 1, unit: 'of 5 libraries open late' }),
      report('2026-09-14', 'Central and Rope Walk joined with the term.', { number: 3, unit: 'of 5 libraries open late' }),
      file(
        '2026-09-14',
        'visits-after-17.csv',
        'Visits after 17:00',
        'library,week of 7 September\nSaltmarsh,231\nCentral,412\nRope Walk,118\n'
      ),
      checked('2026-09-22', 1, 'checked'),
      report('2026-11-18', 'Gannet is the fourth. The fifth, Tolland Road, waits for a caretaker who starts on 30 November.', {
        number: 4,
        unit: 'of 5 libraries open late',
        forecast: '2026-12-01'
      })
    ]
  },
  {
    key: 'harbour-plans',
    from: ['culture-2026-05-04.md', 'harbour plans scanned'],
    made: '2026-05-11',
    title: 'Scan 1,200 harbour plans',
    owner: 'City Archivist',
    due: '2027-05-31',
    doneWhen: 'All 1,200 plans can be seen by anyone, each with its date and place.',
    published: '2026-05-21',
    turns: [
      report('2026-07-03', 'The university’s scanner is ours on Fridays.', { number: 40, unit: 'of 1,200 plans' }),
      report('2026-08-07', 'About thirty on a good Friday.', { number: 155, unit: 'of 1,200 plans' }),
      report('2026-09-11', 'A volunteer mends torn edges before the scan.', { number: 290, unit: 'of 1,200 plans' }),
      report('2026-10-16', 'On plan.', { number: 432, unit: 'of 1,200 plans' }),
      report('2026-11-13', 'On plan.', { number: 561, unit: 'of 1,200 plans' }),
      link('2026-11-13', 'https://archive.portmeridian.example/harbour-plans', 'The plans scanned so far')
    ]
  },
  {
    key: 'youth-hub',
    from: ['cabinet-2026-05-18.pdf', 'lease for a youth hub'],
    made: '2026-05-26',
    title: 'Sign the youth hub lease',
    owner: 'Head of Youth Services',
    due: '2026-11-30',
    doneWhen: 'The lease of the Tar Lane sail loft is signed on terms approved by the Head of Legal Services.',
    published: '2026-06-04',
    turns: [
      report('2026-07-15', 'The owner of the loft is willing; a surveyor has been round.'),
      moved('2026-09-14', '2027-01-15', 'The landlord’s bank has to consent and asks for ten weeks.', 'cabinet-2026-09-07.docx'),
      report('2026-11-13', 'Terms are agreed; the bank has asked one question.', { forecast: '2027-01-11' })
    ]
  },
  {
    key: 'street-trees',
    from: ['cabinet-2026-05-18.pdf', 'plant 400 street trees'],
    made: '2026-05-27',
    title: 'Plant 400 street trees',
    owner: 'Head of Parks',
    due: '2027-03-31',
    doneWhen: 'Four hundred trees stand, half of them in Saltmarsh and Rope Walk, and have been watered through May.',
    published: '2026-06-04',
    turns: [
      report('2026-09-02', 'All 400 places are chosen and the trees are ordered. Planting cannot begin before November.', {
        number: 0,
        unit: 'of 400 trees'
      })
    ]
  }
]
