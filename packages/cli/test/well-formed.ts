const VOID = new Set(['meta', 'br', 'link', 'img', 'hr', 'input']);

/** Every start tag has its end tag in the right place, attributes are quoted, and no stray < or & is left. */
export function faultsOfHtml(page: string): string[] {
  const faults: string[] = [];
  const open: string[] = [];
  const body = page.replace(/^<!DOCTYPE html>\n/, '').replace(/<style>[^<]*<\/style>/, '');
  const tag = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-zA-Z:-]+(?:="[^"<>]*")?)*)\s*>/g;
  const rest = body.replace(tag, (_, slash: string, name: string) => {
    if (slash === '') {
      if (!VOID.has(name)) open.push(name);
    } else {
      const expected = open.pop();
      if (expected !== name) faults.push(`</${name}> where </${expected}> was due`);
    }
    return '';
  });
  if (open.length > 0) faults.push(`never closed: ${open.join(', ')}`);
  for (const stray of rest.matchAll(/[<>]|&(?!(?:amp|lt|gt|quot|#39);)/g)) {
    faults.push(`stray ${stray[0]} at "${rest.slice(stray.index, stray.index + 30)}"`);
  }
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id as string);
  for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) faults.push(`the id ${id} twice`);
  for (const [, target] of page.matchAll(/ href="([^"]*)"/g)) {
    if (!target?.startsWith('#') || !ids.includes(target.slice(1))) faults.push(`a link to ${target}`);
  }
  for (const [, label] of page.matchAll(/aria-labelledby="([^"]*)"/g)) {
    if (!ids.includes(label as string)) faults.push(`a label ${label} that is not there`);
  }
  return faults;
}

/** What the page would fetch, or run. */
export function fetches(page: string): string[] {
  const asks = /https?:|\bsrc=|url\((?!#)|@import|<script|<link|<iframe|<object|\son[a-z]+=/gi;
  // Inside text, < and quotes are escaped, so these can only be markup or CSS. A label that is read out is text too.
  return [...withoutText(page.replace(/ aria-label="[^"]*"/g, '')).matchAll(asks)].map(([found]) => found);
}

function withoutText(page: string): string {
  return [...page.matchAll(/<style>[^<]*<\/style>|<[^>]*>/g)].map(([markup]) => markup).join('\n');
}
