import CTerminal
import Canvas

/// Sends the cells of frames to the terminal library.
struct Painter {
  let theme: Theme
  let asciiOnly: Bool

  /// The frame as this terminal can show it.
  func prepared(_ frame: Frame) -> Frame { asciiOnly ? frame.inASCII() : frame }

  /// Puts the cells that differ from the last frame, then shows them; every cell of the window
  /// when there is no last frame of this size.
  func paint(_ frame: Frame, over last: Frame?, size: (columns: Int, rows: Int)) {
    if let last, last.columns == frame.columns, last.rows == frame.rows {
      paintChanges(frame, over: last, size: size)
    } else {
      paintAll(frame, size: size)
    }
    let cursor = frame.cursor.flatMap { $0.row < size.rows && $0.column < size.columns ? $0 : nil }
    ct_flush(Int32(cursor?.row ?? -1), Int32(cursor?.column ?? -1))
  }

  private func paintChanges(_ frame: Frame, over last: Frame, size: (columns: Int, rows: Int)) {
    frame.cells.withUnsafeBufferPointer { new in
      last.cells.withUnsafeBufferPointer { old in
        for row in 0..<min(frame.rows, size.rows) {
          let first = row * frame.columns
          for column in 0..<min(frame.columns, size.columns)
          where new[first + column] != old[first + column] {
            put(new[first + column], row: row, column: column, columns: size.columns)
          }
        }
      }
    }
  }

  private func paintAll(_ frame: Frame, size: (columns: Int, rows: Int)) {
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        put(frame[row, column] ?? .blank, row: row, column: column, columns: size.columns)
      }
    }
  }

  private func put(_ cell: Frame.Cell, row: Int, column: Int, columns: Int) {
    // The right half of a wide letter comes with its left half. A window that has just become
    // narrower can have its edge within a letter.
    guard cell.width > 0, column + Int(cell.width) <= columns else { return }
    let ink = theme.ink(cell.style)
    var scalars = (
      cell.scalar.value, cell.marks[0], cell.marks[1], cell.marks[2], cell.marks[3]
    )
    withUnsafeBytes(of: &scalars) { bytes in
      let values = bytes.bindMemory(to: UInt32.self)
      let count = values.firstIndex(of: 0) ?? values.count
      ct_put(
        Int32(row), Int32(column), values.baseAddress, Int32(count), Int32(cell.width),
        ink.attributes, ink.colour)
    }
  }
}
