export { type ContactAdvice, type ContactReport, nextContact } from './next-contact.js';
export {
  type ContactSequenceInput,
  contactSequenceSchema,
  type RelationInput,
  relationSchema,
} from './schema.js';
export { sparkContacts } from './spark.js';
