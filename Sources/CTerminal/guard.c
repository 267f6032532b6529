/* Signals. A Swift program on Linux that crashes at a terminal waits there for a key, its terminal
 * raw, and then prints memory: names of people. So the faults are handled here and never handed on
 * to the runtime's own handlers. Handlers do nothing but write, tcsetattr and raise. */
#include "cterminal.h"
#include "parts.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

static char sentence[512];
static char restore[256];
static struct termios modes;
static volatile sig_atomic_t held_fd = -1;
static volatile sig_atomic_t ending;
static int pipe_ends[2] = {-1, -1};
static char fault_stack[65536];

static const int faults[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGQUIT};
static const int ends[] = {SIGHUP, SIGINT, SIGTERM};
static const int news[] = {SIGWINCH, SIGTSTP, SIGCONT};
#define COUNT(list) (sizeof(list) / sizeof((list)[0]))

static void say(int fd, const char *text) {
  size_t length = strlen(text);
  while (length > 0) {
    ssize_t written = write(fd, text, length);
    if (written <= 0) return;
    text += written;
    length -= (size_t)written;
  }
}

/* The one way back to a usable terminal outside curses. */
static void give_back(void) {
  int fd = held_fd;
  if (fd < 0) return;
  held_fd = -1;
  /* What was typed ahead was meant for the program, not for the shell. */
  tcflush(fd, TCIFLUSH);
  /* First, as a terminal that takes nothing more would hold what is said to it. */
  tcsetattr(fd, TCSANOW, &modes);
  say(fd, restore);
}

static void die(int number, const char *code) {
  /* With the standard error in a log file, the terminal must still say what happened. */
  int fd = held_fd >= 0 ? held_fd : STDERR_FILENO;
  give_back();
  if (sentence[0] != 0) {
    say(fd, sentence);
    say(fd, code);
    say(fd, "\n");
  }
  signal(number, SIG_DFL);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, number);
  raise(number);
  /* A fault traps again on return; anything else is let through here. */
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
}

static void on_fault(int number, siginfo_t *about, void *context) {
  (void)about;
  char code[64];
  fault_code(code, number, context);
  die(number, code);
}

/* A terminal that takes nothing would hold even what gives it back: the next alarm ends that too. */
static void on_alarm(int number) {
  signal(number, SIG_DFL);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, number);
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
  alarm(2);
  die(ending ? ending : number, "");
}

static void tell(int number) {
  int saved = errno;
  char byte = (char)number;
  /* A full pipe already holds news enough. */
  ssize_t ignored = write(pipe_ends[1], &byte, 1);
  (void)ignored;
  errno = saved;
}

static void on_end(int number) {
  ending = number;
  tell(number);
  alarm(2); /* the loop has this long to save and leave */
}

static void on_news(int number) { tell(number); }

static void take(int number, struct sigaction action) {
  sigemptyset(&action.sa_mask);
  sigaddset(&action.sa_mask, SIGTTOU); /* tcsetattr from the background must not stop us */
  sigaction(number, &action, NULL);
  /* Whoever started us may have had it blocked, as worker threads have. */
  sigset_t one;
  sigemptyset(&one);
  sigaddset(&one, number);
  pthread_sigmask(SIG_UNBLOCK, &one, NULL);
}

static void handle(int number, void (*handler)(int), int flags) {
  take(number, (struct sigaction){.sa_handler = handler, .sa_flags = flags});
}

static void at_exit(void) { give_back(); }

void ct_guard(const char *text) {
  static int ready;
  size_t length = strlen(text);
  if (length > sizeof sentence - 1) length = sizeof sentence - 1;
  memcpy(sentence, text, length);
  sentence[length] = 0;
  if (ready) return;
  ready = 1;
  /* A limit of one byte also keeps the kernel from piping a core to a collector; 0 would not. */
  struct rlimit limit;
  if (getrlimit(RLIMIT_CORE, &limit) == 0 && limit.rlim_cur > 1) {
    limit.rlim_cur = 1;
    setrlimit(RLIMIT_CORE, &limit);
  }
  stack_t stack = {.ss_sp = fault_stack, .ss_size = sizeof fault_stack};
  sigaltstack(&stack, NULL);
  fault_prepare();
  for (size_t i = 0; i < COUNT(faults); i++) {
    take(faults[i],
         (struct sigaction){.sa_sigaction = on_fault, .sa_flags = SA_ONSTACK | SA_SIGINFO});
  }
  atexit(at_exit);
}

int ct_ending(void) { return ending; }

void guard_hold(int fd, const struct termios *saved, const char *text) {
  modes = *saved;
  strncpy(restore, text, sizeof restore - 1);
  held_fd = fd;
}

void guard_release(void) { held_fd = -1; }

void guard_catch_ends(void) {
  if (pipe_ends[0] < 0 && pipe2(pipe_ends, O_CLOEXEC | O_NONBLOCK) != 0) return;
  for (size_t i = 0; i < COUNT(ends); i++) handle(ends[i], on_end, SA_ONSTACK | SA_RESTART);
  for (size_t i = 0; i < COUNT(news); i++) handle(news[i], on_news, SA_ONSTACK | SA_RESTART);
  handle(SIGALRM, on_alarm, SA_ONSTACK);
}

void guard_release_ends(void) {
  for (size_t i = 0; i < COUNT(news); i++) signal(news[i], SIG_DFL);
  /* Once asked to end, the alarm stays set: leaving must not take for ever either. */
  if (ending) return;
  for (size_t i = 0; i < COUNT(ends); i++) signal(ends[i], SIG_DFL);
  signal(SIGALRM, SIG_DFL);
}

int guard_pipe(void) { return pipe_ends[0]; }

struct guard_news guard_news(void) {
  struct guard_news result = {0, 0, 0};
  char bytes[64];
  ssize_t count;
  while ((count = read(pipe_ends[0], bytes, sizeof bytes)) > 0) {
    for (ssize_t i = 0; i < count; i++) {
      if (bytes[i] == SIGWINCH) result.resized = 1;
      if (bytes[i] == SIGTSTP) result.stop = 1;
      if (bytes[i] == SIGCONT) result.continued = 1;
    }
  }
  return result;
}
