public import Domain
import Engine

extension Relations {
  static let agreement = Relation<LearningAgreement>(
    "agreement", key: ["code"], ["title", "in_force_from", "review_due"],
    encode: { agreement in
      [
        .text(agreement.code), .text(agreement.title), Cell(agreement.inForceFrom),
        Cell(agreement.reviewDue),
      ]
    },
    decode: { cells in
      LearningAgreement(
        code: cells.text(), title: cells.text(), inForceFrom: cells.day(),
        reviewDue: cells.day())
    })

  static let signature = Relation<(agreement: String, signature: Signature)>(
    "signature", key: ["agreement_code", "party"], ["signatory", "signed_on"],
    encode: { pair in
      [
        .text(pair.agreement), .text(pair.signature.party), .text(pair.signature.signatory),
        .text(pair.signature.on.iso),
      ]
    },
    decode: { cells in
      let code = cells.text()
      let party = cells.text()
      let signatory = cells.text()
      return (
        code,
        Signature(party: party, signatory: signatory, on: cells.day() ?? Day(number: 0))
      )
    })
}

extension Store {
  /// Every learning agreement with its signatures, by code.
  public func agreements() throws -> [LearningAgreement] {
    let signatures = try rows(
      "SELECT \(Relations.signature.list("s")) FROM signature s ORDER BY s.signed_on, s.party"
    ) { Relations.signature.decode(&$0) }
    return try rows(
      "SELECT \(Relations.agreement.list("a")) FROM agreement a ORDER BY a.code"
    ) { cells in
      var agreement = Relations.agreement.decode(&cells)
      agreement.signatures = signatures.filter { $0.agreement == agreement.code }
        .map(\.signature)
      return agreement
    }
  }
}

extension Journal {
  /// Writes a learning agreement and its signatures.
  public func save(_ agreement: LearningAgreement) throws {
    try put(agreement, in: Relations.agreement)
    for signature in agreement.signatures {
      try put((agreement.code, signature), in: Relations.signature)
    }
  }
}
