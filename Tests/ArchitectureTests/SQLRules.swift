import Foundation
import Testing

/// A guard over text: what it forbids, and a text that proves it can fail.
struct TextRule: Sendable, CustomTestStringConvertible {
  let name: String
  let pattern: String
  /// Each is caught by this rule.
  let caught: [String]

  var testDescription: String { name }

  func isBroken(by text: String) -> Bool {
    text.range(of: pattern, options: .regularExpression) != nil
  }
}

extension TextRule {
  /// A statement that reads or changes tables, or makes them.
  static let statement = TextRule(
    name: "SQL statement",
    pattern: #"""
      (?sx) \bSELECT\b.+\bFROM\b | \bINSERT\s+(OR\s+\w+\s+)?INTO\b | \bDELETE\s+FROM\b
      | \bUPDATE\s+\w+\s+SET\b | \b(CREATE|ALTER|DROP)\s+(UNIQUE\s+)?(TABLE|INDEX|TRIGGER|VIEW)\b
      | ^\s*(?-i:select|with)\s.+\sfrom\s
      | (?i:\binsert\s+into\s+\w+\s*\(|\bdelete\s+from\s+\w+\s+where\b|\bupdate\s+\w+\s+set\b)
      """#,
    caught: [
      "SELECT name FROM person", "INSERT INTO person VALUES ($1)", "INSERT OR IGNORE INTO person",
      "DELETE FROM person", "UPDATE class SET touched = $1", "CREATE UNIQUE INDEX one_live",
      "ALTER TABLE person ADD badge TEXT", "select name\nfrom person", "insert into person (name)",
      "delete from person where id = $1", "update class set touched = 1",
    ])

  /// What the two engines answer differently, or not at all.
  static let notInStore: [TextRule] = [
    TextRule(
      name: "LIKE and its kin", pattern: #"\b(I?LIKE|GLOB)\b|\bi?like\s+['$]"#,
      caught: ["name LIKE $1", "name ILIKE $1", "name like 'a%'"]),
    TextRule(
      name: "letter case", pattern: #"(?i)\b(lower|upper)\s*\("#,
      caught: ["lower(name) = $1", "UPPER (name)"]),
    TextRule(
      name: "date functions",
      pattern: #"(?ix)\b(date|time|datetime|julianday|strftime|unixepoch|timediff|to_char|to_date"#
        + #"|to_timestamp|date_trunc|date_part|extract|age|make_date)\s*\("#,
      caught: ["date(held_on)", "strftime('%Y', at)", "EXTRACT (year FROM at)"]),
    TextRule(
      name: "the engine's clock",
      pattern: #"(?i)\bnow\s*\(|'now'|\bcurrent_(date|time|timestamp)\b|\blocaltime(stamp)?\b"#,
      caught: ["at < now()", "date('now')", "DEFAULT CURRENT_TIMESTAMP"]),
    TextRule(name: "ifnull", pattern: #"(?i)\bifnull\s*\("#, caught: ["ifnull(badge, '')"]),
    TextRule(name: "iif", pattern: #"(?i)\biif\s*\("#, caught: ["iif(live, 1, 0)"]),
    TextRule(
      name: "joined strings", pattern: #"(?i)\b(group_concat|string_agg)\s*\("#,
      caught: ["group_concat(name)", "string_agg(name, ',')"]),
    TextRule(
      name: "rounding", pattern: #"(?i)\b(round|avg)\s*\("#, caught: ["round(x)", "avg(minutes)"]),
    TextRule(
      name: "the greater of two",
      pattern: #"(?i)\b(greatest|least)\s*\(|\b(max|min)\s*\(([^(),]|\([^()]*\))*,"#,
      caught: ["greatest(a, b)", "max(a, b)", "min(coalesce(a, 0), b)"]),
    TextRule(
      name: "row locks", pattern: #"(?i)\bfor\s+(no\s+key\s+)?(update|share)\b"#,
      caught: ["WHERE id = $1 FOR UPDATE", "for share"]),
    TextRule(
      name: "optional parameters", pattern: #"(?i)\(\s*\$\d+\s+is\s+null\s+or\b"#,
      caught: ["WHERE ($1 IS NULL OR site = $1)"]),
    TextRule(
      name: "sum without CAST", pattern: #"(?is)\A(?!.*\bcast\s*\().*\bsum\s*\("#,
      caught: ["SELECT sum(minutes) FROM session"]),
  ]

  /// Statements that every rule of `notInStore` lets pass.
  static let good = [
    "SELECT id, coalesce(badge, '') FROM person WHERE site = $1 ORDER BY folded NULLS LAST LIMIT $2",
    "SELECT count(*) FILTER (WHERE state = 'confirmed'), max(joined) FROM enrolment",
    "SELECT CAST(sum(minutes) AS BIGINT) FROM session",
    "UPDATE class SET touched = touched + 1 WHERE id = $1 RETURNING maximum",
    "CREATE TABLE session (held_on TEXT NOT NULL, starts INTEGER, updated_at TEXT)",
  ]
}

/// The SQL of a `.sql` file without its comments.
func withoutSQLComments(_ text: String) -> String {
  text.replacing(/--[^\n]*/, with: "")
}
