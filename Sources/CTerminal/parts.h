/* What the parts of this target know of one another. */
#ifndef CTERMINAL_PARTS_H
#define CTERMINAL_PARTS_H

#include <stddef.h>
#include <termios.h>

/* guard.c: what a handler needs to give the terminal back, handed over at start. */
void guard_hold(int fd, const struct termios *modes, const char *restore);
void guard_release(void);
void guard_catch_ends(void);
void guard_release_ends(void);
int guard_pipe(void);

/* What came through the pipe since the last call. */
struct guard_news {
  int resized, stop, continued;
};
struct guard_news guard_news(void);

/* fault.c: the signal, the place in the program and the build, as `(fault SEGV 12a4f0, build …)`
 * behind a space. Prepared once; then it may be asked in a handler. */
void fault_prepare(void);
void fault_code(char text[64], int number, const void *context);

/* screen.c */
extern int screen_in, screen_out;
int screen_is_on(void);
void screen_leave(void);
void screen_enter(void);
int screen_resize(int *rows, int *columns);

/* input.c */
void input_start(unsigned flags);
void input_stop(void);

#endif
