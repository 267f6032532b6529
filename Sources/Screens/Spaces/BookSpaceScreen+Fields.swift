import Canvas
import Domain
import Wording

extension BookSpaceScreen {
  private var times: (start: TimeOfDay, end: TimeOfDay)? { TimeWords.stretch(form[At.time]) }
  private var day: Day? { DateWords.day(form[At.day], today: today) }
  private var space: LearningSpace? {
    catalogue.spaces.first { $0.code.text.lowercased() == form[At.space].lowercased() }
  }

  /// What is needed of a space; nil while the day or the time is missing.
  var need: SpaceNeed? {
    guard let day, let times else { return nil }
    var need = SpaceNeed(
      day: day, start: times.start, end: times.end, people: Int(form[At.people]) ?? 1)
    for word in words(At.needs) {
      switch word {
      case "step-free", "step free": need.stepFree = true
      case "loop", "hearing loop": need.hearingLoop = true
      default: need.equipment += EquipmentWords.items(word) ?? []
      }
    }
    return need
  }

  private func words(_ index: Int) -> [String] {
    form[index].lowercased().split(separator: ",").map {
      $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }.filter { !$0.isEmpty }
  }

  /// The booking written so far; nil while something it cannot do without is missing.
  var wish: BookingWish? {
    guard let day, let times, let space, let purpose = BookingPurpose(rawValue: form[At.purpose])
    else { return nil }
    let around = minutes
    var booking = SpaceBooking(
      code: "", space: space.code, date: day, start: times.start, end: times.end,
      setUpMinutes: around?.before ?? space.setUpMinutes,
      clearDownMinutes: around?.after ?? space.clearDownMinutes, purpose: purpose,
      title: form[At.title])
    booking.isPrivate = isPrivate ?? purpose.isPrivateByDefault
    booking.contact = form.value(At.contact)
    booking.people = Int(form[At.people])
    booking.kit = form.value(At.kit).flatMap { EquipmentWords.items($0) } ?? []
    booking.state = BookingState(rawValue: form[At.state]) ?? .confirmed
    booking.closedReason = form.value(At.closed)
    let series = SeriesWords.series(form[At.series], today: today) ?? .weeks(1)
    let count: Int
    if case .chosen(let days) = series {
      count = Set(days).count
      booking.date = days.min() ?? day
    } else {
      count = Int(form[At.count]) ?? 1
    }
    return BookingWish(booking, series: series, count: count)
  }

  /// Whether it is private; nil where that goes by what it is for.
  private var isPrivate: Bool? {
    switch form[At.isPrivate].lowercased() {
    case "yes": true
    case "no": false
    default: nil
    }
  }

  private var minutes: (before: Int, after: Int)? {
    let numbers = words(At.around).map { Int($0) }
    guard let first = numbers.first ?? nil, !numbers.contains(nil) else { return nil }
    return (first, (numbers.count > 1 ? numbers[1] : nil) ?? first)
  }

  func understood(_ index: Int, today: Day) -> Understood {
    guard let text = form.value(index) else { return .fine }
    switch index {
    case At.purpose:
      return BookingPurpose(rawValue: text) == nil
        ? .wrong("No such purpose. F4 shows them.") : .fine
    case At.day: return DateWords.understood(text, today: today)
    case At.time: return TimeWords.understood(text)
    case At.people, At.count:
      return Int(text).map { (1...999).contains($0) } ?? false
        ? .fine : .wrong("A number from 1.")
    case At.space:
      return space.map { .echo("\($0.name), \($0.capacity) seats") }
        ?? .wrong("No such learning space. F4 shows the free ones.")
    case At.series: return SeriesWords.understood(text, first: day, today: today)
    case At.state:
      return text == "confirmed" || text == "provisional"
        ? .fine : .wrong("confirmed or provisional.")
    case At.isPrivate:
      return isPrivate == nil ? .wrong("yes or no.") : .fine
    case At.around:
      return minutes == nil ? .wrong("Minutes before and after: 15, 15.") : .fine
    case At.kit: return EquipmentWords.understood(text)
    default: return .fine
    }
  }

  func choices(_ index: Int) -> [ChoiceBox.Choice] {
    switch index {
    case At.purpose: return BookingPurpose.allCases.map { ChoiceBox.Choice($0.rawValue) }
    case At.state:
      return [
        ChoiceBox.Choice("confirmed"), ChoiceBox.Choice("provisional", "may overlap, is shown"),
      ]
    case At.isPrivate:
      return [
        ChoiceBox.Choice("yes", "others read: Private booking"), ChoiceBox.Choice("no"),
      ]
    case At.series: return SeriesWords.choices
    case At.space:
      return offers.isEmpty ? catalogue.spaceChoices : offers.map(\.choice)
    default: return []
    }
  }
}

extension SpaceOffer {
  /// The space among others to choose from, with whether it is free.
  var choice: ChoiceBox.Choice {
    let problem = problems.first.map { Brief.reason($0) } ?? "free"
    return ChoiceBox.Choice(space.code.text, "\(space.capacity) seats, \(problem)")
  }
}
