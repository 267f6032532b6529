import CTerminal

/// How the program uses memory.
public enum Memory {
  /// Keeps it in one heap that grows in large steps, which makes the first screen some milliseconds
  /// earlier; to be called before any other work.
  public static func keepInOneHeap() { ct_one_heap() }
}
