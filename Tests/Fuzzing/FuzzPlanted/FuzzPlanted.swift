import Entrances

/// What the fuzzer calls for each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func enter(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  drive(start, count, enterPlanted)
}
