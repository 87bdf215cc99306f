import { htmlRenderer } from './html/renderer.js';
import { jsonRenderer } from './json.js';
import type { Renderer } from './pages.js';
import { type TextOptions, textRenderer } from './text/renderer.js';

export const formats = ['text', 'json', 'html'] as const;
export type Format = (typeof formats)[number];

/** The renderer of a format; the options are about text alone. */
export function rendererOf(format: Format, options: TextOptions): Renderer {
  return { text: () => textRenderer(options), json: () => jsonRenderer, html: () => htmlRenderer }[format]();
}
