/// What a person did at the terminal: a key, a click, a paste, a badge, a new window size.
public enum Key: Hashable, Sendable {
  /// A letter, digit, sign or space typed.
  case character(Character)
  /// A letter with Control held, as its small letter: `.control("s")`. Never those that are keys
  /// of their own (Tab is Ctrl-I, Enter is Ctrl-M and Ctrl-J).
  case control(Character)
  /// A function key, 1 to 12. Alt and a digit give the same: Alt-1 is F1, Alt-0 is F10.
  case function(Int)
  /// Enter or Return, also the one of the number pad.
  case enter
  /// Escape, alone.
  case escape
  /// Tab.
  case tab
  /// Shift and Tab.
  case backTab
  /// Arrow up.
  case up
  /// Arrow down.
  case down
  /// Arrow left.
  case left
  /// Arrow right.
  case right
  /// Page up.
  case pageUp
  /// Page down.
  case pageDown
  /// Home.
  case home
  /// End.
  case end
  /// Insert.
  case insert
  /// Delete: the character at the cursor.
  case delete
  /// Backspace: the character before the cursor.
  case backspace
  /// Text pasted in one piece; it never holds control characters other than line ends, which are
  /// `\n`. At most 10,000 characters.
  case paste(String)
  /// The mouse, at a place counted from zero.
  case mouse(row: Int, column: Int, button: MouseButton)
  /// The window has a new size.
  case resize(columns: Int, rows: Int)
  /// A badge was scanned or swiped; the text is what the badge says.
  case scan(String)
}

/// What the mouse did. Movement is never reported.
public enum MouseButton: Hashable, Sendable {
  /// The left button was pressed.
  case press
  /// The wheel was turned away from the person: towards the top.
  case wheelUp
  /// The wheel was turned towards the person: towards the end.
  case wheelDown
}
