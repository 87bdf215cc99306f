const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * A text as it may stand between tags, or in an attribute in quotes. Control characters have no place in HTML, and marks that turn the
 * direction of text would turn the page: U+FFFD stands for them. An amount stays on one line with its euro or per cent sign.
 */
export function escapeHtml(text: string): string {
  return text
    .replace(/[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD')
    .replace(/(?<=€) (?=\d)|(?<=\d) (?=%)/g, '\u00A0')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
}
