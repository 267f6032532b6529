import Store

extension Books {
  /// The request of an act of which it is not known whether it was kept, because the line to the
  /// database broke at that moment; nil for any other error.
  public func unsettledRequest(of error: any Error) -> String? {
    if case StoreError.outcomeUnknown(let request) = error { request } else { nil }
  }

  /// Whether an act was kept, once the database answers again; what is not there by then will not come
  /// any more.
  public func wasKept(request: String) throws -> Bool { try store.wasKept(request: request) }
}
