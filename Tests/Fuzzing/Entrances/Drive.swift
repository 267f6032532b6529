/// Hands a fuzzer's input to an entrance; a broken promise ends the process, as the fuzzer expects.
public func drive(
  _ start: UnsafePointer<UInt8>?, _ count: Int, _ enter: ([UInt8]) throws -> Void
) -> CInt {
  do {
    try enter(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
  } catch {
    fatalError("\(error)")
  }
}
