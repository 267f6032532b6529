// What setting a page takes of Pango and Cairo, which are loaded when the first page is set and not
// before: with everything they bring they are forty libraries, and a desk starts without them.
//
// Lengths are in points, from the top left corner of the page, but where a Pango unit is named: a
// 1,024th of a point. Objects are handed out as pointers to nothing known.
#pragma once
#include <stdbool.h>
#include <stddef.h>

// Loads the libraries, once; every other function here needs them. Answers null where they are
// there, else the loader's own words.
const char *_Nullable pangocairo_load(void);

// ---- Text

// The fonts of this machine; null where there is no memory.
void *_Nullable fonts_open(void);

// A style of text, black on paper: no hinting for a screen, glyphs at fractions of a point.
void *_Nullable fonts_style(void *_Nonnull fonts, double size, bool bold);

// Lets go of fonts, a style or the font of a run.
void fonts_release(void *_Nonnull object);

// A glyph of a run, in the order in which they stand on paper; lengths in Pango units.
struct shaped_glyph {
  unsigned int index;  // in its font; 0 is the empty box
  bool missing;        // whether no installed font has it
  int cluster;         // the byte of the run's text where what it stands for begins
  int width, x_offset, y_offset;
};

// Glyphs of one font in one direction.
struct shaped_run {
  void *_Nonnull font;     // the taker's, for fonts_release
  void *_Nonnull drawing;  // for page_glyphs; as long as the font is there
  bool backward;
  int offset, length;  // bytes of the text they stand for
  const struct shaped_glyph *_Nonnull glyphs;
  int count;
};

// Turns a line of UTF-8 into glyphs and hands over its runs from left to right; but for the font they
// live as long as that call.
void text_shape(void *_Nonnull style, const char *_Nonnull text, int length, void *_Nullable receiver,
                void (*_Nonnull take)(void *_Nullable receiver, const struct shaped_run *_Nonnull run));

// ---- Pages

// A file of PDF being drawn, handed to `write` piece by piece, which answers whether it took it;
// null where there is no memory.
struct pages;
struct pages *_Nullable pages_open(double width, double height, void *_Nullable receiver,
                                   bool (*_Nonnull write)(void *_Nullable receiver,
                                                          const unsigned char *_Nonnull bytes,
                                                          unsigned int length));
// Writes what is left. Answers whether the whole file could be made.
bool pages_finish(struct pages *_Nonnull pages);
void pages_close(struct pages *_Nonnull pages);

// What a reader of the file's properties sees; the moment as `2026-11-24T09:50:00Z`.
void pages_title(struct pages *_Nonnull pages, const char *_Nonnull title);
void pages_created(struct pages *_Nonnull pages, const char *_Nonnull moment);
// An entry of the table of contents below another, 0 for none: its number.
int pages_entry(struct pages *_Nonnull pages, int parent, const char *_Nonnull name,
                const char *_Nonnull place, bool open);

// The size of the page that is begun, and its end.
void page_size(struct pages *_Nonnull pages, double width, double height);
void page_end(struct pages *_Nonnull pages);

// A glyph at its place, and how many of them stand for how many bytes of the text.
struct placed_glyph {
  unsigned long index;
  double x, y;
};
struct glyph_cluster {
  int bytes, glyphs;
};
void page_glyphs(struct pages *_Nonnull pages, void *_Nonnull drawing, const char *_Nullable text,
                 int length, const struct placed_glyph *_Nonnull glyphs, int count,
                 const struct glyph_cluster *_Nonnull clusters, int cluster_count, bool backward);

// A way from point to point, or around a box; it is kept until it is forgotten or stroked.
void path_move(struct pages *_Nonnull pages, double x, double y);
void path_line(struct pages *_Nonnull pages, double x, double y);
void path_box(struct pages *_Nonnull pages, double x, double y, double width, double height);
void path_forget(struct pages *_Nonnull pages);
// Fills it, keeping it; 0 is black and 1 white.
void path_fill(struct pages *_Nonnull pages, double grey);
// Draws along it, and forgets it.
void path_stroke(struct pages *_Nonnull pages, double thickness, double grey, bool broken);
