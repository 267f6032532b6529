#include "CPangoCairo.h"
#include "library.h"
#include <stdlib.h>

struct pages {
  cairo_surface_t *surface;
  cairo_t *cairo;
  void *receiver;
  bool (*write)(void *, const unsigned char *, unsigned int);
};

static cairo_status_t hand_over(void *closure, const unsigned char *bytes, unsigned int length) {
  struct pages *pages = closure;
  return pages->write(pages->receiver, bytes, length) ? CAIRO_STATUS_SUCCESS
                                                      : CAIRO_STATUS_WRITE_ERROR;
}

struct pages *pages_open(double width, double height, void *receiver,
                         bool (*write)(void *, const unsigned char *, unsigned int)) {
  struct pages *pages = calloc(1, sizeof *pages);
  if (pages == NULL) return NULL;
  pages->receiver = receiver;
  pages->write = write;
  pages->surface = library.cairo_pdf_surface_create_for_stream(hand_over, pages, width, height);
  pages->cairo = library.cairo_create(pages->surface);
  return pages;
}

bool pages_finish(struct pages *pages) {
  cairo_status_t drawn = library.cairo_status(pages->cairo);
  library.cairo_surface_finish(pages->surface);
  return drawn == CAIRO_STATUS_SUCCESS &&
         library.cairo_surface_status(pages->surface) == CAIRO_STATUS_SUCCESS;
}

void pages_close(struct pages *pages) {
  library.cairo_destroy(pages->cairo);
  library.cairo_surface_destroy(pages->surface);
  free(pages);
}

void pages_title(struct pages *pages, const char *title) {
  library.cairo_pdf_surface_set_metadata(pages->surface, CAIRO_PDF_METADATA_TITLE, title);
}

void pages_created(struct pages *pages, const char *moment) {
  library.cairo_pdf_surface_set_metadata(pages->surface, CAIRO_PDF_METADATA_CREATE_DATE, moment);
}

int pages_entry(struct pages *pages, int parent, const char *name, const char *place, bool open) {
  return library.cairo_pdf_surface_add_outline(
      pages->surface, parent, name, place, open ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);
}

void page_size(struct pages *pages, double width, double height) {
  library.cairo_pdf_surface_set_size(pages->surface, width, height);
}

void page_end(struct pages *pages) { library.cairo_show_page(pages->cairo); }

void page_glyphs(struct pages *pages, void *drawing, const char *text, int length,
                 const struct placed_glyph *glyphs, int count,
                 const struct glyph_cluster *clusters, int cluster_count, bool backward) {
  _Static_assert(sizeof *glyphs == sizeof(cairo_glyph_t) &&
                     offsetof(struct placed_glyph, x) == offsetof(cairo_glyph_t, x) &&
                     offsetof(struct placed_glyph, y) == offsetof(cairo_glyph_t, y),
                 "a placed glyph is Cairo's");
  _Static_assert(sizeof *clusters == sizeof(cairo_text_cluster_t) &&
                     offsetof(struct glyph_cluster, glyphs) ==
                         offsetof(cairo_text_cluster_t, num_glyphs),
                 "a cluster is Cairo's");
  library.cairo_set_scaled_font(pages->cairo, drawing);
  library.cairo_show_text_glyphs(
      pages->cairo, text, length, (const cairo_glyph_t *)glyphs, count,
      (const cairo_text_cluster_t *)clusters, cluster_count,
      backward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : 0);
}

void path_move(struct pages *pages, double x, double y) {
  library.cairo_move_to(pages->cairo, x, y);
}

void path_line(struct pages *pages, double x, double y) {
  library.cairo_line_to(pages->cairo, x, y);
}

void path_box(struct pages *pages, double x, double y, double width, double height) {
  library.cairo_rectangle(pages->cairo, x, y, width, height);
}

void path_forget(struct pages *pages) { library.cairo_new_path(pages->cairo); }

// Whatever is drawn, text comes after it in black.
static void set_grey(struct pages *pages, double grey) {
  library.cairo_set_source_rgb(pages->cairo, grey, grey, grey);
}

void path_fill(struct pages *pages, double grey) {
  set_grey(pages, grey);
  library.cairo_fill_preserve(pages->cairo);
  set_grey(pages, 0);
}

void path_stroke(struct pages *pages, double thickness, double grey, bool broken) {
  static const double dashes[] = {3, 2};
  set_grey(pages, grey);
  library.cairo_set_line_width(pages->cairo, thickness);
  library.cairo_set_dash(pages->cairo, dashes, broken ? 2 : 0, 0);
  library.cairo_stroke(pages->cairo);
  set_grey(pages, 0);
}
