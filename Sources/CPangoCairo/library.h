// The functions of Pango and Cairo that are called, with the types of their own headers.
#pragma once
#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#define LIBRARY_FUNCTIONS(F) \
  F(g_object_ref) F(g_object_unref) F(g_list_free) \
  F(pango_cairo_font_map_new) F(pango_font_map_create_context) \
  F(pango_cairo_context_set_font_options) F(pango_context_set_round_glyph_positions) \
  F(pango_context_set_font_description) F(pango_font_description_from_string) \
  F(pango_font_description_set_absolute_size) F(pango_font_description_set_weight) \
  F(pango_font_description_free) F(pango_attr_list_new) F(pango_attr_list_unref) \
  F(pango_itemize) F(pango_reorder_items) F(pango_item_free) F(pango_shape_full) \
  F(pango_glyph_string_new) F(pango_glyph_string_free) F(pango_cairo_font_get_scaled_font) \
  F(cairo_font_options_create) F(cairo_font_options_destroy) \
  F(cairo_font_options_set_hint_metrics) F(cairo_font_options_set_hint_style) \
  F(cairo_pdf_surface_create_for_stream) F(cairo_pdf_surface_set_metadata) \
  F(cairo_pdf_surface_set_size) F(cairo_pdf_surface_add_outline) F(cairo_surface_finish) \
  F(cairo_surface_status) F(cairo_surface_destroy) F(cairo_create) F(cairo_destroy) \
  F(cairo_status) F(cairo_show_page) F(cairo_set_scaled_font) F(cairo_show_text_glyphs) \
  F(cairo_move_to) F(cairo_line_to) F(cairo_rectangle) F(cairo_new_path) \
  F(cairo_set_source_rgb) F(cairo_set_line_width) F(cairo_set_dash) F(cairo_fill_preserve) \
  F(cairo_stroke)

// One member for each function, under its own name.
struct library {
#define LIBRARY_MEMBER(name) __typeof__(&name) name;
  LIBRARY_FUNCTIONS(LIBRARY_MEMBER)
#undef LIBRARY_MEMBER
};

// Filled by pangocairo_load.
extern struct library library;
