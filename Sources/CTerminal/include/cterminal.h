/* The terminal for Swift: a plain C interface, so that no name of curses enters any Swift file.
 * One terminal a process. Everything but the handlers is called from one thread. */
#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdint.h>

/* --- Beginning well (memory.c) --- */

/* Keeps all memory in one heap that grows in large steps. A thread's own heap grows by a page and a
 * system call at a time, five hundred of them before the first screen. Call it before any thread. */
void ct_one_heap(void);

/* --- Ending well (guard.c) --- */

/* Takes over the signals of faults and aborts, so that a crash restores the terminal, writes one
 * plain line and shows no memory: the sentence, the signal, where in the program, which build. No
 * core file is written. Call it before any other work, and again to change the sentence (up to 500
 * bytes). */
void ct_guard(const char *sentence);

/* The signal that asked the program to end (HUP, INT or TERM), 0 if none did. */
int ct_ending(void);

/* --- The screen (screen.c) --- */

enum { CT_MOUSE_ON = 1, CT_MONO = 2, CT_NO_SUSPEND = 4 };

/* What ct_start answers. */
enum { CT_OK = 0, CT_NO_TERMINAL = -1, CT_NO_CURSOR_ADDRESSING = -2 };

/* Sets the character set from the environment: C.UTF-8 when nothing is set, or when a UTF-8 one is
 * asked for that is not installed. 1 if the terminal takes UTF-8. */
int ct_locale(void);

/* Cells the C library gives a scalar in that set; -1 if it cannot be shown. */
int ct_width(uint32_t scalar);

/* Takes the terminal over. An unknown or empty TERM counts as xterm-256color. */
int ct_start(int in_fd, int out_fd, unsigned flags);

/* Gives the terminal back as it was. Harmless when there is nothing to give back. */
void ct_stop(void);

void ct_size(int *rows, int *columns);

enum { CT_BOLD = 1, CT_REVERSE = 2, CT_UNDERLINE = 4, CT_DIM = 8 };
enum { CT_PLAIN_COLOUR = 0, CT_GREEN = 1, CT_YELLOW = 2, CT_RED = 3, CT_CYAN = 4 };

/* Puts a spacing scalar and up to 4 marks into a cell; width is what the caller counts it as. A
 * scalar the C library counts otherwise is put as '?'s. */
void ct_put(int row, int column, const uint32_t *scalars, int count, int width, unsigned attributes,
            unsigned colour);

/* Shows what was put. The cursor is hidden where row is negative. */
void ct_flush(int row, int column);

/* Shows everything anew with the next flush. */
void ct_repaint(void);

/* Listens to clicks and the wheel, or no longer. */
void ct_mouse(int on);

void ct_beep(void);

/* Leaves the screen and stops the process until it is continued; nothing under CT_NO_SUSPEND. */
void ct_suspend(void);

/* Leaves the screen, runs a program found by PATH, waits for it, comes back. What waitpid says;
 * -1 if it could not be started. */
int ct_run(char *const arguments[]);

/* --- Input (input.c) --- */

enum ct_kind {
  CT_CHARACTER, /* code: a Unicode scalar, controls included */
  CT_KEY,       /* code: one of ct_key */
  CT_MOUSE,     /* code: 1 left pressed, 4 wheel up, 5 wheel down */
  CT_RESIZED,   /* row, column: the new size */
  CT_OTHER      /* something of no interest */
};

enum ct_key {
  CT_UP = 1, CT_DOWN, CT_LEFT, CT_RIGHT, CT_PAGE_UP, CT_PAGE_DOWN, CT_HOME, CT_END, CT_INSERT,
  CT_DELETE, CT_BACKSPACE, CT_ENTER, CT_BACK_TAB, CT_PASTE_START, CT_PASTE_END, CT_CONTROL_Z,
  CT_F1 = 101 /* to CT_F1 + 11 */
};

struct ct_event {
  enum ct_kind kind;
  uint32_t code;
  int row, column;
};

/* 1: one event taken. 0: none now. */
int ct_read(struct ct_event *event);

enum { CT_WOKE_INPUT = 1, CT_WOKE_SIGNAL = 2, CT_WOKE_GONE = 4, CT_WOKE_FIRST_FD = 8 };

/* Waits for input, a signal, or any of up to 16 descriptors. Bits of what woke it, 0 after
 * timeout_ms (negative: no limit). CT_WOKE_GONE: the terminal has hung up. */
int ct_wait(const int *fds, int count, int timeout_ms);

#endif
