import Testing

/// A command that shows something, the fields of its JSON, and the header of its CSV.
struct Reading: Sendable, CustomTestStringConvertible {
  let line: String
  let fields: [String]
  let header: String

  init(_ line: String, _ fields: String, _ header: String) {
    self.line = line
    self.fields = fields.split(separator: " ").map { String($0) }.sorted()
    self.header = header
  }

  var testDescription: String { line }

  static let all = classes + people + records + reports

  private static let learner =
    "learners[].employee_number learners[].name learners[].department learners[].pay_band "
    + "learners[].state learners[].attended learners[].expected learners[].rate "
    + "learners[].minute_rate learners[].concerns[]"
  private static let learnerHeader =
    "employee_number,name,department,pay_band,state,attended,expected,rate,minute_rate,concerns"
  private static let course =
    "code title subject kind level provider sessions session_minutes minimum maximum"
  private static let space =
    "code name capacity centre site equipment step_free hearing_loop opens closes set_up_minutes "
    + "clear_down_minutes"

  private static let agreement =
    "code title version state in_force_from in_force_to review_due"

  /// CLASS stands for a class that runs, WAITING for one with a waiting list.
  private static let classes = [
    Reading(
      "class show CLASS",
      "code course title state places.minimum places.maximum places.confirmed places.offered "
        + "places.requested places.left places.waiting agreement.code agreement.title kept[] "
        + "sessions[].number sessions[].date "
        + "sessions[].start sessions[].end sessions[].space sessions[].tutor sessions[].state",
      "number,date,start,end,space,tutor,state"),
    Reading(
      "class list",
      "[].code [].course [].title [].state [].places.minimum [].places.maximum "
        + "[].places.confirmed [].places.offered [].places.requested [].places.left "
        + "[].places.waiting",
      "code,course,title,state,minimum,maximum,confirmed,offered,requested,left,waiting"),
    Reading("roster CLASS", "class " + learner, learnerHeader),
    Reading("sheet CLASS", "class session " + learner, learnerHeader),
    Reading(
      "waiting WAITING", "[].position [].employee_number [].name [].since [].why",
      "position,employee_number,name,since,why"),
    Reading(
      "class tell CLASS", "class state reason changes[] people[].now " + Self.toTell("people"),
      "employee_number,name,department,job_title,email,was,joined,now_class,now_state"),
    Reading(
      "why 20044170 WAITING",
      "employee_number name class state position why decision rules[].rule rules[].verdict "
        + "rules[].text rules[].facts[] rules[].change rules[].reasons[] rules[].reasons[].code "
        + "rules[].reasons[].text history[] override",
      "rule,verdict,text,facts,change"),
    Reading(
      "register show CLASS 1",
      "class session state amend_until marks[].employee_number marks[].name marks[].mark "
        + "marks[].minutes marks[].code marks[].note marks[].row",
      "employee_number,name,mark,minutes,code,note,row"),
    Reading(
      "class timetable CLASS",
      "class title sessions[].number sessions[].date sessions[].start sessions[].end "
        + "sessions[].space sessions[].tutor sessions[].state",
      "number,date,start,end,space,tutor,state"),
    Reading(
      "class timetable", each("class title number date start end space tutor state"),
      "class,title,number,date,start,end,space,tutor,state"),
    Reading("course list", each(course), course.commas),
    Reading("course show YOGA", course, course.commas),
    Reading("space list", each(space), space.commas),
    Reading("space show LAN-IT", space, space.commas),
    Reading(
      "space diary",
      each("date start end space class session title tutor state"),
      "date,start,end,space,class,session,title,tutor,state"),
  ]

  private static let people = [
    Reading(
      "find okaf", each("employee_number name department site job_title"),
      "employee_number,name,department,site,job_title"),
    Reading(
      "staff show 20044170",
      "employee_number name known_as department site job_title pay_band staff_group apprentice "
        + "leaving_date past_posts[] enrolments[].class enrolments[].title enrolments[].state "
        + "enrolments[].position enrolments[].attended enrolments[].expected enrolments[].rate "
        + "enrolments[].minute_rate enrolments[].concerns[]",
      "class,title,state,position,attended,expected,rate,minute_rate,concerns"),
    Reading(
      "department list", each("department people state ends_on successor"),
      "department,people,state,ends_on,successor"),
    Reading(
      "site list", each("site people spaces[] ends_on successor"),
      "site,people,spaces,ends_on,successor"),
    Reading(
      "report attendance --by department",
      "rows[].key rows[].label rows[].expected rows[].attended rows[].late rows[].authorised "
        + "rows[].unauthorised rows[].rate rows[].minute_rate total.expected total.attended total.late "
        + "total.authorised total.unauthorised total.rate total.minute_rate as_at",
      "key,label,expected,attended,late,authorised,unauthorised,rate,minute_rate"),
  ]

