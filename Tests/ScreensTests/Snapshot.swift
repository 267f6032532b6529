import Foundation
import Testing

/// Compares a screen with its picture in `Snapshots`. The first recording fails, so that somebody
/// looks at it; `RECORD=1` records anew.
func expectSnapshot(
  _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Snapshots")
  let file = folder.appendingPathComponent(name + ".txt")
  let picture = text + "\n"
  let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"
  guard !isRecording, let known = try? String(contentsOf: file, encoding: .utf8) else {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try picture.write(to: file, atomically: true, encoding: .utf8)
    if !isRecording {
      Issue.record(
        "Recorded \(name).txt: look at it, then run again.", sourceLocation: sourceLocation)
    }
    return
  }
  #expect(picture == known, "\(name).txt differs", sourceLocation: sourceLocation)
}
