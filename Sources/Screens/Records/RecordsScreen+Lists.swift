import Canvas
import Domain
import Wording

/// How each of the lists is sorted and drawn.
extension RecordsScreen {
  /// The lists with the one shown in its order.
  func sorted(_ all: Records) -> Records {
    var records = all
    switch kind {
    case .courses:
      records.courses = sorting.sorted(all.courses) { course, column in
        switch column {
        case 0: .text(course.code.text)
        case 1: .text(course.title)
        case 2: .text(Wording.word(course.kind))
        case 3: .number(course.sessions)
        default: .number(course.maximum)
        }
      }
    case .spaces:
      records.spaces = sorting.sorted(all.spaces) { space, column in
        switch column {
        case 0: .text(space.code.text)
        case 1: .text(space.name)
        case 2: .text(space.centre ?? "")
        case 3: .number(space.capacity)
        default: .number(space.opens.minutes)
        }
      }
    case .centres:
      records.centres = sorting.sorted(all.centres) { centre, column in
        .text(column == 0 ? centre.name : centre.site ?? "")
      }
    case .equipment:
      records.stock = sorting.sorted(all.stock) { stock, column in
        column == 0 ? .text(stock.name) : .number(stock.count)
      }
    case .sites:
      records.sites = sorting.sorted(all.sites) { line, column in
        switch column {
        case 0: .text(line.name)
        case 2: .number(line.people)
        default: .text(line.end?.successor ?? "")
        }
      }
    case .departments:
      records.departments = sorting.sorted(all.departments) { line, column in
        switch column {
        case 0: .text(line.name)
        case 2: .number(line.people)
        default: .text(line.state(on: today))
        }
      }
    case .settings, .books: break
    }
    return records
  }

  /// The rows of the list shown.
  var rows: [[String]] {
    guard let records else { return [] }
    return switch kind {
    case .courses:
      records.courses.map { course in
        [
          course.code.text, course.title, Wording.word(course.kind),
          Wording.count(course.sessions, "session"), "\(course.minimum)-\(course.maximum)",
        ]
      }
    case .spaces:
      records.spaces.map { space in
        [
          space.code.text, space.name, space.centre ?? "", Wording.count(space.capacity, "seat"),
          "\(space.opens.text)-\(space.closes.text)",
        ]
      }
    case .centres:
      records.centres.map { [$0.name, "", Wording.hours($0), $0.site ?? "", ""] }
    case .equipment: records.stock.map { [$0.name, "", String($0.count), "", ""] }
    case .sites:
      records.sites.map { line in
        [
          line.name, "", Wording.count(line.people, "person", "people"), "",
          line.end.map { "now \($0.successor)" } ?? "current",
        ]
      }
    case .departments:
      records.departments.map { line in
        [
          line.name, "", Wording.count(line.people, "person", "people"), "",
          line.state(on: today) == "current" ? "current" : "gone",
        ]
      }
    case .settings:
      Setting.allCases.map { setting in
        [setting.rawValue, records.settings[setting], Wording.name(setting), "", ""]
      }
    case .books:
      BooksWork.allCases.map { work in
        let last = work == .backUp ? records.lastCopy : nil
        let words = last.map { "last of \(Wording.moment($0.day, $0.time)): \($0.path)" }
        return [work.name, "", words ?? work.help, "", ""]
      }
    }
  }

  private var columns: [TableColumn] {
    switch kind {
    case .courses:
      [
        TableColumn("Code", minimum: 8, ideal: 14), TableColumn("Course", minimum: 16, grows: true),
        TableColumn("Kind", minimum: 9, drops: 1), TableColumn("Sessions", minimum: 11, drops: 2),
        TableColumn("Learners", minimum: 8),
      ]
    case .spaces:
      [
        TableColumn("Code", minimum: 8, ideal: 12), TableColumn("Space", minimum: 16, grows: true),
        TableColumn("Centre", minimum: 8, ideal: 18, drops: 1), TableColumn("Seats", minimum: 9),
        TableColumn("Open", minimum: 11, drops: 2),
      ]
    case .centres:
      [
        TableColumn("Centre", minimum: 16, ideal: 26), TableColumn("", minimum: 1, drops: 1),
        TableColumn("Open", minimum: 20, ideal: 38, grows: true),
        TableColumn("Site", minimum: 8, ideal: 16, drops: 2), TableColumn("", minimum: 1, drops: 1),
      ]
    case .equipment:
      [
        TableColumn("Equipment", minimum: 16, ideal: 40, grows: true),
        TableColumn("", minimum: 1, drops: 1), TableColumn("There are", minimum: 9),
        TableColumn("", minimum: 1, drops: 2), TableColumn("", minimum: 1, drops: 3),
      ]
    case .departments, .sites:
      [
        TableColumn(
          kind == .sites ? "Site" : "Department", minimum: 16, ideal: 40, grows: true),
        TableColumn("", minimum: 1, drops: 1), TableColumn("People", minimum: 12),
        TableColumn("", minimum: 1, drops: 2),
        TableColumn("Is", minimum: 8, ideal: kind == .sites ? 24 : 8),
      ]
    case .books:
      [
        TableColumn("What", minimum: 18), TableColumn("", minimum: 1, drops: 1),
        TableColumn("It does", minimum: 30, ideal: 80, grows: true),
        TableColumn("", minimum: 1, drops: 2), TableColumn("", minimum: 1, drops: 3),
      ]
    case .settings:
      [
        TableColumn("Setting", minimum: 18), TableColumn("Is", minimum: 12, ideal: 30, grows: true),
        TableColumn("What it is", minimum: 12, ideal: 32, drops: 1),
        TableColumn("", minimum: 1, drops: 2), TableColumn("", minimum: 1, drops: 3),
      ]
    }
  }

  func listing(_ room: Room) -> Listing {
    Listing(
      columns, row: room.body.lowerBound, width: room.columns - 2, height: height(room),
      focused: true, sorted: sorting.mark,
      empty: records == nil ? "Reading the books." : "Nothing yet. F6 adds one.")
  }

  func draw(in frame: inout Frame, room: Room, now: Now) {
    let rows = rows
    listing(room).draw(in: &frame, cursor: cursor, count: rows.count) { rows[$0] }
  }
}
