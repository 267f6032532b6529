import Testing

/// Two programs that know nothing of each other, reading a calendar for a test.
enum CalendarReaders: String, CaseIterable {
  case icalendar, vobject

  /// What a reader makes of each event, by its name; times are those on a wall in London.
  func events(in file: String, of trust: Trust) throws -> [String: Facts] {
    // The packages are Debian's, whatever other Python comes first in the path.
    let ended = try trust.tool("/usr/bin/python3", "-c", Self.script, rawValue, file)
    #expect(ended.status == 0, "\(ended.words)")
    return Dictionary(
      ended.facts.list.map { ($0["uid"].text ?? "", $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static let script = #"""
    import json, sys, zoneinfo
    london = zoneinfo.ZoneInfo("Europe/London")
    text = open(sys.argv[2], newline="", encoding="utf-8").read()
    if sys.argv[1] == "icalendar":
        import icalendar
        components = [e for e in icalendar.Calendar.from_ical(text).walk("VEVENT")]
        def value(e, name):
            if name not in e: return None
            return e.decoded(name) if name in ("DTSTART", "DTEND", "DTSTAMP") else str(e[name])
    else:
        import vobject
        components = getattr(vobject.readOne(text), "vevent_list", [])
        def value(e, name):
            found = getattr(e, name.lower(), None)
            return None if found is None else found.value
    def wall(moment):
        return moment.astimezone(london).strftime("%Y-%m-%dT%H:%M")
    json.dump([{
        "uid": value(e, "UID"), "sequence": int(value(e, "SEQUENCE")),
        "status": value(e, "STATUS"), "summary": value(e, "SUMMARY"),
        "location": value(e, "LOCATION"), "description": value(e, "DESCRIPTION"),
        "start": wall(value(e, "DTSTART")), "end": wall(value(e, "DTEND")),
    } for e in components], sys.stdout)
    """#
}
