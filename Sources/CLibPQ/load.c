#include "CLibPQ.h"
#include <dlfcn.h>
#include <stddef.h>
#include <string.h>

static struct libpq functions;

const struct libpq *libpq_load(const char **why) {
  void *library = dlopen("libpq.so.5", RTLD_LAZY | RTLD_LOCAL);
  if (library == NULL) {
    *why = dlerror();
    return NULL;
  }
  struct {
    const char *name;
    size_t place;
  } const wanted[] = {
#define LIBPQ_WANTED(name) {"PQ" #name, offsetof(struct libpq, name)},
      LIBPQ_FUNCTIONS(LIBPQ_WANTED)
#undef LIBPQ_WANTED
  };
  for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
    void *function = dlsym(library, wanted[i].name);
    if (function == NULL) {
      *why = dlerror();
      return NULL;
    }
    memcpy((char *)&functions + wanted[i].place, &function, sizeof function);
  }
  return &functions;
}
