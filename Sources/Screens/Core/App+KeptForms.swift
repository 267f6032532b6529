import Domain

extension App {
  /// What is written in forms and not saved.
  public var keptForms: [KeptForm] {
    screens.compactMap { ($0 as? any FormScreen)?.kept } + awaited + keptDrafts
  }

  /// Opens the forms that were not saved when this desk was last cut off, with what was written.
  public mutating func reopen(_ forms: [KeptForm]) -> [Ask] {
    var turn = Turn(now: now, room: shownRoom)
    for form in forms {
      if form.form == Self.box, let place = form.about.first, let text = form.texts.first {
        drafts[place] = text
        turn.say("What you were writing when this desk was cut off is kept: \(place)")
      } else if let screen = Self.screen(form) {
        turn.push(screen)
      } else if let ask = Self.needed(by: form) {
        // What it is about has to be read first.
        awaited.append(form)
        turn.ask(ask)
      }
    }
    if !turn.moves.isEmpty { turn.say(Self.reopened) }
    settle(&turn)
    return turn.asks
  }

  private static let reopened =
    "What you had written when this desk was cut off is here again. It is not saved yet."

  /// Opens a form that waited for what it is about.
  mutating func openAwaited(_ ask: Ask, _ answer: Answer, _ turn: inout Turn) {
    guard let index = awaited.firstIndex(where: { Self.needed(by: $0) == ask }) else { return }
    let form = awaited.remove(at: index)
    let screen: (any Screen)? =
      switch (form.form, answer) {
      case ("MoveSessionScreen", .roster(let roster?)):
        roster.line.sessions.first { form.about.dropFirst().first == String($0.number) }.map {
          MoveSessionScreen(roster.line.theClass.label, $0).holding(form.texts)
        }
      case ("KeepPlacesScreen", .roster(let roster?)):
        KeepPlacesScreen(roster.line).holding(form.texts)
      case ("ChangeClassScreen", .roster(let roster?)):
        ChangeClassScreen(roster.line).holding(form.texts)
      case ("ChangePersonScreen", .card(let card?)):
        ChangePersonScreen(card.person).holding(form.texts)
      case ("CourseFormScreen", .records(let records)):
        records.courses.first { $0.code.text == form.about.first }.map {
          CourseFormScreen(changing: $0).holding(form.texts)
        }
      case ("SpaceFormScreen", .records(let records)):
        records.spaces.first { $0.code.text == form.about.first }.map {
          SpaceFormScreen(changing: $0).holding(form.texts)
        }
      case ("DraftAgreementScreen", .agreements(let agreements)):
        agreements.first { $0.code.text == form.about.first }.map {
          DraftAgreementScreen(changing: $0).holding(form.texts)
        }
      default: nil
      }
    guard let screen else { return }
    turn.push(screen)
    turn.say(Self.reopened)
  }

  private static func screen(_ form: KeptForm) -> (any Screen)? {
    guard form.about.isEmpty else { return nil }
    return switch form.form {
    case "PlanClassScreen": PlanClassScreen().holding(form.texts)
    case "NewPersonScreen": NewPersonScreen().holding(form.texts)
    case "BookSpaceScreen": BookSpaceScreen().holding(form.texts)
    case "CourseFormScreen": CourseFormScreen().holding(form.texts)
    case "SpaceFormScreen": SpaceFormScreen().holding(form.texts)
    case "CloseScreen": CloseScreen().holding(form.texts)
    case "ImportScreen": ImportScreen().holding(form.texts)
    case "RefreshStaffScreen": RefreshStaffScreen().holding(form.texts)
    case "DraftAgreementScreen": DraftAgreementScreen().holding(form.texts)
    default: nil
    }
  }

  private static func needed(by form: KeptForm) -> Ask? {
    guard let first = form.about.first else { return nil }
    return switch form.form {
    case "ChangePersonScreen": .card(EmployeeNumber(first))
    case "CourseFormScreen", "SpaceFormScreen": .records
    case "MoveSessionScreen", "KeepPlacesScreen", "ChangeClassScreen": .roster(ClassCode(first))
    case "DraftAgreementScreen": .agreements
    default: nil
    }
  }
}
