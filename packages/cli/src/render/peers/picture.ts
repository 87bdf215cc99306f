import type { PeerGroup } from '@koppel/peers';
import type { PeersPageWords } from '../../words/peers.js';
import { type Html, html } from '../html/html.js';
import { percent } from './pages.js';

const CELL = 24;
const MARGIN = 26;

/**
 * Who fits with whom: a square per pair whose area is the affinity. Size carries the meaning, never colour, so that it survives a
 * black-and-white printer and reads the same for the colour-blind.
 */
export function pictureOf(group: PeerGroup, words: PeersPageWords): Html {
  const { affinity, members, card } = group;
  const side = MARGIN + affinity.length * CELL;
  const at = (id: string | undefined) => members.findIndex((member) => member.id === id);
  const [low, high] = card.lowestPair.map(at).sort((a, b) => a - b);
  const squares = affinity.flatMap((row, r) =>
    row.map((value, c) => {
      const size = Math.round((CELL - 4) * Math.sqrt(value / 1000));
      const [x, y] = [MARGIN + c * CELL + (CELL - size) / 2, r * CELL + (CELL - size) / 2];
      const rim =
        c === low && r === high
          ? html`<rect x="${MARGIN + c * CELL + 1}" y="${r * CELL + 1}" width="${CELL - 2}" height="${CELL - 2}" fill="none" stroke="#1a1f24" stroke-width="2"></rect>`
          : html``;
      return html`<rect x="${x}" y="${y}" width="${size}" height="${size}" fill="#0b5563"></rect>${rim}`;
    }),
  );
  const numbers = members.flatMap((_, i) => [
    html`<text x="${MARGIN - 6}" y="${i * CELL + 16}" text-anchor="end">${i + 1}</text>`,
    html`<text x="${MARGIN + i * CELL + CELL / 2}" y="${affinity.length * CELL + 16}" text-anchor="middle">${i + 1}</text>`,
  ]);
  const pair = card.lowestPair.map((id) => members[at(id)]?.name ?? id).join(words.and);
  const label = words.pictureOf(group.id, percent(card.mean), percent(card.lowest), pair);
  return html`<figure class="picture"><svg viewBox="0 0 ${side} ${side}" width="${side}" height="${side}" role="img" aria-label="${label}" font-size="12" fill="#1a1f24">${squares}${numbers}</svg><figcaption class="soft">${words.picture}</figcaption></figure>`;
}
