import Domain
import Store
import Testing
import UseCases
import Wording

@Suite("Renaming sites") struct RenameSiteTests {
  private func rename(
    _ desk: Desk, _ name: String, _ other: String, from day: Day? = nil
  ) throws -> Outcome<SiteChange> {
    try desk.books.renameSite(name, to: other, from: day, by: desk.acting)
  }

  private func site(_ desk: Desk, _ person: StaffMember) throws -> String? {
    try desk.books.person(person.number)?.post.site
  }

  @Test("Posts, spaces and kept places go by the new name; the days before keep the old one")
  func renamed() throws {
    let desk = try Desk.withYoga()
    var space = Cast.seminar
    space.site = "Main site"
    try desk.books.changeSpace(space, by: desk.acting).expectDone()
    try desk.keep(1, for: .site("main site"))
    try desk.book(Cast.ada)
    let change = try #require(
      try rename(desk, "MAIN SITE", "St Brigid", from: Cast.monday - 7).done)
    #expect(
      Wording.sentences(change) == [
        "Renamed: Main site is called St Brigid from Mon 16 Nov 2026. 5 people and 1 learning space "
          + "go by it.",
        "Places kept for people from Main site are kept for those from St Brigid now, on Yoga for "
          + "beginners (YOGA-1).",
      ])
    #expect(try site(desk, Cast.ada) == "St Brigid")
    #expect(try desk.books.spaces().map(\.site) == ["St Brigid"])
    #expect(try desk.places()?.kept.map(\.group) == [.site("St Brigid")])
    let past = try desk.books.store.pastPosts(of: Cast.ada.number)[0]
    #expect(past?.map(\.until) == [Cast.monday - 8])
    #expect(past?.map(\.post.site) == ["Main site"])
    #expect(
      try desk.books.siteList(at: desk.now).map { "\($0.name), \($0.people): \(Wording.state($0))" }
        == ["Main site, 0: called St Brigid since 16 Nov 2026", "St Brigid, 5: current"])
    #expect(try desk.broken() == [])
    try desk.undo().expectDone()
    #expect(try site(desk, Cast.ada) == "Main site")
    #expect(try desk.books.spaces().map(\.site) == ["Main site"])
    #expect(try desk.broken() == [])
  }

  @Test("The old name in files and at the desk means the new one")
  func oldName() throws {
    let desk = try Desk()
    try rename(desk, "Main site", "St Brigid").expectDone()
    let newcomer = StaffMember(
      number: "300", name: PersonName(family: "Suharto"),
      assignments: [Assignment(site: "Main site")])
    #expect(try desk.books.addStaff(newcomer, by: desk.acting).done?.post.site == "St Brigid")
    try rename(desk, "St Brigid", "Main site").expectDone()
    #expect(try site(desk, Cast.ada) == "Main site")
    #expect(try desk.broken() == [])
  }

  @Test("A site that is not there, a name that another has, and a day to come are refused")
  func refused() throws {
    let desk = try Desk()
    expectRefused(
      try rename(desk, "Annex", "Hub"),
      saying: "The site cannot be \u{201C}Annex\u{201D}. Give one of: Main site.")
    expectRefused(
      try rename(desk, "Main site", "main SITE"),
      saying:
        "The new name cannot be \u{201C}main SITE\u{201D}. Give a name that no site has today.")
    expectRefused(try rename(desk, "Main site", " "), "missing-name")
    expectRefused(try rename(desk, "Main site", "Hub", from: Cast.monday + 1), "bad-day")
  }
}
