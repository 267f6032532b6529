/// Where a person stands: post, department, hospital, and whom they answer to.
struct Standing {
  let department: Department
  let hospital: Int
  let job: Job
  /// The place of the line manager among all staff.
  let manager: Int?
  /// Whether others answer to this person; such people stay in post.
  let leads: Bool
}

/// Who answers to whom, worked out from places alone: staff to a team leader, the leader to the
/// head of department, the head to a director, the director to the chief executive.
///
/// Every sixteenth place of a hospital is a leader's; the departments take turns.
struct Hierarchy {
  private static let span = 16
  private let size: Int
  private let castCount: Int

  init(size: Int, castCount: Int) {
    self.size = size
    self.castCount = castCount
  }

  /// Where the person at a place stands; ordinary posts are drawn.
  func standing(of place: Int, _ random: inout SplitMix64) -> Standing {
    let (hospital, seat) = place.quotientAndRemainder(dividingBy: Hospital.size)
    if let director = director(at: seat) {
      return Standing(
        department: Department.all[Department.all.count - 1], hospital: hospital,
        job: Job.directors[director], manager: chief, leads: true)
    }
    if seat % Self.span == Self.span - 1, seat > firstDirector {
      let turn = seat / Self.span - firstLeader
      let (round, index) = turn.quotientAndRemainder(dividingBy: Department.all.count)
      let department = Department.all[index]
      return Standing(
        department: department, hospital: hospital,
        job: round == 0
          ? Job.head(of: department.kind, department: department.name)
          : Job.leader(in: department.kind),
        manager: round == 0
          ? directorPlace(of: department, hospital) : leader(of: index, round: 0, hospital),
        leads: true)
    }
    let index = Department.drawn.pick(&random)
    let department = Department.all[index]
    let rounds = leaders(of: index, hospital)
    let round = rounds > 1 ? random.between(1, rounds - 1) : 0
    return Standing(
      department: department, hospital: hospital, job: Job.drawn(in: department.kind, &random),
      manager: rounds == 0
        ? directorPlace(of: department, hospital) : leader(of: index, round: round, hospital),
      leads: false)
  }

  /// The chief executive stands last in the cast.
  private var chief: Int { castCount - 1 }
  private var firstDirector: Int { castCount }
  /// The first turn whose seat lies behind the directors' seats.
  private var firstLeader: Int { (castCount + Job.directors.count) / Self.span }

  private func director(at seat: Int) -> Int? {
    let director = seat - firstDirector
    return Job.directors.indices.contains(director) ? director : nil
  }

  /// The director's place, or the chief executive's in a hospital too new to have directors.
  private func directorPlace(of department: Department, _ hospital: Int) -> Int {
    let place =
      hospital * Hospital.size + firstDirector + Job.director(of: department.kind)
    return place < size ? place : chief
  }

  private func leader(of department: Int, round: Int, _ hospital: Int) -> Int {
    hospital * Hospital.size
      + (firstLeader + department + round * Department.all.count) * Self.span + Self.span - 1
  }

  /// How many leaders a department has in a hospital of this size.
  private func leaders(of department: Int, _ hospital: Int) -> Int {
    let last = min(size - hospital * Hospital.size, Hospital.size)
    var rounds = 0
    while leader(of: department, round: rounds, 0) < last { rounds += 1 }
    return rounds
  }
}
