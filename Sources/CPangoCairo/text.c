#include "CPangoCairo.h"
#include "library.h"
#include <stdlib.h>

void *fonts_open(void) { return library.pango_cairo_font_map_new(); }

void *fonts_style(void *fonts, double size, bool bold) {
  PangoContext *context = library.pango_font_map_create_context(fonts);
  if (context == NULL) return NULL;
  cairo_font_options_t *options = library.cairo_font_options_create();
  library.cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  library.cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  library.pango_cairo_context_set_font_options(context, options);
  library.cairo_font_options_destroy(options);
  library.pango_context_set_round_glyph_positions(context, FALSE);
  PangoFontDescription *font = library.pango_font_description_from_string(
      "DejaVu Sans, Noto Sans, Liberation Sans, Sans");
  library.pango_font_description_set_absolute_size(font, size * PANGO_SCALE);
  library.pango_font_description_set_weight(
      font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  library.pango_context_set_font_description(context, font);
  library.pango_font_description_free(font);
  return context;
}

void fonts_release(void *object) { library.g_object_unref(object); }

static void shape(PangoItem *item, const char *text, int length, void *receiver,
                  void (*take)(void *, const struct shaped_run *)) {
  PangoFont *font = item->analysis.font;
  if (font == NULL) return;
  cairo_scaled_font_t *drawing =
      library.pango_cairo_font_get_scaled_font((PangoCairoFont *)font);
  if (drawing == NULL) return;
  PangoGlyphString *string = library.pango_glyph_string_new();
  library.pango_shape_full(
      text + item->offset, item->length, text, length, &item->analysis, string);
  struct shaped_glyph *glyphs = calloc((size_t)string->num_glyphs + 1, sizeof *glyphs);
  if (glyphs != NULL) {
    for (int i = 0; i < string->num_glyphs; i++) {
      const PangoGlyphInfo *info = &string->glyphs[i];
      bool missing = (info->glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0;
      glyphs[i] = (struct shaped_glyph){
          .index = missing ? 0 : info->glyph,
          .missing = missing,
          .cluster = string->log_clusters[i],
          .width = info->geometry.width,
          .x_offset = info->geometry.x_offset,
          .y_offset = info->geometry.y_offset};
    }
    take(receiver, &(struct shaped_run){
                       // GLib's macro of the same name is not meant.
                       .font = (library.g_object_ref)(font),
                       .drawing = drawing,
                       .backward = item->analysis.level % 2 == 1,
                       .offset = item->offset,
                       .length = item->length,
                       .glyphs = glyphs,
                       .count = string->num_glyphs});
    free(glyphs);
  }
  library.pango_glyph_string_free(string);
}

void text_shape(void *style, const char *text, int length, void *receiver,
                void (*take)(void *, const struct shaped_run *)) {
  PangoAttrList *attributes = library.pango_attr_list_new();
  GList *logical = library.pango_itemize(style, text, 0, length, attributes, NULL);
  GList *visual = library.pango_reorder_items(logical);
  library.g_list_free(logical);
  for (GList *link = visual; link != NULL; link = link->next) {
    shape(link->data, text, length, receiver, take);
    library.pango_item_free(link->data);
  }
  library.g_list_free(visual);
  library.pango_attr_list_unref(attributes);
}
