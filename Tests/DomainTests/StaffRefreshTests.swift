import Domain
import Testing

@Suite("An extract beside the books") struct StaffRefreshTests {
  private let today = Cast.monday

  private func person(_ change: (inout StaffMember) -> Void = { _ in }) -> StaffMember {
    var ada = Cast.ada
    ada.assignments = [Assignment(department: "Ward 7", payBand: "2", lineManager: "1")]
    change(&ada)
    return ada
  }

  private func refresh(_ change: (inout StaffMember) -> Void) -> StaffRefresh {
    var refresh = StaffRefresh(asAt: today, summary: ImportSummary(kind: .staff))
    refresh.note(person(change), over: person())
    return refresh
  }

  @Test("Nobody differs from what stands in the books already")
  func same() {
    let refresh = refresh { $0.email = "ada@trust.example" }
    #expect(refresh.movers == [] && refresh.managers == [] && refresh.leavers == [])
  }

  @Test("A joiner, a mover, a changed manager and a leaver are told apart; one may be several")
  func kinds() {
    var refresh = refresh {
      $0.assignments[0].department = "Ward 9"
      $0.assignments[0].lineManager = "2"
      $0.leavingDate = today + 7
    }
    refresh.note(Cast.sian, over: nil)
    #expect(refresh.joiners.map(\.number) == [Cast.sian.number])
    #expect(
      refresh.movers.map(\.differences) == [
        [StaffDifference(.post(.department, place: 0), from: "Ward 7", to: "Ward 9")]
      ])
    #expect(
      refresh.managers.map(\.differences) == [
        [StaffDifference(.post(.lineManager, place: 0), from: "1", to: "2")]
      ])
    #expect(refresh.leavers.map(\.person.leavingDate) == [today + 7])
  }

  @Test("Another name, a second post and a last day taken back are moves too")
  func otherMoves() {
    let renamed = refresh { $0.name.family = "Okafor-Smith" }
    #expect(
      renamed.movers.first?.differences == [
        StaffDifference(.name, from: "Okafor, Ada", to: "Okafor-Smith, Ada")
      ])
    let second = refresh { $0.assignments.append(Assignment(department: "Bank", payBand: "3")) }
    #expect(second.movers.first?.differences.map(\.field.code) == ["department-2", "pay-band-2"])
    let back = person().differences(to: person())
    #expect(back == [])
    #expect(
      person { $0.leavingDate = today }.differences(to: person()) == [
        StaffDifference(.leavingDate, from: today.iso, to: nil)
      ])
  }
}
