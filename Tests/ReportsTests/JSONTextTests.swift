import Reports
import Testing

@Suite("JSON text") struct JSONTextTests {
  @Test("Members keep their order, two spaces a level")
  func pretty() {
    let json: JSON = [
      "rows": [["key": "FM1", "expected": 12, "rate": .decimal(tenths: 935)]],
      "total": ["rate": nil, "open": true], "as_at": "2026-11-24T09:50", "none": [], "empty": [:],
    ]
    #expect(
      json.text == """
        {
          "rows": [
            {
              "key": "FM1",
              "expected": 12,
              "rate": 93.5
            }
          ],
          "total": {
            "rate": null,
            "open": true
          },
          "as_at": "2026-11-24T09:50",
          "none": [],
          "empty": {}
        }

        """)
  }

  @Test(
    "A rate is written with exactly one decimal",
    arguments: [(0, "0.0"), (5, "0.5"), (1000, "100.0"), (-5, "-0.5"), (-123, "-12.3")])
  func decimals(tenths: Int, written: String) {
    #expect(JSON.decimal(tenths: tenths).text == written + "\n")
  }

  @Test(
    "Text is escaped so that any reader, browser or terminal is safe with it",
    arguments: [
      ("say \"hi\" \\ /", #""say \"hi\" \\ /""#), ("a\nb\tc\r", #""a\nb\tc\r""#),
      ("a\r\nb", #""a\r\nb""#), ("\u{0}\u{1}\u{1F}\u{8}", #""\u0000\u0001\u001f\u0008""#),
      ("\u{1B}[2J\u{7F}\u{9B}", #""\u001b[2J\u007f\u009b""#),
      ("\u{2028}\u{2029}", #""\u2028\u2029""#), ("Nguyễn 李 😀", #""Nguyễn 李 😀""#),
    ])
  func escaping(text: String, written: String) {
    #expect(JSON.string(text).text == written + "\n")
    #expect(JSON.object([text: 1]).text == "{\n  \(written): 1\n}\n")
  }

  @Test("A member given again keeps its place and takes the new value")
  func members() {
    var members: JSON.Members = ["a": 1, "b": 2, "a": 3]
    #expect(JSON.object(members) == ["a": 3, "b": 2])
    members["b"] = nil as JSON?
    members["c"] = .bool(false)
    #expect(JSON.object(members) == ["a": 3, "c": false])
    #expect(members["a"] == .integer(3))
    #expect(members["b"] == nil as JSON?)
  }
}
