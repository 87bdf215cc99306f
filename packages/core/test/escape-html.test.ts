import { expect, test } from 'vitest';
import { escapeHtml } from '../src/index.js';

test.each([
  [`<a href="x">'&'</a>`, '&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;'],
  ['a\u0000b\u001b[31m', 'a\uFFFDb\uFFFD[31m'],
  ['\u202Eevil\u2069', '\uFFFDevil\uFFFD'],
  ['two\nlines\tand a tab', 'two\nlines\tand a tab'],
  ['€ 500, 12 %', '€\u00A0500, 12\u00A0%'],
])('%j may stand in a page', (text, written) => {
  expect(escapeHtml(text)).toBe(written);
});
