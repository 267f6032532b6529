import CPangoCairo

/// The libraries that set text and draw pages.
enum PangoCairo {
  /// Loads them where they are not loaded yet: with the program they would cost every start a fifth of
  /// its time.
  static func load() throws(PDFFailure) {
    if let why = pangocairo_load() { throw .notInstalled(String(cString: why)) }
  }
}
