import Testing

/// The desk as questions and answers, as a screen reader reads it: the real program, lines in and
/// lines out.
@Suite("The desk line by line")
struct PlainDeskJourneyTests {
  let trust: Trust

  init() throws { trust = try Trust() }

  /// What the desk says to these lines.
  private func talk(_ lines: String...) -> String { talk(lines) }

  private func talk(_ lines: [String], now: String = Trust.now) -> String {
    let typed = (lines + ["leave"]).map { "'\($0)'" }.joined(separator: " ")
    return trust.shell(
      "printf '%s\\n' \(typed) | \(trust.environment(now: now)) \(Trust.program) desk --plain 2>&1"
    ).text
  }

  @Test("A person is found by letters, booked, and the booking taken back")
  func booked() {
    let said = talk("okaf", "1", "1", "", "", "undo")
    #expect(said.contains("Okafor, Ada, 204417") || said.contains("Ada Okafor, 204417, Ward 7."))
    #expect(said.contains("Booked: Ada Okafor on Yoga for beginners (YOGA-1)"))
    #expect(said.contains("To take it back, leave with Enter and write undo."))
    #expect(said.contains("Undone") || said.contains("undid") || said.contains("Taken back"))
    #expect(!trust.command("roster YOGA-1").text.contains("Okafor"))
  }

  @Test("The full class puts in line; the waiting list is read number by number")
  func waiting() {
    trust.command("book 204417 YOGA-1")
    let said = talk("davies", "1", "1", "", "", "yoga", "2", "")
    #expect(said.contains("joins the waiting list"))
    #expect(said.contains("Waiting: Siân Davies is number 1 in line"))
    #expect(said.contains("Number 1. Davies, Siân, 176003"))
  }

  @Test("Somebody withdraws with a reason")
  func withdrawn() {
    let said = talk("davies", "2", "1", "")
    #expect(said.contains("Why does Siân Davies leave Functional Maths L1 (MATHS-1)?"))
    #expect(!trust.command("roster MATHS-1").text.contains("Davies"))
  }

  @Test("A register is taken person by person, every mark kept at once, and submitted")
  func register() {
    let said = talk("today", "1", "3", "p", "l20", "yes", "")
    #expect(said.contains("Register of Functional Maths L1 (MATHS-1), session 1"))
    #expect(said.contains("1. Davies, Siân:"))
    #expect(said.contains("All 2 are marked."))
    let register = trust.command("register show MATHS-1 1").text
    #expect(register.contains("Submitted") || register.contains("submitted"))
    #expect(register.contains("Late 20") || register.contains("L20"))
  }

  /// A register that was submitted with one present and one late.
  private func submit() {
    _ = talk("today", "1", "3", "p", "l20", "yes", "")
  }

  @Test("A submitted register is amended only with a reason, and both values stay readable")
  func amended() {
    submit()
    let unsaid = talk("today", "1", "3", "1", "u", "", "", "")
    #expect(unsaid.contains("It is submitted: a mark can be amended, with a reason."))
    #expect(unsaid.contains("Why is it changed? (Enter changes nothing)"))
    #expect(!unsaid.contains("Amended:"))
    let said = talk("today", "1", "3", "1", "u", "ticked on the wrong line", "", "")
    #expect(said.contains("Amended: Siân Davies, "))
    #expect(said.contains("Both values stay readable."))
    let register = trust.command("register show MATHS-1 1").text
    #expect(register.contains("ticked on the wrong line"))
  }

  @Test("Once a register is closed, somebody has to allow it as well; without, nothing is changed")
  func closed() {
    let early = "2026-11-20T09:00"
    let later = "2026-12-21T10:00"
    trust.command(
      "class plan YOGA --code YOGA-8 --first 2026-11-24 --time 08:30-09:00 --sessions 2 "
        + "--series fourth", now: early)
    trust.command("book 204417 YOGA-8", now: early)
    trust.command("register mark YOGA-8 1 204417=P")
    trust.command("register submit YOGA-8 1")
    let amending = ["yoga-8", "1", "3", "1", "u", "found on paper"]
    let refused = talk(amending + ["", "", "", ""], now: later)
    #expect(refused.contains("The register is closed. Who allows it? (Enter changes nothing)"))
    #expect(!refused.contains("Amended:"))
    let allowed = talk(amending + ["Sam Reid", "", "", ""], now: later)
    #expect(allowed.contains("Amended: Ada Okafor, Absent. Both values stay readable."))
    let register = trust.command("register show YOGA-8 1", now: later).text
    #expect(register.contains("found on paper") && register.contains("Sam Reid"))
  }

  @Test("A manager's answer is keyed in")
  func release() {
    trust.command("book 204417 YOGA-1 --release full")
    let said = talk("answers", "1", "1", "Sam Reid")
    #expect(said.contains("Ada Okafor asked for"))
    #expect(trust.command("roster YOGA-1").text.contains("Okafor"))
    #expect(!trust.command("release list").text.contains("Okafor"))
  }

  @Test("A roster and a report are read out, no line longer than they are wide")
  func paper() {
    let said = talk("maths", "1", "4", "1", "", "report", "1", "1 sep", "", "1")
    #expect(said.contains("1. Davies, Siân, 176003"))
    #expect(said.contains("Tue 1 Sep 2026."))
    #expect(said.contains("Attendance"))
  }

  @Test("A name one letter away is offered; a number nobody has says so")
  func meant() {
    let said = talk("grzby", "yes", "", "99999999")
    #expect(said.contains("Did you mean: Grzyb? Look for Grzyb? (yes or no)"))
    #expect(said.contains("Łukasz Grzyb, 205512, X-ray."))
    #expect(said.contains("Nobody is called that."))
  }

  @Test("Nothing it says can command a terminal, and it ends where nobody writes any more")
  func clean() {
    let ended = trust.shell(
      "printf 'help\\n\\033[2J\\n' | \(trust.environment()) \(Trust.program) desk --plain 2>&1")
    #expect(ended.status == 0)
    #expect(ended.text.contains("today: today's sessions, and what needs you."))
    #expect(!ended.text.contains("\u{1B}"))
  }

  @Test("A terminal that cannot place the cursor is asked line by line by itself")
  func dumb() throws {
    let said = trust.shell(
      "printf 'leave\\n' | TERM=dumb \(trust.environment()) script -qec "
        + "'\(Trust.program) desk' /dev/null 2>&1")
    #expect(said.text.contains("Find or scan:"))
  }
}
