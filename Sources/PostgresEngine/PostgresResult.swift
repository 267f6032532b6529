import CLibPQ
import Engine

/// What the server answered to one statement; let go of with this object.
final class PostgresResult {
  private let pq: libpq
  private let result: OpaquePointer

  /// Takes over a result; nil where there is none, because the line broke or memory ran out.
  init?(_ result: OpaquePointer?, _ pq: libpq) {
    guard let result else { return nil }
    self.result = result
    self.pq = pq
  }

  deinit { pq.clear(result) }

  var isGood: Bool {
    switch pq.resultStatus(result) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: true
    default: false
    }
  }

  /// SQLSTATE; nil where the complaint is not the server's.
  var code: String? { field(LIBPQ_SQLSTATE) }
  /// What went wrong, without the detail.
  var words: String { field(LIBPQ_MESSAGE) ?? "no reason given" }

  private func field(_ field: Int) -> String? {
    pq.resultErrorField(result, Int32(field)).map { String(cString: $0) }
  }

  /// What was carried out, in one word: `COMMIT` answered by `ROLLBACK` is a transaction that failed.
  var command: String { pq.cmdStatus(result).map { String(cString: $0) } ?? "" }

  /// How many rows the statement changed.
  var changes: Int { pq.cmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0 }

  /// Hands over the cells of every row.
  func rows(_ reader: ([Cell]) throws -> Void) throws {
    let count = pq.ntuples(result)
    guard count > 0 else { return }
    let kinds = try (0..<pq.nfields(result)).map { try kind(ofColumn: $0) }
    for row in 0..<count {
      try reader(kinds.indices.map { cell(row, Int32($0), kinds[$0]) })
    }
  }

  private enum Kind { case integer, flag, text }

  /// The kind of a column by its type's number in PostgreSQL's catalogue. A kind the program never
  /// asks for is a fault in a statement and not read as something else.
  private func kind(ofColumn column: Int32) throws(EngineError) -> Kind {
    switch pq.ftype(result, column) {
    case 20, 21, 23: .integer  // int8, int2, int4
    case 16: .flag  // bool
    case 25, 1043, 1042, 19, 705: .text  // text, varchar, char, name, a literal
    case let type: throw .failed("column \(column + 1) is of type \(type), neither number nor text")
    }
  }

  private func cell(_ row: Int32, _ column: Int32, _ kind: Kind) -> Cell {
    guard pq.getisnull(result, row, column) == 0, let bytes = pq.getvalue(result, row, column)
    else { return .null }
    let count = Int(pq.getlength(result, row, column))
    let value = UnsafeRawBufferPointer(start: bytes, count: count)
    switch kind {
    case .integer: return .integer(Self.integer(value))
    case .flag: return Cell(value.first == UInt8(ascii: "t"))
    case .text: return .text(String(decoding: value, as: UTF8.self))
    }
  }

  /// A whole number written in digits, as the server writes it.
  private static func integer(_ digits: UnsafeRawBufferPointer) -> Int64 {
    let isNegative = digits.first == UInt8(ascii: "-")
    // Downwards, so that the lowest number there is fits on the way.
    let lowered = digits.dropFirst(isNegative ? 1 : 0).reduce(into: Int64(0)) { sum, digit in
      sum = sum * 10 - Int64(digit - UInt8(ascii: "0"))
    }
    return isNegative ? lowered : -lowered
  }
}
