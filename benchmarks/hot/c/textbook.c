/* The textbook: inverted lists and one accumulator over all rows, then a walk over the rows that checks the demands of
 * each and keeps the best in a heap. Rows in the order of their ids. */
#include "common.h"

static int size, sites, steps;
static const double *site_x, *site_y, *site_z;
static const uint16_t *site, *sector, *impacts;
static const uint8_t *level_lo, *level_hi, *level, *hours_lo, *hours_hi, *hours;
static const int32_t *from, *to, *skill_start, *skill_postings, *word_start, *word_postings, *best;
static const int32_t *level_share, *hours_share;
static int32_t *accumulator;
static int *site_points;

static void answer(const Ask *ask, Heap *heap) {
  int sector_points[SECTORS], in_mains[SECTORS / (LEAVES * BRANCHES)];
  fill_sectors(ask, sector_points);
  for (int main = 0; main < SECTORS / (LEAVES * BRANCHES); main++) in_mains[main] = ask->mains == 0;
  for (int at = 0; at < ask->mains; at++) in_mains[ask->main[at]] = 1;
  int total = total_weight(ask), full = full_impact(ask, best);
  for (int at = 0; at < sites; at++) {
    double x = site_x[at] - ask->x, y = site_y[at] - ask->y, z = site_z[at] - ask->z;
    double square = x * x + y * y + z * z;
    site_points[at] = ask->km > 0 && share_at(square, ask->km) < 1 ? -1 : W_NEAR * share_at(square, NEAR_KM);
  }

  memset(accumulator, 0, size * sizeof(int32_t));
  for (int term = 0; term < ask->skills; term++) {
    int weight = ask->weight[term] << TEXT_BITS, end = skill_start[ask->skill[term] + 1];
    for (int at = skill_start[ask->skill[term]]; at < end; at++) {
      int held = skill_postings[at] & 7;
      accumulator[skill_postings[at] >> 3] += weight * (held < FULL_AT ? held : FULL_AT);
    }
  }
  for (int term = 0; term < ask->words; term++) {
    const uint16_t *table = impacts + (int64_t)ask->word[term] * steps;
    int end = word_start[ask->word[term] + 1];
    for (int at = word_start[ask->word[term]]; at < end; at++)
      accumulator[word_postings[at] >> 10] += table[word_postings[at] & 1023];
  }

  for (int row = 0; row < size; row++) {
    if (level_lo[row] > ask->level || level_hi[row] < ask->level) continue;
    if (hours_lo[row] > ask->hours || hours_hi[row] < ask->hours) continue;
    if (from[row] > ask->start || to[row] <= ask->start) continue;
    if (!in_mains[sector[row] / (LEAVES * BRANCHES)] || site_points[site[row]] < 0) continue;
    int sums = accumulator[row], text = sums & ((1 << TEXT_BITS) - 1);
    int points = site_points[site[row]] + sector_points[sector[row]] + W_SKILLS * thousandths(sums >> TEXT_BITS, total);
    points += W_LEVEL * level_share[ask->level * 9 + level[row]];
    points += W_HOURS * hours_share[ask->hours / 4 * 11 + hours[row] / 4];
    if (text > 0) points += W_TEXT * thousandths(text < full ? text : full, full);
    offer(heap, key_of(points, row));
  }
}

int main(int count, char **arguments) {
  if (count != 2) return 1;
  map_file(arguments[1]);
  const int32_t *head = (const int32_t *)sections[0];
  size = head[0], sites = head[1], steps = head[2];
  int at = 1;
#define NEXT (const void *)sections[at++]
  site_x = NEXT, site_y = NEXT, site_z = NEXT, site = NEXT, sector = NEXT;
  level_lo = NEXT, level_hi = NEXT, level = NEXT, hours_lo = NEXT, hours_hi = NEXT, hours = NEXT, from = NEXT, to = NEXT;
  skill_start = NEXT, skill_postings = NEXT, word_start = NEXT, word_postings = NEXT, impacts = NEXT, best = NEXT;
  level_share = NEXT, hours_share = NEXT;
  accumulator = calloc(size, sizeof(int32_t));
  site_points = calloc(sites, sizeof(int));
  serve();
}
