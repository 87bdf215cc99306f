/* The algorithm of ../by-hand.ts in C: rows along a curve over the map, a radius as runs of rows, chunks of 4,096 rows
 * whose accumulator stays in the first-level cache, demands as bit sets, tables for what has few values. */
#include "common.h"

enum { CHUNK = 4096, GROUP = 16, GAP = 64 };

static int size, sites, steps, bit_words, first_day, day_buckets, groups;
static const double *site_x, *site_y, *site_z;
static const uint16_t *site, *sector, *impacts;
static const uint8_t *level_hours;
static const int32_t *order, *site_start, *from, *to, *level_bits, *hours_bits, *day_bits, *main_bits;
static const int32_t *skill_start, *skill_postings, *word_start, *word_postings, *best, *level_share, *hours_share;
static int *site_points, *runs;
static double *group_x, *group_y, *group_z, *group_reach;

static void group_sites(void) {
  groups = (sites + GROUP - 1) / GROUP;
  group_x = calloc(groups, 8), group_y = calloc(groups, 8), group_z = calloc(groups, 8), group_reach = calloc(groups, 8);
  for (int group = 0; group < groups; group++) {
    int first = group * GROUP, end = first + GROUP < sites ? first + GROUP : sites;
    for (int at = first; at < end; at++) {
      group_x[group] += site_x[at] / (end - first);
      group_y[group] += site_y[at] / (end - first);
      group_z[group] += site_z[at] / (end - first);
    }
    for (int at = first; at < end; at++) {
      double x = site_x[at] - group_x[group], y = site_y[at] - group_y[group], z = site_z[at] - group_z[group];
      double far = sqrt(x * x + y * y + z * z) + 1e-9;
      if (far > group_reach[group]) group_reach[group] = far;
    }
  }
}

/* Fills `site_points` (-1 outside the radius) and `runs`; returns how many runs there are. */
static int find_runs(const Ask *ask) {
  int count = 0;
  double reach = (ask->km > 0 ? ask->km : NEAR_KM) / EARTH_KM;
  if (ask->km == 0) memset(site_points, 0, sites * sizeof(int));
  for (int group = 0; group < groups; group++) {
    double x = ask->x - group_x[group], y = ask->y - group_y[group], z = ask->z - group_z[group];
    double far = reach + group_reach[group];
    if (x * x + y * y + z * z > far * far) continue;
    int end = (group + 1) * GROUP < sites ? (group + 1) * GROUP : sites;
    for (int at = group * GROUP; at < end; at++) {
      x = ask->x - site_x[at], y = ask->y - site_y[at], z = ask->z - site_z[at];
      double square = x * x + y * y + z * z;
      if (ask->km == 0) {
        site_points[at] = W_NEAR * share_at(square, NEAR_KM);
        continue;
      }
      if (share_at(square, ask->km) < 1) {
        site_points[at] = -1;
        continue;
      }
      site_points[at] = W_NEAR * share_at(square, NEAR_KM);
      int first = site_start[at], previous = count == 0 ? -1 : runs[2 * count - 1];
      if (previous >= 0 && first - previous <= GAP) {
        for (int between = previous < size ? site[previous] : at; between < at; between++) site_points[between] = -1;
      } else {
        runs[2 * count] = first;
        count++;
      }
      runs[2 * count - 1] = site_start[at + 1];
    }
  }
  if (ask->km > 0) return count;
  runs[0] = 0;
  runs[1] = size;
  return 1;
}

static int gallop(const int32_t *postings, int at, int end, int64_t least) {
  if (at >= end || postings[at] >= least) return at;
  int step = 1;
  while (at + step < end && postings[at + step] < least) step *= 2;
  int low = at + step / 2, high = at + step < end ? at + step : end;
  while (low + 1 < high) {
    int middle = (low + high) / 2;
    if (postings[middle] < least) low = middle;
    else high = middle;
  }
  return high;
}

