import Canvas
import Testing

@Suite("Texts take the cells a terminal gives them")
struct TextWidthTests {
  @Test(
    "Names of many scripts are counted in cells",
    arguments: [
      ("Łukasz Grzyb", 12), ("Nguyễn Thị Hoa", 14), ("Wo\u{301}jcik", 6), ("作者", 4), ("Ŵyn", 3),
      ("김민준", 6), ("\u{1112}\u{1161}\u{11AB}", 2), ("Ｏｋａｆｏｒ", 12), ("שלום", 4), ("", 0),
      ("สมชาย ใจดี", 9), ("Þóra", 4),
    ])
  func names(name: String, cells: Int) {
    #expect(TextWidth.cells(name) == cells)
  }

  @Test("Every cut text fits its width, and says that it is cut")
  func cuts() {
    let name = "Nguyễn 作者 Wo\u{301}jcik"
    let whole = TextWidth.cells(name)
    for width in 0..<whole {
      let cut = TextWidth.cut(name, to: width)
      #expect(TextWidth.cells(cut) <= width)
      #expect(width == 0 ? cut.isEmpty : cut.hasSuffix("…"))
    }
    #expect(TextWidth.cut(name, to: whole) == name)
    #expect(TextWidth.cut(name, to: -1) == "")
  }

  @Test("A cut never separates a letter from its marks")
  func cutsBetweenLetters() {
    #expect(TextWidth.cut("o\u{301}o\u{301}o\u{301}", to: 2) == "o\u{301}…")
  }

  @Test("A field is exactly as wide as asked, at either side or in the middle")
  func fits() {
    #expect(TextWidth.fit("作", to: 5) == "作   ")
    #expect(TextWidth.fit("12", to: 5, .right) == "   12")
    #expect(TextWidth.fit("ab", to: 5, .centre) == " ab  ")
    #expect(TextWidth.fit("Functional", to: 5, .right) == "Func…")
    #expect(TextWidth.fit("作者作", to: 4) == "作… ")
  }

  @Test(
    "What could upset a screen is not shown",
    arguments: [
      ("Tom\u{1B}[2JBaker", "Tom[2JBaker"), ("a\u{202E}b\u{2066}c", "abc"), ("Jo\u{200D}e", "Joe"),
      ("A\tB\r\nC", "A B  C"), ("so\u{AD}ft", "soft"), ("\u{301}Ada", "Ada"),
      ("Ada \u{1F600}", "Ada ?"), ("\u{1F469}\u{200D}\u{2695}\u{FE0F} Nurse", "? Nurse"),
      ("\u{1F1EC}\u{1F1E7}\u{1F1EC}\u{1F1E7}", "??"), ("\u{1F44D}\u{1F3FD}!", "?!"),
      ("a\u{E000}b", "a?b"), ("a\u{A0}b\u{2028}c\u{85}", "a b c"), ("\u{9B}31m", "31m"),
      ("O\u{2019}Brien", "O\u{2019}Brien"),
    ])
  func shown(text: String, shown: String) {
    #expect(TextWidth.shown(text) == shown)
  }

  @Test("A letter keeps four marks and no more")
  func marks() {
    let zalgo = "a" + String(repeating: "\u{301}", count: 9)
    #expect(TextWidth.shown(zalgo).unicodeScalars.count == 5)
    #expect(TextWidth.cells(zalgo) == 1)
  }
}

@Suite("Texts for a terminal without Unicode")
struct ASCIITextTests {
  @Test(
    "Letters lose their accents and keep their likeness",
    arguments: [
      ("Łukasz Grzyb", "Lukasz Grzyb"), ("Nguyễn Thị Hoa", "Nguyen Thi Hoa"),
      ("Jørgensen, Mette", "Jorgensen, Mette"), ("Wo\u{301}jcik", "Wojcik"), ("Groß", "Gross"),
      ("Æthel Þóra", "AEthel Thora"), ("Ŵyn Siân", "Wyn Sian"), ("Đặng ı", "Dang i"),
      ("O’Brien", "O'Brien"), ("作者", "????"), ("─ Waiting …", "- Waiting ~"),
      ("Şeyma Ğ", "Seyma G"), ("Иван", "????"),
    ])
  func folds(text: String, folded: String) {
    #expect(ASCIIText.fold(text) == folded)
  }
}
