/* Input: keys by terminfo and by the table below, the mouse, signals, waiting. */
#include "cterminal.h"
#include "parts.h"

#include <curses.h>
#include <errno.h>
#include <poll.h>
#include <string.h>
#include <wchar.h>

/* Keys curses has no number for; it gives numbers from 512 up to extended keys itself. */
enum { OWN_PASTE_START = 2000, OWN_PASTE_END, OWN_DIGIT_0, OWN_SIGN = OWN_DIGIT_0 + 10 };

/* A pad is never refreshed behind our back by reading from it, as a window would be. */
static WINDOW *pad;
static mbstate_t partial;
static int resized;

static const char signs[] = "+-./*";

static const struct {
  const char *text;
  int key;
} sequences[] = {
    {"\033[11~", KEY_F(1)}, {"\033[12~", KEY_F(2)}, {"\033[13~", KEY_F(3)}, {"\033[14~", KEY_F(4)},
    {"\033[15~", KEY_F(5)}, {"\033[17~", KEY_F(6)}, {"\033[18~", KEY_F(7)}, {"\033[19~", KEY_F(8)},
    {"\033[20~", KEY_F(9)}, {"\033[21~", KEY_F(10)}, {"\033[23~", KEY_F(11)},
    {"\033[24~", KEY_F(12)},
    {"\033[[A", KEY_F(1)}, {"\033[[B", KEY_F(2)}, {"\033[[C", KEY_F(3)}, {"\033[[D", KEY_F(4)},
    {"\033[[E", KEY_F(5)},
    {"\033OP", KEY_F(1)}, {"\033OQ", KEY_F(2)}, {"\033OR", KEY_F(3)}, {"\033OS", KEY_F(4)},
    {"\033[1~", KEY_HOME}, {"\033[7~", KEY_HOME}, {"\033[H", KEY_HOME}, {"\033OH", KEY_HOME},
    {"\033[4~", KEY_END}, {"\033[8~", KEY_END}, {"\033[F", KEY_END}, {"\033OF", KEY_END},
    {"\033[2~", KEY_IC}, {"\033[3~", KEY_DC}, {"\033[5~", KEY_PPAGE}, {"\033[6~", KEY_NPAGE},
    {"\033[A", KEY_UP}, {"\033[B", KEY_DOWN}, {"\033[C", KEY_RIGHT}, {"\033[D", KEY_LEFT},
    {"\033OA", KEY_UP}, {"\033OB", KEY_DOWN}, {"\033OC", KEY_RIGHT}, {"\033OD", KEY_LEFT},
    {"\033[Z", KEY_BTAB}, {"\033OM", KEY_ENTER},
    {"\033Ok", OWN_SIGN}, {"\033Om", OWN_SIGN + 1}, {"\033On", OWN_SIGN + 2},
    {"\033Oo", OWN_SIGN + 3}, {"\033Oj", OWN_SIGN + 4},
    {"\033[200~", OWN_PASTE_START}, {"\033[201~", OWN_PASTE_END},
};

static void define_keys(void) {
  for (size_t i = 0; i < sizeof sequences / sizeof sequences[0]; i++) {
    /* What the terminal's own entry says goes first, but for the digits below. */
    if (key_defined(sequences[i].text) == 0) define_key(sequences[i].text, sequences[i].key);
  }
  for (int digit = 0; digit < 10; digit++) {
    char text[] = {'\033', 'O', (char)('p' + digit), 0};
    define_key(text, OWN_DIGIT_0 + digit); /* some entries call these Home, Page Up and so on */
  }
}

void input_start(unsigned flags) {
  if (!pad) pad = newpad(1, 1);
  keypad(pad, TRUE);
  nodelay(pad, TRUE);
  meta(pad, TRUE);
  memset(&partial, 0, sizeof partial);
  define_keys();
  if (flags & CT_MOUSE_ON) {
    mousemask(BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED, NULL);
    mouseinterval(0); /* the default waits for a second click */
  }
  resized = 1; /* looks once, in case the window changed while nobody listened */
}

void input_stop(void) {
  if (pad) delwin(pad);
  pad = NULL;
}

/* Extended keys have other numbers in every terminal, but the same names; those of arrows and the
 * like end in a digit for the Shift, Alt or Control held with them, which says nothing to us. */
static int named_extended(const char *name) {
  static const struct {
    const char *name;
    int key;
  } names[] = {{"kUP", CT_UP}, {"kDN", CT_DOWN}, {"kLFT", CT_LEFT}, {"kRIT", CT_RIGHT},
               {"kHOM", CT_HOME}, {"kEND", CT_END}, {"kPRV", CT_PAGE_UP}, {"kNXT", CT_PAGE_DOWN},
               {"kDC", CT_DELETE}, {"kIC", CT_INSERT}, {"kcbt", CT_BACK_TAB}};
  if (!name) return 0;
  size_t length = strlen(name);
  if (length > 0 && name[length - 1] >= '2' && name[length - 1] <= '8') length--;
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
    if (strlen(names[i].name) == length && strncmp(name, names[i].name, length) == 0) {
      return names[i].key;
    }
  }
  return 0;
}

