extension Refused {
  static let places = offers + release + decisions + moves

  private static let notOffered =
    "Ada Okafor has no offer of a place on Yoga for beginners (YOGA-1). See the waiting list for who is offered one."
  private static let notAsked =
    "Łukasz Grzyb has asked for no release on Functional Maths (MATHS-1), and own time needs none. To come in work time, ask for release first."

  static let offers = [
    Refused(
      "nobody-waiting", "offer YOGA-1",
      "Nobody waits for Yoga for beginners (YOGA-1). Book whoever wants a place."),
    Refused(
      "not-waiting", "offer YOGA-1 204417",
      "Ada Okafor does not wait for Yoga for beginners (YOGA-1). Check the class and the number."),
    Refused("not-offered", "accept 204417 YOGA-1", notOffered),
    Refused("not-offered", "decline 204417 YOGA-1 --keep-place", notOffered),
    Refused(
      "same-buddy", "book 204417 YOGA-1 --with 204417",
      "Ada Okafor cannot be their own buddy. Give the employee number of the other person."),
  ]

  static let release = [
    Refused(
      "not-enrolled", "release ask 204417 YOGA-1 --model half",
      "Ada Okafor has no place on Yoga for beginners (YOGA-1) and does not wait for one. Check the class and the number."
    ),
    Refused("no-release-asked", "release agree 205512 MATHS-1 --by 'Ingrid Solheim'", notAsked),
    Refused(
      "no-release-asked", "release decline 205512 MATHS-1 --ground cover --by 'Ingrid Solheim'",
      notAsked),
    Refused("no-release-asked", "release own-time 205512 MATHS-1", notAsked),
    Refused(
      "no-such-session", "release agree 205512 MATHS-1 --session 9 --by 'Ingrid Solheim'",
      "Class MATHS-1 has no session 9. Sessions there are: 1, 2, 3, 4, 5, 6."),
    Refused(
      "missing-name", "release agree 205512 MATHS-1 --by ' '",
      "A name is missing. A person with a single name has it as the family name."),
  ]

  static let decisions = [
    Refused(
      "kept-more-than-places",
      "class keep YOGA-1 --for first-time --places 2 --until 2026-11-25",
      "Yoga for beginners (YOGA-1) has 1 place, so 2 cannot be kept. Keep fewer, or raise the maximum."
    ),
    Refused(
      "reason-required", "class run SPAN-1",
      "A reason is needed to run a class below its minimum. Say why, in a few words."),
    Refused(
      "not-below-minimum", "class run MATHS-1 --reason 'it is fun'",
      "Functional Maths (MATHS-1) has 2 booked and needs 2, so there is nothing to decide. It runs."
    ),
    Refused(
      "reason-required", "class postpone SPAN-1 --to 2027-02-04",
      "A reason is needed to postpone a class. Say why, in a few words."),
    Refused(
      "class-not-over", "class complete MATHS-1",
      "Functional Maths (MATHS-1) has its last session on Mon 4 Jan 2027. Complete it once that is over."
    ),
    Refused(
      "not-in-state", "break end 205512 MATHS-1",
      "On Functional Maths (MATHS-1), Łukasz Grzyb is not on a break but booked. Check the class and the number."
    ),
  ]

  static let moves = [
    Refused(
      "same-class", "class merge SPAN-1 --into SPAN-1",
      "Spanish for beginners (SPAN-1) is the class to leave and the class to go to. Choose another one to go to."
    ),
    Refused(
      "class-cancelled", "class merge ART-5 --into ART-1",
      "Watercolours (ART-5) was cancelled: the tutor is ill. Look for another class of the course."
    ),
    Refused(
      "class-not-open", "class move 205512 --from MATHS-1 --to ART-4",
      "Watercolours (ART-4) is closed and takes no bookings. Ask the centre to open it."),
    Refused(
      "reason-required", "class move 205512 --from MATHS-1 --to ART-4 --override ' '",
      "A reason is needed to override a rule. Say why, in a few words."),
  ]
}
