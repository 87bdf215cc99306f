import * as z from 'zod';

/** What a schema knows about an issue that zod leaves out of it. */
interface Note {
  /** The author's own words for what is expected (`error` of the schema). */
  readonly words?: string;
  /** The keys that a strict object knows. */
  readonly known?: readonly string[];
  /** The description of the schema that refused. */
  readonly about?: string;
}

/** U+0000 cannot come from a document (`guard`), nor does anybody write it in a message. */
const MARK = '\u0000note:';

/**
 * The message of an issue is all that zod lets an error map say, so notes travel in it. A schema with words of its own
 * never gets here: its words are the message.
 */
function noteMessage(issue: z.core.$ZodRawIssue): string {
  return MARK + JSON.stringify({ known: knownKeys(issue), about: describe(issue) } satisfies MaybeNote);
}

type MaybeNote = { readonly [K in keyof Note]: Note[K] | undefined };

export function readNote(message: string): Note {
  return message.startsWith(MARK) ? (JSON.parse(message.slice(MARK.length)) as Note) : { words: message };
}

function knownKeys({ code, inst }: z.core.$ZodRawIssue): readonly string[] | undefined {
  if (code !== 'unrecognized_keys' && code !== 'invalid_key') return undefined;
  if (inst instanceof z.ZodObject) return Object.keys(inst.shape);
  return inst instanceof z.ZodRecord && inst.keyType instanceof z.ZodEnum
    ? inst.keyType.options.map(String)
    : undefined;
}

/** A description as a hint: hints have no full stop of their own. */
function describe(issue: z.core.$ZodRawIssue): string | undefined {
  const schema = issue.schema ?? (issue.inst instanceof z.ZodType ? issue.inst : undefined);
  return schema === undefined ? undefined : z.globalRegistry.get(schema)?.description?.replace(/\.$/, '');
}

/**
 * Options of every parse: notes instead of zod's English, and no generated code (`new Function` is forbidden in many
 * pages, and in this package).
 */
export const parsing = { error: noteMessage, jitless: true } as const;
