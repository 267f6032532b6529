import Domain
import Testing
import Wording

@Suite("Sentences of refusals") struct RefusalWordingTests {
  @Test(
    "Every refusal is told in its own sentence, and scripts know it by its code",
    arguments: EveryRefusal.examples)
  func sentences(_ example: RefusalExample) {
    #expect(Wording.sentence(example.refusal) == example.sentence)
    #expect(example.refusal.code == example.code)
  }

  @Test("Every refusal reads as a sentence", arguments: EveryRefusal.examples)
  func readsAsOne(_ example: RefusalExample) {
    let sentence = Wording.sentence(example.refusal)
    #expect(sentence.hasSuffix("."))
    #expect(!sentence.hasSuffix(".."))
    #expect(!sentence.contains("  "))
    #expect(!sentence.contains("Optional"))
    #expect(example.code.allSatisfy { $0.isLowercase || $0 == "-" })
  }

  @Test("Of many choices twelve are listed, the rest counted")
  func choices() {
    #expect(
      Wording.sentence(.noSuchSession("YOGA-1", 20, known: Array(1...14)))
        == "Class YOGA-1 has no session 20. Sessions there are: "
        + "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 2 more.")
  }

  @Test("An incomplete register names four without a mark, the rest counted")
  func incomplete() {
    let unmarked = [Cast.ada, Cast.lukasz, Cast.sian, Cast.hoa, Cast.ada, Cast.lukasz]
    #expect(
      Wording.sentence(.registerIncomplete(Cast.yoga, session: 1, unmarked: unmarked))
        == "The register of session 1 of Yoga for beginners (YOGA-1) is not complete: "
        + "Ada Okafor, Łukasz Grzyb, Siân Davies, Hoa Nguyễn and 2 others have no mark. "
        + "Mark everyone, then submit.")
  }

  @Test("A limit names one band or several, and what else it goes by")
  func limits() {
    func limit(_ kind: Restriction.Kind, _ names: String...) -> String {
      Wording.limit(Restriction(kind: kind, names: names, reason: "x", owner: "y"))
    }
    #expect(limit(.band, "2") == "band 2")
    #expect(limit(.band, "2", "3") == "bands 2, 3")
    #expect(limit(.department, "Ward 7", "ICU") == "the departments Ward 7, ICU")
    #expect(limit(.site, "North Wing") == "the site North Wing")
    #expect(limit(.site, "North Wing", "St Brigid") == "the sites North Wing, St Brigid")
    #expect(limit(.staffGroup, "Healthcare Scientists") == "the staff group Healthcare Scientists")
  }
}
