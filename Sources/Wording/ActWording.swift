public import Domain

extension Wording {
  /// One act in words: `booked Ada Okafor on Yoga (YOGA-1)`.
  public static func act(_ line: HistoryLine) -> String {
    let verb =
      bookingVerb(line.act) ?? keepingVerb(line.act) ?? timetableVerb(line.act)
      ?? agreementVerb(line.act) ?? line.act
    return line.subject.isEmpty ? verb : "\(verb) \(line.subject)"
  }

  private static func bookingVerb(_ act: String) -> String? {
    switch act {
    case "book": "booked"
    case "withdraw": "withdrew"
    case "offer": "offered a place to"
    case "accept-offer": "accepted the offer for"
    case "decline-offer": "declined the offer for"
    case "ask-release": "asked for release for"
    case "agree-release": "recorded the release agreed for"
    case "decline-release": "recorded the release declined for"
    case "own-time": "recorded own time for"
    case "move": "moved people from"
    case "start-break": "began the break of"
    case "end-break": "ended the break of"
    case "settle": "passed on what time had decided on"
    default: nil
    }
  }

  private static func keepingVerb(_ act: String) -> String? {
    switch act {
    case "mark": "marked"
    case "walk-in": "added a walk-in"
    case "tell-absence": "kept the absence told by"
    case "note-register": "noted on the register"
    case "number-register": "numbered the rows of the registers of"
    case "submit-register": "submitted the register of"
    case "amend-register": "amended the register of"
    case "add-staff": "added"
    case "change-staff": "changed"
    case "rename-department": "renamed the department"
    case "merge-department": "merged the department"
    case "close-department": "closed the department"
    case "rename-site": "renamed the site"
    case "end-department": "by its day, ended the department"
    case "reopen-department": "reopened the department"
    case "add-course": "added course"
    case "change-course": "changed course"
    case "add-space": "added learning space"
    case "change-space": "changed learning space"
    case "plan-class": "planned"
    case "change-class": "changed"
    case "cancel-class": "cancelled"
    case "merge-class": "merged"
    case "postpone-class": "postponed"
    case "decide-run": "decided to run"
    case "complete-class": "completed"
    case "keep-places": "kept places on"
    case "undo": "undid"
    case "import": "imported"
    case "demonstration": "made the demonstration trust"
    case "set": "set"
    default: nil
    }
  }

  private static func timetableVerb(_ act: String) -> String? {
    switch act {
    case "rearrange-session": "moved a session of"
    case "cancel-session": "cancelled a session of"
    case "book-space": "booked"
    case "confirm-space": "confirmed a booking of"
    case "release-space": "gave back"
    case "close": "closed"
    case "reopen": "took back a closure of"
    case "change-holiday": "changed a holiday"
    case "keep-centre": "kept the hours of a centre"
    case "keep-stock": "kept the shared equipment"
    default: nil
    }
  }

  private static func agreementVerb(_ act: String) -> String? {
    switch act {
    case "draft-agreement": "drafted agreement"
    case "change-agreement": "changed agreement"
    case "consult-agreement": "opened consultation on agreement"
    case "approve-agreement": "recorded the approval of agreement"
    case "refer-agreement-back": "referred back agreement"
    case "sign-agreement": "recorded a signature under agreement"
    case "start-agreement": "brought into force agreement"
    case "review-agreement": "opened the review of agreement"
    case "confirm-agreement": "confirmed agreement"
    default: nil
    }
  }
}
