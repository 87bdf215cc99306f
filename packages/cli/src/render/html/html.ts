import { escapeHtml } from '@koppel/core';

/** HTML that is escaped unless it was made here. */
export class Html {
  readonly #code: string;

  constructor(code: string) {
    this.#code = code;
  }

  toString(): string {
    return this.#code;
  }
}

type Part = string | number | Html | readonly Html[];

/** `html\`<p>${text}</p>\``: texts are escaped, pieces of HTML are not. Attributes are to be in double quotes. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(
    strings.reduce(
      (code, string, index) => code + string + (index < parts.length ? put(parts[index] as Part) : ''),
      '',
    ),
  );
}

function put(part: Part): string {
  if (part instanceof Html) return part.toString();
  if (typeof part === 'object') return part.map(String).join('');
  return escapeHtml(String(part));
}

export const nothing = new Html('');

export function when(condition: boolean, make: () => Html): Html {
  return condition ? make() : nothing;
}
