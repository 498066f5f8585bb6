/** Labels of a Chinese record that say who was there, and the others that end such a list. Two characters may stand apart: 出　席. */
import type { Attendee } from '../../../domain/proposal.ts'

const who = '(?:会议)?(?:人\\s?员|人|者|成\\s?员|委员|董事|监事|理事|代表|领导|同志|单位|嘉宾)?(?:名单|情况|及原因|原因|及事由)?'

export const attendanceLabels: readonly { readonly status: Attendee['status']; readonly pattern: string }[] = [
  { status: 'present', pattern: `(?:出\\s{0,4}席|参\\s{0,4}加|参\\s{0,4}会|与\\s{0,4}会|到\\s{0,4}会|实\\s{0,4}到)${who}` },
  { status: 'guest', pattern: `(?:列\\s{0,4}席|旁\\s{0,4}听|特\\s{0,4}邀)${who}` },
  { status: 'absent', pattern: `(?:缺\\s{0,4}席|未\\s{0,4}到(?:会)?|未出席|未参加)${who}` },
  { status: 'apologies', pattern: `(?:请\\s{0,4}假|因[事公病]请假)${who}` }
]

export const chairLabel = '(?:会议)?(?:(?:主\\s{0,4}持|召集)\\s{0,4}(?:人员|人|者)?|主\\s{0,4}席)'

/** What stands beside such labels and is no list of who was there. */
export const otherLabel =
  '(?:会议)?(?:记\\s{0,4}录|纪\\s{0,4}录|时\\s{0,4}间|地\\s{0,4}点|日\\s{0,4}期|主\\s{0,4}题|议\\s{0,4}题|议\\s{0,4}程|内\\s{0,4}容|名\\s{0,4}称|形\\s{0,4}式|方\\s{0,4}式|应\\s{0,4}到|整\\s{0,4}理|审\\s{0,4}核|签\\s{0,4}发|抄\\s{0,4}送|报\\s{0,4}送|主\\s{0,4}送|分\\s{0,4}送|印\\s{0,4}发|联系)(?:人员|人|者|单位|电话)?'
