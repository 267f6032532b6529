public import Domain
import Wording

extension Report {
  /// The offers that run, those that end first on top.
  public static func offers(_ offers: [OpenOffer], _ heading: SheetHeading) -> Report {
    let table = Document.Table(
      columns: [
        .init("Offer ends", wraps: false), .init("Name"), .init("Number", wraps: false),
        .init("Department"), .init("Class"), .init("Code", wraps: false),
      ],
      rows: offers.map { offer in
        [
          Wording.wall(offer.ends), offer.person.name.familyFirst, offer.person.number.text,
          offer.person.department ?? "", offer.label.title, offer.label.code.text,
        ]
      }, whenEmpty: "No offer is without an answer.")
    return Report(
      document: heading.personal("Offers", title: "Offers without an answer", [.table(table)]),
      json: .array(
        offers.map { offer in
          [
            "employee_number": .string(offer.person.number.text),
            "name": .string(offer.person.name.familyFirst),
            "department": JSON(offer.person.department), "class": .string(offer.label.code.text),
            "title": .string(offer.label.title), "until": .string(offer.ends.text),
          ]
        }),
      header: ["employee_number", "name", "department", "class", "title", "until"],
      rows: offers.map { offer in
        [
          offer.person.number.text, offer.person.name.familyFirst,
          offer.person.department ?? "", offer.label.code.text, offer.label.title,
          offer.ends.text,
        ]
      })
  }
}