static void answer(const Ask *ask, Heap *heap) {
  int sector_points[SECTORS], level_hours_points[16 * 9], skill_points[10 * 5 * MOST_TERMS];
  int cursor[2 * MOST_TERMS], ends[2 * MOST_TERMS];
  static int32_t accumulator[CHUNK];
  fill_sectors(ask, sector_points);
  for (int level = 1; level <= 8; level++)
    for (int hours = 2; hours <= 10; hours++)
      level_hours_points[level * 16 + hours] =
          W_LEVEL * level_share[ask->level * 9 + level] + W_HOURS * hours_share[ask->hours / 4 * 11 + hours];
  int total = total_weight(ask), full = full_impact(ask, best), most_text = full == 0 ? 0 : W_TEXT * 1000;
  for (int sum = 0; sum <= total; sum++) skill_points[sum] = W_SKILLS * thousandths(sum, total);
  int count = find_runs(ask), terms = ask->skills + ask->words;
  for (int term = 0; term < terms; term++) {
    int word = term - ask->skills;
    const int32_t *start = word < 0 ? skill_start + ask->skill[term] : word_start + ask->word[word];
    cursor[term] = start[0];
    ends[term] = start[1];
  }
  const int32_t *level = level_bits + (int64_t)ask->level * bit_words;
  const int32_t *hours = hours_bits + (int64_t)(ask->hours / 4) * bit_words;
  int bucket = (ask->start - first_day) >> 3;
  const int32_t *day = day_bits + (int64_t)(bucket < 0 ? 0 : bucket < day_buckets ? bucket : day_buckets - 1) * bit_words;
  int64_t threshold = -1;

  for (int run = 0; run < count; run++) {
    int run_end = runs[2 * run + 1];
    for (int first = runs[2 * run]; first < run_end;) {
      int end = (first | (CHUNK - 1)) + 1, base = first & ~31;
      if (end > run_end) end = run_end;
      memset(accumulator, 0, (end - base) * sizeof(int32_t));
      for (int term = 0; term < ask->skills; term++) {
        int weight = ask->weight[term] << TEXT_BITS, stop = end * 8;
        int at = gallop(skill_postings, cursor[term], ends[term], first * 8);
        for (; at < ends[term] && skill_postings[at] < stop; at++) {
          int held = skill_postings[at] & 7;
          accumulator[(skill_postings[at] >> 3) - base] += weight * (held < FULL_AT ? held : FULL_AT);
        }
        cursor[term] = at;
      }
      for (int term = ask->skills; term < terms; term++) {
        const uint16_t *table = impacts + (int64_t)ask->word[term - ask->skills] * steps;
        int64_t stop = (int64_t)end * 1024;
        int at = gallop(word_postings, cursor[term], ends[term], (int64_t)first * 1024);
        for (; at < ends[term] && word_postings[at] < stop; at++)
          accumulator[(word_postings[at] >> 10) - base] += table[word_postings[at] & 1023];
        cursor[term] = at;
      }
      int last_word = (end - 1) >> 5;
      for (int word = first >> 5; word <= last_word; word++) {
        uint32_t bits = level[word] & hours[word] & day[word];
        if (bits == 0) continue;
        if (ask->mains > 0) {
          uint32_t any = 0;
          for (int at = 0; at < ask->mains; at++) any |= main_bits[(int64_t)ask->main[at] * bit_words + word];
          bits &= any;
        }
        if (word << 5 < first) bits &= ~0u << (first & 31);
        if (word == last_word && (end & 31) != 0) bits &= (1u << (end & 31)) - 1;
        for (; bits != 0; bits &= bits - 1) {
          int row = (word << 5) + __builtin_ctz(bits), near = site_points[site[row]];
          if (near < 0 || from[row] > ask->start || to[row] <= ask->start) continue;
          int sums = accumulator[row - base], text = sums & ((1 << TEXT_BITS) - 1);
          int points = near + sector_points[sector[row]] + level_hours_points[level_hours[row]] + skill_points[sums >> TEXT_BITS];
          if (text > 0) {
            if (points + most_text < threshold) continue;
            points += W_TEXT * thousandths(text < full ? text : full, full);
          }
          if (points < threshold) continue;
          offer(heap, key_of(points, order[row]));
          if (heap->size == heap->limit) threshold = heap->key[0] / IDS;
        }
      }
      first = end;
    }
  }
}

int main(int count, char **arguments) {
  if (count != 2) return 1;
  map_file(arguments[1]);
  const int32_t *head = (const int32_t *)sections[0];
  size = head[0], sites = head[1], steps = head[2], bit_words = head[3], first_day = head[4], day_buckets = head[5];
  int at = 1;
#define NEXT (const void *)sections[at++]
  site_x = NEXT, site_y = NEXT, site_z = NEXT, site = NEXT, sector = NEXT;
  order = NEXT, site_start = NEXT, level_hours = NEXT, from = NEXT, to = NEXT;
  level_bits = NEXT, hours_bits = NEXT, day_bits = NEXT, main_bits = NEXT;
  skill_start = NEXT, skill_postings = NEXT, word_start = NEXT, word_postings = NEXT, impacts = NEXT, best = NEXT;
  level_share = NEXT, hours_share = NEXT;
  site_points = calloc(sites, sizeof(int));
  runs = calloc(2 * sites + 2, sizeof(int));
  group_sites();
  serve();
}
