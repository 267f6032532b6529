/* What a crash may say besides its sentence: the signal, the place in the program, the build. All of
 * it is known without looking at what the program was working on. */
#include "parts.h"

#include <elf.h>
#include <link.h>
#include <signal.h>
#include <string.h>
#include <ucontext.h>

static uintptr_t first, last;
static char build[17];

static char *hexadecimal(char *at, uintptr_t number) {
  int shift = 8 * (int)sizeof number - 4;
  while (shift > 0 && number >> shift == 0) shift -= 4;
  for (; shift >= 0; shift -= 4) *at++ = "0123456789abcdef"[number >> shift & 15];
  return at;
}

/* The first eight bytes of the build's own mark, which the linker has put into the program. */
static void read_mark(const char *notes, size_t size) {
  const ElfW(Nhdr) * note;
  for (size_t at = 0; at + sizeof *note <= size;) {
    note = (const void *)(notes + at);
    size_t name = at + sizeof *note, mark = name + ((note->n_namesz + 3u) & ~3u);
    size_t next = mark + ((note->n_descsz + 3u) & ~3u);
    if (next > size) return;
    if (note->n_type == NT_GNU_BUILD_ID && note->n_descsz >= 8 && note->n_namesz == 4 &&
        memcmp(notes + name, "GNU", 4) == 0) {
      for (int i = 0; i < 8; i++) {
        unsigned char byte = (unsigned char)notes[mark + (size_t)i];
        build[2 * i] = "0123456789abcdef"[byte >> 4];
        build[2 * i + 1] = "0123456789abcdef"[byte & 15];
      }
      return;
    }
    at = next;
  }
}

/* The first object told of is the program itself. */
static int read_program(struct dl_phdr_info *object, size_t size, void *unused) {
  (void)size;
  (void)unused;
  first = object->dlpi_addr;
  for (size_t i = 0; i < object->dlpi_phnum; i++) {
    const ElfW(Phdr) *part = &object->dlpi_phdr[i];
    uintptr_t start = object->dlpi_addr + part->p_vaddr;
    if (part->p_type == PT_LOAD && start + part->p_memsz > last) last = start + part->p_memsz;
    if (part->p_type == PT_NOTE && build[0] == 0) read_mark((const char *)start, part->p_memsz);
  }
  return 1;
}

void fault_prepare(void) { dl_iterate_phdr(read_program, NULL); }

static const char *name(int number) {
  switch (number) {
    case SIGILL: return "ILL";
    case SIGTRAP: return "TRAP";
    case SIGSEGV: return "SEGV";
    case SIGBUS: return "BUS";
    case SIGFPE: return "FPE";
    case SIGABRT: return "ABRT";
    case SIGQUIT: return "QUIT";
    default: return "?";
  }
}

/* Where the program was, from its own beginning; 0 where it was in a library. */
static uintptr_t place(const void *context) {
  uintptr_t at = 0;
#if defined(__x86_64__)
  at = (uintptr_t)((const ucontext_t *)context)->uc_mcontext.gregs[REG_RIP];
#elif defined(__aarch64__)
  at = (uintptr_t)((const ucontext_t *)context)->uc_mcontext.pc;
#else
  (void)context;
#endif
  return at > first && at < last ? at - first : 0;
}

void fault_code(char text[64], int number, const void *context) {
  char *at = stpcpy(stpcpy(text, " (fault "), name(number));
  uintptr_t offset = place(context);
  if (offset != 0) {
    *at++ = ' ';
    at = hexadecimal(at, offset);
  }
  if (build[0] != 0) at = stpcpy(stpcpy(at, ", build "), build);
  stpcpy(at, ")");
}
