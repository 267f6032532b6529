#include "CPangoCairo.h"
#include "library.h"
#include <dlfcn.h>
#include <pthread.h>
#include <string.h>

struct library library;

static const char *why;

static void load(void) {
  // Whatever Pango and Cairo stand on is found through it.
  void *handle = dlopen("libpangocairo-1.0.so.0", RTLD_LAZY | RTLD_LOCAL);
  if (handle == NULL) {
    why = strdup(dlerror());
    return;
  }
  struct {
    const char *name;
    size_t place;
  } const wanted[] = {
#define LIBRARY_WANTED(name) {#name, offsetof(struct library, name)},
      LIBRARY_FUNCTIONS(LIBRARY_WANTED)
#undef LIBRARY_WANTED
  };
  for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
    void *function = dlsym(handle, wanted[i].name);
    if (function == NULL) {
      why = strdup(dlerror());
      return;
    }
    memcpy((char *)&library + wanted[i].place, &function, sizeof function);
  }
}

const char *pangocairo_load(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return why;
}