/* The character a key of the number pad stands for, 0 if it is none. */
static int pad_character(int code) {
  if (code >= OWN_DIGIT_0 && code < OWN_SIGN) return '0' + code - OWN_DIGIT_0;
  if (code >= OWN_SIGN && code < OWN_SIGN + (int)sizeof signs - 1) return signs[code - OWN_SIGN];
  static const char *const names[] = {"kpZRO", "kp1", "kp2", "kp3", "kp4", "kp5", "kp6", "kp7",
                                      "kp8", "kp9", "kpADD", "kpSUB", "kpDOT", "kpDIV", "kpMUL"};
  const char *name = code > KEY_MAX ? keyname(code) : NULL;
  for (int i = 0; name && i < 15; i++) {
    if (strcmp(name, names[i]) == 0) return i < 10 ? '0' + i : signs[i - 10];
  }
  return 0;
}

static int named(int code) {
  switch (code) {
    case KEY_UP: return CT_UP;
    case KEY_DOWN: return CT_DOWN;
    case KEY_LEFT: return CT_LEFT;
    case KEY_RIGHT: return CT_RIGHT;
    case KEY_PPAGE: case KEY_A3: return CT_PAGE_UP;
    case KEY_NPAGE: case KEY_C3: return CT_PAGE_DOWN;
    case KEY_HOME: case KEY_FIND: case KEY_A1: return CT_HOME;
    case KEY_END: case KEY_LL: case KEY_SELECT: case KEY_C1: return CT_END;
    case KEY_IC: return CT_INSERT;
    case KEY_DC: return CT_DELETE;
    case KEY_BACKSPACE: return CT_BACKSPACE;
    case KEY_ENTER: return CT_ENTER;
    case KEY_BTAB: return CT_BACK_TAB;
    case KEY_SUSPEND: return CT_CONTROL_Z;
    case OWN_PASTE_START: return CT_PASTE_START;
    case OWN_PASTE_END: return CT_PASTE_END;
    default: break;
  }
  if (code >= KEY_F(1) && code <= KEY_F(12)) return CT_F1 + code - KEY_F(1);
  return code > KEY_MAX ? named_extended(keyname(code)) : 0;
}

static int mouse(struct ct_event *event) {
  MEVENT happened;
  if (getmouse(&happened) != OK) return 0;
  event->row = happened.y;
  event->column = happened.x;
  event->code = happened.bstate & BUTTON1_PRESSED   ? 1
                : happened.bstate & BUTTON4_PRESSED ? 4
                : happened.bstate & BUTTON5_PRESSED ? 5
                                                    : 0;
  return event->code != 0;
}

/* A byte of the terminal's character set; letters may come in parts, with a wait between. */
static int character(int byte, struct ct_event *event) {
  char one = (char)byte;
  wchar_t letter;
  size_t used = mbrtowc(&letter, &one, 1, &partial);
  if (used == (size_t)-2) return 0;
  if (used == (size_t)-1) {
    memset(&partial, 0, sizeof partial);
    letter = 0xFFFD;
  }
  event->kind = CT_CHARACTER;
  event->code = (uint32_t)letter;
  return 1;
}

int ct_read(struct ct_event *event) {
  memset(event, 0, sizeof *event);
  event->kind = CT_OTHER;
  if (!screen_is_on()) return 0;
  if (resized) {
    resized = 0;
    if (screen_resize(&event->row, &event->column)) {
      event->kind = CT_RESIZED;
      return 1;
    }
  }
  for (;;) {
    int code = wgetch(pad);
    if (code == ERR) return 0;
    if (code < 256) {
      if (character(code, event)) return 1;
      continue;
    }
    if (code == KEY_RESIZE) continue; /* resizeterm says so again */
    if (code == KEY_MOUSE) {
      if (mouse(event)) event->kind = CT_MOUSE;
      return 1;
    }
    int typed = pad_character(code);
    if (typed) {
      event->kind = CT_CHARACTER;
      event->code = (uint32_t)typed;
      return 1;
    }
    event->code = (uint32_t)named(code);
    if (event->code != 0) event->kind = CT_KEY;
    return 1;
  }
}

int ct_wait(const int *fds, int count, int timeout_ms) {
  struct pollfd list[18] = {{.fd = screen_in, .events = POLLIN},
                            {.fd = guard_pipe(), .events = POLLIN}};
  if (count > 16) count = 16;
  for (int i = 0; i < count; i++) list[2 + i] = (struct pollfd){.fd = fds[i], .events = POLLIN};
  int ready = poll(list, (nfds_t)(2 + count), timeout_ms);
  if (ready < 0) return errno == EINTR ? CT_WOKE_SIGNAL : CT_WOKE_GONE;
  int woke = 0;
  if (list[1].revents) {
    woke |= CT_WOKE_SIGNAL;
    struct guard_news news = guard_news();
    if (news.resized) resized = 1;
    if (news.stop) {
      ct_suspend();
    } else if (news.continued) {
      screen_enter(); /* a shell may have changed the modes meanwhile */
    }
  }
  if (list[0].revents & POLLIN) woke |= CT_WOKE_INPUT;
  if (list[0].revents & (POLLHUP | POLLERR | POLLNVAL)) woke |= CT_WOKE_GONE;
  for (int i = 0; i < count; i++) {
    if (list[2 + i].revents) woke |= CT_WOKE_FIRST_FD << i;
  }
  return woke;
}
