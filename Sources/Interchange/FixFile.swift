import Glibc

/// A file with the header and the bad lines of another, byte for byte, to be put right and
/// imported again.
public enum FixFile {
  /// Writes the given stretches of the file, in order. The file at the path is replaced as a whole,
  /// by rename, and only its owner may read it; where anything fails it stays as it was.
  public static func write(
    _ ranges: [Range<Int>], of input: InputFile, to path: String
  ) throws(InputFileError) {
    let mark = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = mark.map { path[...$0] } ?? ""
    var name = Array((folder + ".lifelong-fix-XXXXXX").utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw failure(path) }
    do throws(InputFileError) {
      try copy(ranges, of: input, to: descriptor, path: path)
      guard fsync(descriptor) == 0, rename(name, path) == 0 else { throw failure(path) }
      close(descriptor)
    } catch {
      close(descriptor)
      unlink(name)
      throw error
    }
  }

  private static func copy(
    _ ranges: [Range<Int>], of input: InputFile, to descriptor: Int32, path: String
  ) throws(InputFileError) {
    let space = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { space.deallocate() }
    for range in ranges {
      var offset = range.lowerBound
      var last: UInt8 = 0x0A
      while offset < range.upperBound {
        let wanted = min(space.count, range.upperBound - offset)
        let piece = UnsafeMutableRawBufferPointer(rebasing: space[..<wanted])
        let count = try input.read(at: offset, into: piece)
        guard count > 0 else { throw .changedMeanwhile(path: input.path) }
        try put(UnsafeRawBufferPointer(rebasing: piece[..<count]), to: descriptor, path: path)
        last = piece[count - 1]
        offset += count
      }
      // The last line of a file may have no line end.
      if last != 0x0A && last != 0x0D {
        space[0] = 0x0A
        try put(UnsafeRawBufferPointer(rebasing: space[..<1]), to: descriptor, path: path)
      }
    }
  }

  private static func put(
    _ bytes: UnsafeRawBufferPointer, to descriptor: Int32, path: String
  ) throws(InputFileError) {
    var done = 0
    while done < bytes.count {
      let count = Glibc.write(
        descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(path)
      }
      done += count
    }
  }

  private static func failure(_ path: String) -> InputFileError {
    .unwritable(path: path, why: String(cString: strerror(errno)))
  }
}
