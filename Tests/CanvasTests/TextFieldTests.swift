import Canvas
import Testing

@Suite("A field is edited as in a shell")
struct TextFieldTests {
  private func field(_ text: String, _ keys: [Key]) -> TextField {
    var field = TextField(text)
    for key in keys { #expect(field.update(key) == true) }
    return field
  }

  @Test("Letters go in at the cursor and Backspace and Delete take whole letters")
  func editing() {
    #expect(field("Ad", [.character("a")]).text == "Ada")
    #expect(field("Ada", [.home, .character("x"), .right, .character("y")]).text == "xAyda")
    #expect(field("Wo\u{301}", [.backspace]).text == "W")
    #expect(field("Nguyễn", [.left, .left, .delete]).text == "Nguyn")
    #expect(field("", [.backspace, .delete, .left, .right, .control("w")]).text == "")
  }

  @Test("Control letters do what readline does")
  func readline() {
    #expect(field("first word", [.control("w")]).text == "first ")
    #expect(field("first word  ", [.control("w"), .control("w")]).text == "")
    #expect(field("abc", [.left, .control("u")]).text == "c")
    #expect(field("abc", [.control("a"), .right, .control("k")]).text == "a")
    #expect(field("abc", [.control("a"), .control("e"), .character("d")]).text == "abcd")
    #expect(field("abc", [.control("b"), .control("d")]).text == "ab")
  }

  @Test("A paste goes in as one line without controls")
  func paste() {
    #expect(field("ab", [.left, .paste("x\ny\u{7}\tz")]).text == "ax y zb")
  }

  @Test("A mark typed after its letter joins it, and the cursor stands after both")
  func marks() {
    let field = field("e", [.character("\u{301}"), .character("x")])
    #expect(field.text == "e\u{301}x")
    #expect(field.cursor == 2)
  }

  @Test("No field grows over its limit")
  func limit() {
    var field = TextField("abcdef", limit: 4)
    #expect(field.text == "abcd")
    #expect(field.update(.paste("123456")) == true)
    #expect(field.text == "abcd")
    #expect(field.update(.home) == true)
    #expect(field.update(.paste("12")) == true)
    #expect(field.text == "abcd")
    #expect(field.update(.delete) == true)
    #expect(field.update(.paste("12")) == true)
    #expect(field.text == "1bcd")
  }

  @Test(
    "Keys that are not the field's are left to others",
    arguments: [
      Key.enter, .escape, .tab, .up, .function(2), .control("s"), .scan("204417"),
    ])
  func others(key: Key) {
    var field = TextField("abc")
    #expect(field.update(key) == false)
    #expect(field == TextField("abc"))
  }

  @Test("The cursor is always seen, also in a field narrower than its text")
  func scrolls() {
    var field = TextField("作者 Nguyễn Thị Hoa")
    for key in [Key.right, .home, .right, .right, .end, .left, .left] {
      _ = field.update(key)
      for width in 1...12 {
        var frame = Frame(columns: 14, rows: 1)
        field.draw(in: &frame, row: 0, column: 1, width: width, focused: true)
        #expect((1...width).contains(frame.cursor?.column ?? -1))
        #expect(FrameTests.isSound(frame))
        #expect(frame[0, width + 1]?.scalar == " ")
      }
    }
  }

  @Test("An empty field shows its placeholder, a form field its line")
  func placeholder() {
    var frame = Frame(columns: 12, rows: 2)
    TextField(placeholder: "a name").draw(
      in: &frame, row: 0, column: 0, width: 10, focused: false)
    TextField("12").draw(in: &frame, row: 1, column: 0, width: 6, focused: false, filler: "_")
    #expect(frame.text == "a name\n12____")
    #expect(frame.styles == "dddddd\n")
    #expect(frame.cursor == nil)
  }
}
