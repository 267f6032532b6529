/// A trust a person can keep in mind: five people, two spaces, and a class for each rule.
enum SmallTrust {
  static let files = [
    ("staff", staff), ("spaces", spaces), ("courses", courses), ("classes", classes),
    ("enrolments", enrolments), ("sessions", sessions),
  ]

  static let staff = """
    employee_number,family_name,given_name,department,pay_band,leaving_date
    204417,Okafor,Ada,Ward 7,2,
    205512,Grzyb,Łukasz,Estates,3,
    176003,Davies,Siân,Pharmacy,6,
    211450,Nguyễn,Thị Hoa,Catering,2,
    100001,Byron,George,Portering,2,2026-10-30

    """

  static let spaces = """
    code,name,capacity,opens,closes,set_up_minutes
    HALL,Dance hall,20,08:00,20:00,15
    SEM,Seminar room,12,08:00,20:00,0

    """

  static let courses = """
    code,title,maximum,minimum,sessions
    MATHS,Functional Maths,12,2,6
    YOGA,Yoga for beginners,1,1,4
    SPAN,Spanish for beginners,12,4,4
    ART,Watercolours,8,4,2

    """

  /// MATHS-1 has begun this morning; YOGA-1 has one place, taken by nobody yet.
  static let classes = """
    code,course,first_date,start,end,space,tutor,enrol_from,enrol_to,state,reason,sessions
    MATHS-1,MATHS,2026-11-23,09:00,11:00,HALL,Mina Joshi,,,open,,
    YOGA-1,YOGA,2026-11-26,10:00,11:00,SEM,Bea Lund,,,open,,
    SPAN-1,SPAN,2026-11-26,10:30,12:00,HALL,Rosa Gil,,,open,,
    ART-1,ART,2027-01-11,14:00,16:00,,,2026-12-01,,open,,
    ART-2,ART,2027-01-12,14:00,16:00,,,,2026-11-20,open,,
    ART-3,ART,2027-01-13,14:00,16:00,,,,,planned,,
    ART-4,ART,2027-01-14,14:00,16:00,,,,,closed,,
    ART-5,ART,2027-01-15,14:00,16:00,,,,,cancelled,the tutor is ill,
    ART-6,ART,2026-09-07,14:00,16:00,,,,,completed,,1

    """

  static let enrolments = """
    class,employee_number,state
    MATHS-1,205512,confirmed
    MATHS-1,176003,confirmed

    """

  static let sessions = """
    class,session,state
    MATHS-1,3,cancelled

    """
}

extension SmallTrust {
  static let noSuchClass =
    "There is no class NO-1. Classes there are: ART-1, ART-2, ART-3, ART-4, ART-5, ART-6, MATHS-1, SPAN-1, YOGA-1."
}
