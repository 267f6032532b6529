/* The yardstick for bookings: what a booking must do at least, in bare C on the same disk.
 * usage: booking-reference FILE COUNT      prints bookings a second
 *
 * One transaction a booking, as durable as ours: take the writer's place, touch the class, ask
 * whether the learner is there already, count the places, insert the enrolment, its history and
 * its audit entry, commit. Statements are prepared once; nothing is checked that SQL does not. */
#define _POSIX_C_SOURCE 200809L
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { PLACES = 12 };

static sqlite3 *database;

static void must(int code, const char *what) {
  if (code == SQLITE_OK || code == SQLITE_DONE || code == SQLITE_ROW) return;
  fprintf(stderr, "%s: %s\n", what, sqlite3_errmsg(database));
  exit(1);
}

static void run(const char *sql) { must(sqlite3_exec(database, sql, NULL, NULL, NULL), sql); }

static sqlite3_stmt *prepared(const char *sql) {
  sqlite3_stmt *statement;
  must(sqlite3_prepare_v3(database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL), sql);
  return statement;
}

/* Binds up to three texts, runs, and gives the first column of the first row, or -1. */
static long ask(sqlite3_stmt *statement, const char *a, const char *b, const char *c) {
  const char *values[] = {a, b, c};
  long answer = -1;
  for (int i = 0; i < 3 && values[i]; i++)
    must(sqlite3_bind_text(statement, i + 1, values[i], -1, SQLITE_STATIC), "bind");
  int code = sqlite3_step(statement);
  must(code, sqlite3_sql(statement));
  if (code == SQLITE_ROW) answer = (long)sqlite3_column_int64(statement, 0);
  must(sqlite3_reset(statement), "reset");
  return answer;
}

static void make_tables(void) {
  run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
      "CREATE TABLE class (id TEXT PRIMARY KEY, maximum INTEGER NOT NULL, touched INTEGER NOT NULL);"
      "CREATE TABLE person (id TEXT PRIMARY KEY, name TEXT NOT NULL);"
      "CREATE TABLE enrolment (id TEXT PRIMARY KEY, class TEXT NOT NULL REFERENCES class,"
      "  person TEXT NOT NULL REFERENCES person, state TEXT NOT NULL, requested TEXT NOT NULL);"
      "CREATE UNIQUE INDEX one_live ON enrolment (class, person) WHERE state <> 'withdrawn';"
      "CREATE INDEX by_person ON enrolment (person);"
      "CREATE TABLE history (enrolment TEXT NOT NULL REFERENCES enrolment, at TEXT NOT NULL,"
      "  state TEXT NOT NULL, PRIMARY KEY (enrolment, at));"
      "CREATE TABLE audit (number INTEGER PRIMARY KEY, request TEXT NOT NULL UNIQUE,"
      "  at TEXT NOT NULL, actor TEXT NOT NULL, act TEXT NOT NULL, hash TEXT NOT NULL);");
}

static void fill(long count) {
  sqlite3_stmt *class = prepared("INSERT INTO class VALUES ($1, 12, 0)");
  sqlite3_stmt *person = prepared("INSERT INTO person VALUES ($1, 'Okafor, Ada')");
  char id[32];
  run("BEGIN");
  for (long i = 0; i <= count / PLACES; i++) {
    snprintf(id, sizeof id, "class-%ld", i);
    ask(class, id, NULL, NULL);
  }
  for (long i = 0; i < count; i++) {
    snprintf(id, sizeof id, "person-%ld", i);
    ask(person, id, NULL, NULL);
  }
  run("COMMIT");
  sqlite3_finalize(class);
  sqlite3_finalize(person);
}

int main(int count_of_words, char **words) {
  long count = count_of_words == 3 ? atol(words[2]) : 0;
  if (count <= 0) {
    fprintf(stderr, "usage: %s FILE COUNT\n", words[0]);
    return 64;
  }
  must(sqlite3_open(words[1], &database), "open");
  make_tables();
  fill(count);

  sqlite3_stmt *touch =
      prepared("UPDATE class SET touched = touched + 1 WHERE id = $1 RETURNING maximum");
  sqlite3_stmt *live = prepared(
      "SELECT count(*) FROM enrolment WHERE class = $1 AND person = $2 AND state <> 'withdrawn'");
  sqlite3_stmt *taken =
      prepared("SELECT count(*) FROM enrolment WHERE class = $1 AND state = 'confirmed'");
  sqlite3_stmt *enrol = prepared(
      "INSERT INTO enrolment VALUES ($1, $2, $3, 'confirmed', '2026-11-24T09:42:00Z')");
  sqlite3_stmt *history =
      prepared("INSERT INTO history VALUES ($1, '2026-11-24T09:42:00Z', 'confirmed')");
  sqlite3_stmt *audit = prepared(
      "INSERT INTO audit (request, at, actor, act, hash) VALUES ($1, '2026-11-24T09:42:00Z', "
      "'j.marsh', $2, '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08')");

  struct timespec start, end;
  clock_gettime(CLOCK_MONOTONIC, &start);
  for (long i = 0; i < count; i++) {
    char class[32], person[32], id[32];
    snprintf(class, sizeof class, "class-%ld", i / PLACES);
    snprintf(person, sizeof person, "person-%ld", i);
    snprintf(id, sizeof id, "enrolment-%ld", i);
    run("BEGIN IMMEDIATE");
    long maximum = ask(touch, class, NULL, NULL);
    if (ask(live, class, person, NULL) != 0 || ask(taken, class, NULL, NULL) >= maximum) {
      fprintf(stderr, "booking %ld was refused\n", i);
      return 1;
    }
    ask(enrol, id, class, person);
    ask(history, id, NULL, NULL);
    ask(audit, id, "booked", NULL);
    run("COMMIT");
  }
  clock_gettime(CLOCK_MONOTONIC, &end);
  double seconds = (double)(end.tv_sec - start.tv_sec) + (double)(end.tv_nsec - start.tv_nsec) / 1e9;
  printf("%.1f\n", (double)count / seconds);
  return 0;
}
