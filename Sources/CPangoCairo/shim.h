// What Printing sees of Pango and Cairo.
#include <cairo/cairo-pdf.h>
#include <pango/pangocairo.h>
