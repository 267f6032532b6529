/// How far something is, as text: `[########        ]`.
public enum ProgressBar {
  /// A bar of exactly `width` cells; empty if there is no room for more than its ends.
  ///
  /// Full only when all is done, and never empty once something is. Of nothing to do, all is done.
  public static func text(done: Int, of total: Int, width: Int) -> String {
    let room = width - 2
    guard room > 0 else { return "" }
    let part = total <= 0 ? 1 : Double(max(0, min(done, total))) / Double(total)
    var filled = Int(part * Double(room))
    if part > 0 && filled == 0 && room > 1 { filled = 1 }
    return "[" + String(repeating: "#", count: filled)
      + String(repeating: " ", count: room - filled) + "]"
  }
}
