-- The day a register was submitted; null in older rows: then the session's day stands for it.
ALTER TABLE session ADD COLUMN submitted_on TEXT;
-- Who allowed an amendment of a register that was closed by then; null where it was open.
ALTER TABLE amendment ADD COLUMN allowed_by TEXT;

-- The number of a learner's row on the registers of a class, given when the first sheet is made: what
-- is printed stays, whoever joins or leaves.
CREATE TABLE register_row (
  class_code TEXT NOT NULL REFERENCES class (code),
  employee_number TEXT NOT NULL REFERENCES staff_member (employee_number),
  row_number INTEGER NOT NULL CHECK (row_number >= 1),
  PRIMARY KEY (class_code, employee_number)
);
CREATE UNIQUE INDEX one_register_row ON register_row (class_code, row_number);

-- What is noted beside a mark: one of a short list, never free text.
CREATE TABLE register_note (
  class_code TEXT NOT NULL,
  session_number INTEGER NOT NULL,
  employee_number TEXT NOT NULL REFERENCES staff_member (employee_number),
  note TEXT NOT NULL CHECK (note IN ('on-shift', 'called-back', 'travel', 'to-call',
    'left-message', 'spoken-to')),
  PRIMARY KEY (class_code, session_number, employee_number),
  FOREIGN KEY (class_code, session_number) REFERENCES session (class_code, number)
);

-- Who is below whom.
CREATE INDEX assignment_by_manager ON assignment (line_manager) WHERE line_manager IS NOT NULL;
