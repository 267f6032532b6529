import Glibc
import TestServer
import Testing

/// A desk whose books are at a server that goes away.
@Suite("Journeys without the server", .serialized, .enabled(if: !TestServer.isLeftOut))
struct LostServerJourneyTests {
  @Test("While the server is down what was typed stays; once it is back the same keys keep it")
  func typed() throws {
    let server = try OwnServer()
    let trust = try Trust(at: server.url("trust"))
    let desk = try DeskWindow(trust)
    desk.press("F6")
    desk.type("300777")
    desk.press("Tab")
    desk.type("Wyn")
    try server.stop()
    desk.press("C-s")
    #expect(desk.words.contains("cannot be opened"))
    #expect(desk.text.contains("300777") && desk.text.contains("Wyn"))
    try server.start()
    wait(desk, for: "The books answer again.")
    #expect(desk.text.contains("300777") && desk.text.contains("Wyn"))
    desk.press("C-s")
    #expect(trust.command("staff show 300777").text.contains("Wyn"))
    #expect(trust.command("check").status == 0)
  }

  @Test("A server that was restarted between two keys is not noticed")
  func restarted() throws {
    let server = try OwnServer()
    let trust = try Trust(at: server.url("trust"))
    let desk = try DeskWindow(trust)
    desk.type("okaf")
    try server.stop()
    try server.start()
    desk.press("Enter", "Enter")
    #expect(desk.text.contains("Booked: Ada Okafor on Yoga for beginners"))
    #expect(trust.command("roster YOGA-1").text.contains("Okafor, Ada"))
  }

  @Test(
    "An act of which nobody knows is looked up, and told as soon as the server answers",
    arguments: [true, false])
  func unknown(_ arrives: Bool) throws {
    let proxy = try CuttingProxy()
    let database = try TestDatabase(.empty)
    let trust = try Trust(at: database.url, desks: database.url(through: proxy))
    let desk = try DeskWindow(trust)
    desk.type("okaf")
    desk.press("Enter")
    proxy.cut(arrives ? .afterCommit : .beforeCommit, shuts: true)
    desk.press("Enter")
    #expect(desk.words.contains("Let me look"))
    proxy.open()
    wait(desk, for: arrives ? "was done." : "was not done: do it again.")
    #expect(trust.command("roster YOGA-1").text.contains("Okafor, Ada") == arrives)
    if !arrives {
      desk.press("Enter")
      wait(desk, for: "Booked: Ada Okafor on Yoga for beginners")
      #expect(trust.command("roster YOGA-1").text.contains("Okafor, Ada"))
    }
    #expect(trust.command("check").status == 0)
  }

  private func wait(_ desk: DeskWindow, for words: String) {
    // The desk asks once a second, and less often the longer it lasts.
    for _ in 0..<400 where !desk.words.contains(words) { usleep(50_000) }
    #expect(desk.words.contains(words))
  }
}
