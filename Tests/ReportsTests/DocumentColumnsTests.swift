import Reports
import Testing

@Suite("Column widths") struct DocumentColumnsTests {
  private let name = ColumnNeed(natural: 40, longestPart: 12, wraps: true)
  private let note = ColumnNeed(natural: 20, longestPart: 8, wraps: true)
  private let rate = ColumnNeed(natural: 6, longestPart: 6, wraps: false)

  @Test("Columns that fit are as wide as their cells")
  func fits() {
    #expect(ColumnNeed.widths([name, note, rate], room: 66) == [40, 20, 6])
  }

  @Test("The widest column of words gives way first, numbers never while words can")
  func givesWay() {
    #expect(ColumnNeed.widths([name, note, rate], room: 56) == [30, 20, 6])
    #expect(ColumnNeed.widths([name, note, rate], room: 36) == [15, 15, 6])
    #expect(ColumnNeed.widths([name, note, rate], room: 27) == [12, 9, 6])
  }

  private let start = ColumnNeed(natural: 15, longestPart: 5, wraps: false)

  @Test("Times are set below one another before a word is broken, and codes stay whole")
  func timesGiveWay() {
    #expect(ColumnNeed.widths([name, start, rate], room: 33) == [12, 15, 6])
    #expect(ColumnNeed.widths([name, start, rate], room: 30) == [12, 12, 6])
    #expect(ColumnNeed.widths([name, start, rate], room: 23) == [12, 5, 6])
    #expect(ColumnNeed.widths([name, start, rate], room: 20) == [9, 5, 6])
  }

  @Test(
    "Columns stand close where cells would wrap and there are many, or what must not wrap would")
  func tight() {
    #expect(!ColumnNeed.areTight([name, note, rate], room: 66))
    #expect(!ColumnNeed.areTight([name, note, rate], room: 60))
    #expect(ColumnNeed.areTight([name, note, rate], room: 25))
    #expect(ColumnNeed.areTight([name, note, rate, rate, rate, rate], room: 80))
    #expect(!ColumnNeed.areTight([name, note, rate, rate, rate, rate], room: 84))
  }

  @Test("However narrow the page, the columns fit it and none is without width")
  func fitsAlways() {
    for room in 3...70 {
      let widths = ColumnNeed.widths([name, note, rate], room: room)
      #expect(widths.reduce(0, +) <= room)
      #expect(widths.allSatisfy { $0 > 0 })
    }
  }
}
