public import Domain

extension WithdrawalReason {
  /// The reasons asked for at the desk, the likeliest first.
  public static let atTheDesk: [WithdrawalReason] = [
    .shift, .workload, .leave, .moved, .childcare, .travel, .noLongerWanted, .leftTrust, .other,
  ]
}
