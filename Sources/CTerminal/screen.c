/* The screen: start and stop, cells, leaving for a while. Curses is the diff engine only. */
#include "cterminal.h"
#include "parts.h"

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>
#include <wchar.h>

extern char **environ;

int screen_in = -1, screen_out = -1;

static SCREEN *screen;
static FILE *in_file, *out_file;
static struct termios saved_modes, raw_modes;
static int cursor_shown, has_alternate, speaks_ansi;
static unsigned start_flags;

/* Bracketed paste on; the number pad sends numbers although curses asked for its codes. */
static const char modes_on[] = "\033[?2004h\033>";
static const char modes_off[] = "\033[?2004l";

int ct_locale(void) {
  const char *wanted = getenv("LC_ALL");
  if (!wanted || !*wanted) wanted = getenv("LC_CTYPE");
  if (!wanted || !*wanted) wanted = getenv("LANG");
  if (!wanted || !*wanted) {
    setlocale(LC_CTYPE, "C.UTF-8");
  } else if (!setlocale(LC_CTYPE, "")) {
    int utf8 = strcasestr(wanted, "utf-8") || strcasestr(wanted, "utf8");
    setlocale(LC_CTYPE, utf8 ? "C.UTF-8" : "C");
  }
  return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

int ct_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

static void send(const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(screen_out, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return; /* gone; the wait for input will say so */
    bytes += written;
    count -= (size_t)written;
  }
}

static void say(const char *text) {
  if (speaks_ansi) send(text, strlen(text));
}

/* Curses writes in several pieces; they are gathered in memory, so that the terminal gets a frame
 * in one. */
static void pass_on(void) {
  static char *buffer;
  static size_t room;
  int fd = fileno(out_file);
  off_t count = lseek(fd, 0, SEEK_CUR);
  if (count <= 0) return;
  if ((size_t)count > room) {
    char *larger = realloc(buffer, (size_t)count);
    if (!larger) return;
    buffer = larger;
    room = (size_t)count;
  }
  if (pread(fd, buffer, (size_t)count, 0) == count) send(buffer, (size_t)count);
  lseek(fd, 0, SEEK_SET);
}

static int capable(const char *name) {
  const char *text = tigetstr(name);
  return text && text != (char *)-1;
}

static void close_screen(void) {
  input_stop();
  if (screen) delscreen(screen);
  if (in_file) fclose(in_file);
  if (out_file) fclose(out_file);
  screen = NULL;
  in_file = out_file = NULL;
}

static void set_up(unsigned flags) {
  raw(); /* tells curses; the terminal itself was told with raw_modes */
  noecho();
  nonl();
  if (!(flags & CT_MONO) && has_colors()) {
    start_color();
    use_default_colors();
    init_pair(CT_GREEN, COLOR_GREEN, -1);
    init_pair(CT_YELLOW, COLOR_YELLOW, -1);
    init_pair(CT_RED, COLOR_RED, -1);
    init_pair(CT_CYAN, COLOR_CYAN, -1);
  }
  /* The environment wins, then a patient delay over a network, then a short one. */
  const char *delay = getenv("ESCDELAY");
  int asked = delay ? atoi(delay) : 0;
  set_escdelay(asked > 0 ? asked : getenv("SSH_CONNECTION") ? 50 : 25);
  input_start(flags);
}

int ct_start(int in_fd, int out_fd, unsigned flags) {
  if (screen) return CT_OK;
  if (!isatty(in_fd) || !isatty(out_fd) || tcgetattr(in_fd, &saved_modes) != 0) {
    return CT_NO_TERMINAL;
  }
  /* Left in the environment, these would freeze the size. */
  unsetenv("LINES");
  unsetenv("COLUMNS");
  screen_in = in_fd;
  screen_out = out_fd;
  start_flags = flags;
  in_file = fdopen(fcntl(in_fd, F_DUPFD_CLOEXEC, 3), "r");
  out_file = fdopen(memfd_create("screen", MFD_CLOEXEC), "w");
  if (!in_file || !out_file) {
    close_screen();
    return CT_NO_TERMINAL;
  }
  guard_catch_ends(); /* before curses, which takes only signals nobody has */
  const char *term = getenv("TERM");
  if (term && *term) screen = newterm(term, out_file, in_file);
  if (!screen) screen = newterm("xterm-256color", out_file, in_file);
  if (!screen) {
    close_screen();
    guard_release_ends();
    return CT_NO_TERMINAL;
  }
  if (!capable("cup")) {
    endwin();
    close_screen();
    guard_release_ends();
    return CT_NO_CURSOR_ADDRESSING;
  }
  has_alternate = capable("rmcup");
  speaks_ansi = strncmp(tigetstr("cup"), "\033[", 2) == 0;
  guard_hold(out_fd, &saved_modes,
             !speaks_ansi    ? "\r\n"
             : has_alternate ? "\033[?1006l\033[?1000l\033[?2004l\033[?1l\033>\033[?25h\033[0m"
                               "\033[r\033[?1049l\r"
                             : "\033[?1006l\033[?1000l\033[?2004l\033[?1l\033>\033[?25h\033[0m"
                               "\033[r\033[H\033[J");
  raw_modes = saved_modes;
  cfmakeraw(&raw_modes);
  tcsetattr(in_fd, TCSADRAIN, &raw_modes);
  int rows, columns;
  screen_resize(&rows, &columns);
  set_up(flags);
  cursor_shown = 1;
  wnoutrefresh(stdscr);
  doupdate();
  pass_on();
  say(modes_on);
  return CT_OK;
}

int screen_is_on(void) { return screen != NULL; }

void screen_leave(void) {
  mousemask(0, NULL);
  if (!has_alternate) {
    /* Nothing puts the old screen back here, so at least no names stay on it. */
    clearok(curscr, TRUE);
    werase(stdscr);
    wnoutrefresh(stdscr);
    doupdate();
  }
  curs_set(1);
  pass_on();
  say(modes_off);
  endwin();
  pass_on();
  tcsetattr(screen_in, TCSADRAIN, &saved_modes);
}

void ct_stop(void) {
  if (!screen) return;
  screen_leave();
  guard_release();
  close_screen();
  guard_release_ends();
}

void screen_enter(void) {
  tcsetattr(screen_in, TCSADRAIN, &raw_modes);
  clearok(curscr, TRUE);
  touchwin(stdscr);
  cursor_shown = 1;
  wnoutrefresh(stdscr);
  doupdate();
  input_start(start_flags);
  pass_on();
  say(modes_on);
}

void ct_mouse(int on) {
  if (!screen) return;
  start_flags = on ? start_flags | CT_MOUSE_ON : start_flags & ~(unsigned)CT_MOUSE_ON;
  if (!on) mousemask(0, NULL);
  input_start(start_flags);
  pass_on();
}

void ct_size(int *rows, int *columns) {
  *rows = screen ? LINES : 0;
  *columns = screen ? COLS : 0;
}

int screen_resize(int *rows, int *columns) {
  struct winsize size;
  if (ioctl(screen_out, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return 0;
  if (size.ws_row == LINES && size.ws_col == COLS) return 0;
  resizeterm(size.ws_row, size.ws_col);
  *rows = LINES;
  *columns = COLS;
  return 1;
}

void ct_put(int row, int column, const uint32_t *scalars, int count, int width, unsigned attributes,
            unsigned colour) {
  if (!screen || count < 1) return;
  attr_t look = A_NORMAL;
  if (attributes & CT_BOLD) look |= A_BOLD;
  if (attributes & CT_REVERSE) look |= A_REVERSE;
  if (attributes & CT_UNDERLINE) look |= A_UNDERLINE;
  if (attributes & CT_DIM) look |= A_DIM;
  wchar_t text[6] = {0};
  int length = 0;
  int known = ct_width(scalars[0]) == width;
  text[length++] = known ? (wchar_t)scalars[0] : L'?';
  for (int i = 1; known && i < count && length < 5; i++) {
    if (ct_width(scalars[i]) == 0) text[length++] = (wchar_t)scalars[i];
  }
  cchar_t cell;
  short pair = (start_flags & CT_MONO) ? 0 : (short)colour;
  if (setcchar(&cell, text, look, pair, NULL) != OK) return;
  mvadd_wch(row, column, &cell);
  if (!known && width == 2) mvadd_wch(row, column + 1, &cell);
}

void ct_flush(int row, int column) {
  if (!screen) return;
  int shown = row >= 0;
  if (shown != cursor_shown) {
    curs_set(shown);
    cursor_shown = shown;
  }
  if (shown) move(row, column);
  wnoutrefresh(stdscr);
  doupdate();
  pass_on();
}

void ct_repaint(void) {
  if (screen) clearok(curscr, TRUE);
}

void ct_beep(void) {
  if (!screen) return;
  beep();
  pass_on();
}

void ct_suspend(void) {
  if (!screen || (start_flags & CT_NO_SUSPEND)) return;
  screen_leave();
  raise(SIGSTOP);
  guard_news(); /* the continuing is part of this */
  screen_enter();
}

int ct_run(char *const arguments[]) {
  if (screen) screen_leave();
  struct sigaction ignore = {.sa_handler = SIG_IGN}, old_int, old_quit;
  sigaction(SIGINT, &ignore, &old_int);
  sigaction(SIGQUIT, &ignore, &old_quit);
  sigset_t usual, none;
  sigemptyset(&usual);
  sigemptyset(&none);
  const int numbers[] = {SIGINT, SIGQUIT, SIGHUP, SIGTERM, SIGTSTP, SIGCONT, SIGWINCH, SIGPIPE};
  for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) sigaddset(&usual, numbers[i]);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setsigdefault(&attributes, &usual);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  pid_t child;
  int status = -1;
  if (posix_spawnp(&child, arguments[0], NULL, &attributes, arguments, environ) == 0) {
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  }
  posix_spawnattr_destroy(&attributes);
  sigaction(SIGINT, &old_int, NULL);
  sigaction(SIGQUIT, &old_quit, NULL);
  if (screen) screen_enter();
  return status;
}
