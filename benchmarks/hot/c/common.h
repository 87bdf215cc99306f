/* What both C yardsticks share: the file of columns, asks on standard input, answers with their own time on standard
 * output, shares in thousandths, and a bounded heap. The numbers of the policy are those of ../policy.ts, handed over
 * as -D definitions by ../peers/c.ts. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <time.h>

enum { MOST_TERMS = 16, LEAVES = 4, BRANCHES = 6, SECTORS = 480, MOST_LIMIT = 1000 };
#define IDS (1 << 22)
#define TEXT_BITS 20
#define EARTH_KM 6371.0088

typedef struct {
  int limit, km, start, level, hours;
  int mains, main[8], skills, skill[MOST_TERMS], weight[MOST_TERMS], words, word[MOST_TERMS];
  int sectors, leaf[4], branch[4];
  double x, y, z;
} Ask;

/* The file: a list of int64 byte lengths, closed by -1, then the arrays one after the other, each padded to 8 bytes. */
static const char *sections[64];

static void map_file(const char *path) {
  int file = open(path, O_RDONLY);
  struct stat stat;
  if (file < 0 || fstat(file, &stat) != 0) { perror(path); exit(1); }
  const char *data = mmap(0, stat.st_size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file, 0);
  if (data == MAP_FAILED) { perror("mmap"); exit(1); }
  const int64_t *lengths = (const int64_t *)data;
  int count = 0;
  while (lengths[count] >= 0) count++;
  const char *at = data + 8 * (count + 1);
  for (int section = 0; section < count; section++) {
    sections[section] = at;
    at += (lengths[section] + 7) / 8 * 8;
  }
}

/* num / den in thousandths, rounded half up. */
static inline int thousandths(int64_t num, int64_t den) { return den == 0 ? 1000 : (int)((2000 * num + den) / (2 * den)); }

static double arcsine(double x) {
  double square = x * x, factor = x, sum = x;
  for (int n = 1; n < 24; n++) {
    factor = factor * square * (2 * n - 1) / (2 * n);
    sum += factor / (2 * n + 1);
  }
  return sum;
}

/* Share of nearness from a squared chord, as in ../shares.ts. */
static inline int share_at(double square, double zero_at) {
  double half = sqrt(square) / 2, cube = half * half;
  double km = 2 * EARTH_KM * half * (1 + cube * (1 / 6.0 + cube * (3 / 40.0)));
  double exact = (zero_at - km) / zero_at * 1000 + 0.5;
  if (exact < 0) return 0;
  int share = (int)exact;
  if (exact - share > 1e-6 && exact - share < 1 - 1e-6) return share;
  double sure = 2 * EARTH_KM * arcsine(half);
  return sure >= zero_at ? 0 : (int)((zero_at - sure) / zero_at * 1000 + 0.5);
}

/* Points by sector: Wu and Palmer's nearness in a tree of mains, branches and leaves. */
static void fill_sectors(const Ask *ask, int *points) {
  memset(points, 0, SECTORS * sizeof(int));
  for (int at = 0; at < ask->sectors; at++) {
    int depth = ask->leaf[at] < 0 ? 2 : 3, first = ask->branch[at] / BRANCHES * BRANCHES * LEAVES;
    for (int sector = first; sector < first + BRANCHES * LEAVES; sector++) {
      int common = sector == ask->leaf[at] ? 3 : sector / LEAVES == ask->branch[at] ? 2 : 1;
      int value = W_SECTOR * thousandths(2 * common, depth + 3);
      if (value > points[sector]) points[sector] = value;
    }
  }
}

/* The sum of impacts from which on the text is met in full: the ENOUGH highest. */
static int full_impact(const Ask *ask, const int32_t *best) {
  int sorted[MOST_TERMS], full = 0;
  for (int at = 0; at < ask->words; at++) {
    int value = best[ask->word[at]], place = at;
    for (; place > 0 && sorted[place - 1] < value; place--) sorted[place] = sorted[place - 1];
    sorted[place] = value;
  }
  for (int at = 0; at < ask->words && at < ENOUGH; at++) full += sorted[at];
  return full;
}

static int total_weight(const Ask *ask) {
  int total = 0;
  for (int at = 0; at < ask->skills; at++) total += ask->weight[at];
  return total * FULL_AT;
}

/* The best keys, the least on top. A key is points, then the earlier id. */
typedef struct { int size, limit; int64_t key[MOST_LIMIT]; } Heap;

static inline int64_t key_of(int points, int id) { return (int64_t)points * IDS + (IDS - 1 - id); }

static inline void offer(Heap *heap, int64_t key) {
  int64_t *keys = heap->key;
  if (heap->size < heap->limit) {
    int at = heap->size++;
    for (; at > 0 && keys[(at - 1) / 2] > key; at = (at - 1) / 2) keys[at] = keys[(at - 1) / 2];
    keys[at] = key;
    return;
  }
  if (key <= keys[0]) return;
  int at = 0;
  for (;;) {
    int below = 2 * at + 1;
    if (below >= heap->size) break;
    if (below + 1 < heap->size && keys[below + 1] < keys[below]) below++;
    if (keys[below] >= key) break;
    keys[at] = keys[below];
    at = below;
  }
  keys[at] = key;
}

static int descending(const void *a, const void *b) {
  int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
  return x < y ? 1 : x > y ? -1 : 0;
}

static int64_t nanoseconds(clockid_t clock) {
  struct timespec now;
  clock_gettime(clock, &now);
  return now.tv_sec * 1000000000LL + now.tv_nsec;
}

static int number(void) {
  int value;
  if (scanf("%d", &value) != 1) exit(0);
  return value;
}

static void answer(const Ask *ask, Heap *heap);

/* Reads asks until the input ends; reading and writing are outside the time. */
static void serve(void) {
  static Ask ask;
  static Heap heap;
  for (;;) {
    ask.limit = number(), ask.km = number(), ask.start = number(), ask.level = number(), ask.hours = number();
    ask.mains = number();
    for (int at = 0; at < ask.mains; at++) ask.main[at] = number();
    ask.skills = number();
    for (int at = 0; at < ask.skills; at++) ask.skill[at] = number(), ask.weight[at] = number();
    ask.words = number();
    for (int at = 0; at < ask.words; at++) ask.word[at] = number();
    ask.sectors = number();
    for (int at = 0; at < ask.sectors; at++) ask.leaf[at] = number(), ask.branch[at] = number();
    if (scanf("%lf %lf %lf", &ask.x, &ask.y, &ask.z) != 3) exit(0);
    int64_t wall = nanoseconds(CLOCK_MONOTONIC), cpu = nanoseconds(CLOCK_PROCESS_CPUTIME_ID);
    heap.size = 0;
    heap.limit = ask.limit;
    answer(&ask, &heap);
    qsort(heap.key, heap.size, sizeof(int64_t), descending);
    cpu = nanoseconds(CLOCK_PROCESS_CPUTIME_ID) - cpu;
    wall = nanoseconds(CLOCK_MONOTONIC) - wall;
    printf("%lld %lld", (long long)wall, (long long)cpu);
    for (int at = 0; at < heap.size; at++)
      printf(" %lld %lld", IDS - 1 - (long long)(heap.key[at] % IDS), (long long)(heap.key[at] / IDS));
    printf("\n");
    fflush(stdout);
  }
}
