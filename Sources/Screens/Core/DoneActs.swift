/// What was done at this desk since it was opened, so that it can be taken back step by step and
/// done again.
struct DoneActs: Sendable {
  /// What was asked for, and how many acts of the books it came to.
  private var done: [(ask: Ask, acts: Int)] = []
  /// What was taken back, the last one at the end.
  private var takenBack: [Ask] = []

  /// How many acts Ctrl-Z takes back: all of what was done in one go; one where nothing is known,
  /// as after a restart.
  var undoable: Int { done.last?.acts ?? 1 }

  /// What Ctrl-Y does again; nil where nothing was taken back since.
  var redoable: Ask? { takenBack.last }

  /// Notes what was done. Anything but doing again what was taken back leaves nothing to do again.
  mutating func did(_ ask: Ask, acts: Int) {
    if ask == takenBack.last {
      takenBack.removeLast()
    } else {
      takenBack = []
    }
    done.append((ask, acts))
    if done.count > 200 { done.removeFirst() }
  }

  /// Notes that what was done last was taken back.
  mutating func tookBack() {
    guard let last = done.popLast() else { return }
    takenBack.append(last.ask)
  }
}