  private static let records = [
    Reading(
      "offers", each("employee_number name department class title until"),
      "employee_number,name,department,class,title,until"),
    Reading(
      "release list", each(request), request.commas),
    Reading(
      "report release",
      Self.counts("rows[].department", "rows[].") + " " + Self.counts("as_at", "total."),
      "department,asked,agreed,agreed_other,not_released,waiting,given_up"),
    Reading(
      "history", each("number at actor desk act subject undone_by"),
      "number,at,actor,desk,act,subject,undone_by"),
    Reading(
      "settings list",
      "organisation contact printer paper time-zone badge-shape register-lock-days "
        + "destroy-by-months offer-hours release-days decision-days smallest-count",
      "setting,value"),
    Reading(
      "agreement list",
      each(agreement)
        + " [].signatures[] [].signatures[].party [].signatures[].signatory [].signatures[].role "
        + "[].signatures[].on [].missing[]",
      agreement.commas + ",signatures,missing"),
    Reading(
      "agreement show LLA-1",
      agreement + " recognition parties[].name parties[].side signatures[].party "
        + "signatures[].signatory signatures[].role signatures[].on missing[] approval.body "
        + "approval.decision approval.on approval.minute provisions.restriction "
        + "provisions.priority_bands[] provisions.priority_days provisions.release_models[] "
        + "provisions.hours_a_year provisions.notice_days provisions.attendance_threshold "
        + "clauses[].heading clauses[].text",
      "party,side,signatory,role,signed_on"),
    Reading(
      "check", "outcome classes sessions enrolments marks audit_entries broken[]",
      "outcome,classes,sessions,enrolments,marks,audit_entries"),
  ]

  private static let tally =
    "expected attended late authorised unauthorised rate minute_rate expected_before attended_before "
    + "rate_before minute_rate_before change"
  private static let learned =
    "class title first_date last_date state attended expected rate minute_rate minutes"

  private static let reports = [
    Reading(
      "report attendance --by course --from 2026-09-01 --compare",
      "rows[].key rows[].label as_at " + tally.of("rows[].") + " " + tally.of("total."),
      "key,label," + tally.commas),
    Reading(
      "report take-up --by department",
      "by day rows[].keys[] total.workforce total.learners total.reached total.share_of_learners "
        + "total.share_of_workforce "
        + "workforce learners reached share_of_learners share_of_workforce".of("rows[]."),
      "key,workforce,learners,reached,share_of_learners,share_of_workforce"),
    Reading(
      "report demand",
      each("course title waiting_since classes places_left waiting held unmet met"),
      "course,title,waiting_since,classes,places_left,waiting,held,unmet,met"),
    Reading(
      "report below-minimum",
      each("class title first_date decided_on confirmed minimum short waiting"),
      "class,title,first_date,decided_on,confirmed,minimum,short,waiting"),
    Reading(
      "report day", each("date start end space class session title tutor state"),
      "date,start,end,space,class,session,title,tutor,state"),
    Reading(
      "report record 20044170",
      "employee_number name minutes " + learned.of("classes[]."), learned.commas),
    Reading(
      "sheet CLASS --series",
      "class " + learner + " " + "number date start end space tutor state".of("sessions[]."),
      learnerHeader),
  ]

  private static let request =
    "employee_number name department class state asked answer ground asked_at days held_until session"

  private static func counts(_ first: String, _ before: String) -> String {
    ([first]
      + ["asked", "agreed", "agreed_other", "not_released", "waiting", "given_up"]
      .map { before + $0 }).joined(separator: " ")
  }

  private static func toTell(_ list: String) -> String {
    ["employee_number", "name", "department", "job_title", "email", "was", "joined"]
      .map { "\(list)[].\($0)" }.joined(separator: " ")
  }

  private static func each(_ fields: String) -> String {
    fields.split(separator: " ").map { "[].\($0)" }.joined(separator: " ")
  }
}

extension String {
  fileprivate var commas: String { split(separator: " ").joined(separator: ",") }
  fileprivate func of(_ list: String) -> String {
    split(separator: " ").map { list + $0 }.joined(separator: " ")
  }
}
