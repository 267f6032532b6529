import Canvas
import Glibc

/// One line on standard error that says how far a long job is; only on a terminal.
final class ProgressLine {
  private let words: String
  private let isShown = isatty(STDERR_FILENO) == 1
  private var lastPercent = -1

  init(_ words: String) { self.words = words }

  /// Shows how much is done, redrawn only where a percent has changed.
  func show(_ done: Int, of total: Int, _ step: String = "") {
    let percent = total > 0 ? done * 100 / total : 0
    guard isShown, percent != lastPercent else { return }
    lastPercent = percent
    write(
      "\r\(words)\(step) \(ProgressBar.text(done: done, of: max(total, 1), width: 30)) \(percent) %"
    )
  }

  /// Clears the line once the job is over.
  func end() {
    if isShown && lastPercent >= 0 { write("\r\u{1B}[K") }
    lastPercent = -1
  }

  private func write(_ text: String) {
    _ = text.withCString { Glibc.write(STDERR_FILENO, $0, strlen($0)) }
  }
}
