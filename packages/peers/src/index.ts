export { cellName } from './csv/csv.js';
export { readMembersCsv, writeMembersCsv } from './csv/members.js';
export { type FormGroupsOptions, formGroups } from './form.js';
export { type MemberRow, memberRow, type PeersPolicy, peersPolicy } from './policy.js';
export type * from './report/types.js';
export { type Member, memberSchema, membersSchema } from './schema/member.js';
export { type Seating, seatingSchema } from './schema/plan.js';
export { type Coach, type Programme, type ProgrammeInput, programmeSchema } from './schema/programme.js';
