import TestServer

extension Trust {
  struct NotCopied: Error {
    let why: String
  }

  /// A trust that begins as another was made, on an engine.
  convenience init(like model: Model, on engine: EngineUnderTest) throws {
    switch engine {
    case .sqlite: try self.init(like: model)
    case .postgres:
      try self.init(at: TestDatabase(.empty))
      try Files.copy(try model.database(), to: path("model.sqlite"))
      let copied = try run("copy model.sqlite \(books)")
      guard copied.status == 0 else { throw NotCopied(why: copied.words) }
    }
  }
}
