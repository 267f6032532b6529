// What a program does to the disk, written down so that the disk can be rebuilt as it was at any moment.
//
// Loaded before the C library (LD_PRELOAD). DISK_FOLDER is the folder that is watched, DISK_LOG where it
// is written down. With DISK_KILL=n the program is killed just before its nth change of the folder.
//
// A record: kind, process, file, offset, length of what follows. Kinds: O a file was opened (its path
// follows), W written, T cut or lengthened, S synced, U a name removed, R renamed (old, zero, new), L
// linked (the same), A words on standard output.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum { FILES = 4096, PATH = 1024 };

static int journal = -2;
static long changes, last_change;
static char folder[PATH];
static char watched[FILES];

static void start(void) {
  if (journal != -2) return;
  journal = -1;
  const char *path = getenv("DISK_LOG"), *where = getenv("DISK_FOLDER"), *kill = getenv("DISK_KILL");
  if (!path || !where) return;
  snprintf(folder, sizeof folder, "%s", where);
  last_change = kill ? atol(kill) : 0;
  journal = (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static void note(char kind, int file, uint64_t offset, const void *data, uint32_t length) {
  struct __attribute__((packed)) {
    char kind;
    uint32_t process, file;
    uint64_t offset;
    uint32_t length;
  } head = {kind, (uint32_t)getpid(), (uint32_t)file, offset, length};
  struct iovec parts[2] = {{&head, sizeof head}, {(void *)data, length}};
  if (journal >= 0) syscall(SYS_writev, journal, parts, 2);
}

// Called before every change.
static void change(void) {
  if (++changes == last_change) kill(getpid(), SIGKILL);
}

static int is_watched(int file) { return file >= 0 && file < FILES && watched[file]; }

static int whole(const char *path, char *out) {
  start();
  if (journal < 0 || !path) return 0;
  char here[PATH / 2];
  if (path[0] == '/') {
    snprintf(out, PATH, "%s", path);
  } else {
    if (!getcwd(here, sizeof here)) return 0;
    snprintf(out, PATH, "%s/%.500s", here, path);
  }
  // Shared memory is made anew after a crash.
  size_t length = strlen(out);
  if (length > 4 && !strcmp(out + length - 4, "-shm")) return 0;
  return !strncmp(out, folder, strlen(folder));
}

static void opened(int file, const char *path) {
  char name[PATH];
  if (file < 0 || file >= FILES) return;
  watched[file] = (char)whole(path, name);
  if (watched[file]) note('O', file, 0, name, (uint32_t)strlen(name));
}

#define REAL(name) \
  static __typeof__(&name) real; \
  if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

#define OPEN(name) \
  int name(const char *path, int flags, ...) { \
    REAL(name); \
    mode_t mode = 0; \
    if (flags & (O_CREAT | __O_TMPFILE)) { \
      va_list more; \
      va_start(more, flags); \
      mode = va_arg(more, mode_t); \
      va_end(more); \
    } \
    int file = real(path, flags, mode); \
    opened(file, path); \
    return file; \
  }
OPEN(open)
OPEN(open64)

int close(int file) {
  REAL(close);
  if (file >= 0 && file < FILES) watched[file] = 0;
  return real(file);
}

#define PWRITE(name, offset_type) \
  ssize_t name(int file, const void *data, size_t length, offset_type offset) { \
    REAL(name); \
    if (is_watched(file)) change(); \
    ssize_t done = real(file, data, length, offset); \
    if (done > 0 && is_watched(file)) note('W', file, (uint64_t)offset, data, (uint32_t)done); \
    return done; \
  }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

ssize_t write(int file, const void *data, size_t length) {
  REAL(write);
  off_t offset = is_watched(file) ? lseek(file, 0, SEEK_CUR) : 0;
  if (is_watched(file)) change();
  ssize_t done = real(file, data, length);
  start();
  if (done > 0 && file == STDOUT_FILENO) note('A', file, 0, data, (uint32_t)done);
  else if (done > 0 && is_watched(file)) note('W', file, (uint64_t)offset, data, (uint32_t)done);
  return done;
}

#define SYNC(name) \
  int name(int file) { \
    REAL(name); \
    if (is_watched(file)) change(); \
    int result = real(file); \
    if (result == 0 && is_watched(file)) note('S', file, 0, "", 0); \
    return result; \
  }
SYNC(fsync)
SYNC(fdatasync)

#define CUT(name, offset_type) \
  int name(int file, offset_type length) { \
    REAL(name); \
    if (is_watched(file)) change(); \
    int result = real(file, length); \
    if (result == 0 && is_watched(file)) note('T', file, (uint64_t)length, "", 0); \
    return result; \
  }
CUT(ftruncate, off_t)
CUT(ftruncate64, off64_t)

int unlink(const char *path) {
  REAL(unlink);
  char name[PATH];
  int seen = whole(path, name);
  if (seen) change();
  int result = real(path);
  if (result == 0 && seen) note('U', 0, 0, name, (uint32_t)strlen(name));
  return result;
}

static void two_names(char kind, const char *one, const char *other) {
  char both[2 * PATH], name[PATH];
  if (!whole(other, name)) return;
  size_t length = (size_t)snprintf(both, PATH, "%s", one) + 1;
  length += (size_t)snprintf(both + length, PATH, "%s", name);
  note(kind, 0, 0, both, (uint32_t)length);
}

int rename(const char *old, const char *new) {
  REAL(rename);
  char from[PATH], to[PATH];
  int seen = whole(old, from) && whole(new, to);
  if (seen) change();
  int result = real(old, new);
  if (result == 0 && seen) two_names('R', from, new);
  return result;
}

int link(const char *old, const char *new) {
  REAL(link);
  char from[PATH], to[PATH];
  int seen = whole(old, from) && whole(new, to);
  if (seen) change();
  int result = real(old, new);
  if (result == 0 && seen) two_names('L', from, new);
  return result;
}
