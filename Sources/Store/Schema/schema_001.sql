-- The books of one trust. Dates are 2031-02-03, moments 2031-02-03T09:30:00.000000Z (UTC), times
-- 09:30; flags are 0 or 1. What the program promises, the database promises too.

CREATE TABLE schema_version (version INTEGER NOT NULL);

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
);

-- Names made on first sight: departments, sites, centres, tutors, providers.
CREATE TABLE known_name (
  kind TEXT NOT NULL,
  folded TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (kind, folded)
);

CREATE TABLE staff_member (
  employee_number TEXT PRIMARY KEY,
  family_name TEXT NOT NULL CHECK (family_name <> ''),
  given_name TEXT,
  known_as TEXT,
  badge TEXT NOT NULL,
  email TEXT,
  leaving_date TEXT,
  sort_key TEXT NOT NULL
);
CREATE INDEX staff_member_by_badge ON staff_member (badge);
CREATE INDEX staff_member_by_name ON staff_member (sort_key, employee_number);

CREATE TABLE assignment (
  employee_number TEXT NOT NULL REFERENCES staff_member (employee_number),
  place INTEGER NOT NULL CHECK (place >= 0),
  assignment_number TEXT,
  department TEXT,
  site TEXT,
  staff_group TEXT,
  pay_band TEXT,
  job_title TEXT,
  apprentice INTEGER NOT NULL CHECK (apprentice IN (0, 1)),
  line_manager TEXT,
  contracted_hours TEXT,
  start_date TEXT,
  PRIMARY KEY (employee_number, place)
);

-- Every folded word a person is found by.
CREATE TABLE staff_word (
  word TEXT NOT NULL,
  employee_number TEXT NOT NULL,
  PRIMARY KEY (word, employee_number)
);

CREATE TABLE course (
  code TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  subject TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('formal', 'informal', 'mandatory')),
  level TEXT,
  provider TEXT,
  sessions INTEGER NOT NULL CHECK (sessions >= 1),
  session_minutes INTEGER NOT NULL CHECK (session_minutes BETWEEN 1 AND 1440),
  minimum INTEGER NOT NULL CHECK (minimum >= 1),
  maximum INTEGER NOT NULL CHECK (maximum >= minimum)
);

CREATE TABLE learning_space (
  code TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  capacity INTEGER NOT NULL CHECK (capacity >= 1),
  centre TEXT,
  site TEXT,
  equipment TEXT NOT NULL,
  step_free INTEGER NOT NULL CHECK (step_free IN (0, 1)),
  hearing_loop INTEGER NOT NULL CHECK (hearing_loop IN (0, 1)),
  opens TEXT NOT NULL,
  closes TEXT NOT NULL,
  set_up_minutes INTEGER NOT NULL CHECK (set_up_minutes >= 0),
  clear_down_minutes INTEGER NOT NULL CHECK (clear_down_minutes >= 0)
);

CREATE TABLE class (
  code TEXT PRIMARY KEY,
  course_code TEXT NOT NULL REFERENCES course (code),
  minimum INTEGER NOT NULL CHECK (minimum >= 1),
  maximum INTEGER NOT NULL CHECK (maximum >= minimum),
  enrol_from TEXT,
  enrol_to TEXT,
  freed_place TEXT NOT NULL CHECK (freed_place IN ('automatic', 'offer', 'picked')),
  state TEXT NOT NULL CHECK (state IN ('planned', 'open', 'closed', 'completed', 'cancelled')),
  reason TEXT,
  -- Counted up first in every act on the class, so that two desks take turns on every engine.
  turn INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX class_by_course ON class (course_code);

CREATE TABLE session (
  class_code TEXT NOT NULL REFERENCES class (code),
  number INTEGER NOT NULL CHECK (number >= 1),
  date TEXT NOT NULL,
  starts TEXT NOT NULL,
  ends TEXT NOT NULL,
  space_code TEXT REFERENCES learning_space (code),
  tutor TEXT,
  state TEXT NOT NULL CHECK (state IN ('scheduled', 'rescheduled', 'cancelled')),
  register TEXT NOT NULL CHECK (register IN ('not-taken', 'part-taken', 'submitted', 'amended')),
  PRIMARY KEY (class_code, number)
);
CREATE INDEX session_by_date ON session (date, class_code);

CREATE TABLE enrolment (
  id TEXT PRIMARY KEY,
  class_code TEXT NOT NULL REFERENCES class (code),
  employee_number TEXT NOT NULL REFERENCES staff_member (employee_number),
  state TEXT NOT NULL CHECK (state IN ('requested', 'waitlisted', 'offered', 'confirmed',
    'attended', 'did-not-attend', 'withdrawn', 'on-break', 'cancelled', 'declined')),
  requested_at TEXT NOT NULL,
  joining_number INTEGER NOT NULL,
  release_model TEXT NOT NULL,
  joined_on TEXT,
  left_on TEXT,
  reason TEXT,
  override_reason TEXT
);
-- One live enrolment a person and class.
CREATE UNIQUE INDEX one_live_enrolment ON enrolment (class_code, employee_number)
  WHERE state IN ('requested', 'waitlisted', 'offered', 'confirmed', 'on-break');
-- The order of joining is total.
CREATE UNIQUE INDEX one_joining_number ON enrolment (class_code, joining_number);
CREATE INDEX enrolment_by_person ON enrolment (employee_number);

-- Every state an enrolment has been in; only added to.
CREATE TABLE enrolment_move (
  enrolment_id TEXT NOT NULL REFERENCES enrolment (id),
  place INTEGER NOT NULL,
  state TEXT NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  PRIMARY KEY (enrolment_id, place)
);

CREATE TABLE mark (
  class_code TEXT NOT NULL,
  session_number INTEGER NOT NULL,
  employee_number TEXT NOT NULL REFERENCES staff_member (employee_number),
  mark TEXT NOT NULL,
  PRIMARY KEY (class_code, session_number, employee_number),
  FOREIGN KEY (class_code, session_number) REFERENCES session (class_code, number)
);
CREATE INDEX mark_by_person ON mark (employee_number);

-- Changes of submitted marks; both values stay readable.
CREATE TABLE amendment (
  class_code TEXT NOT NULL,
  session_number INTEGER NOT NULL,
  employee_number TEXT NOT NULL,
  place INTEGER NOT NULL,
  old_mark TEXT,
  new_mark TEXT NOT NULL,
  reason TEXT NOT NULL,
  actor TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (class_code, session_number, employee_number, place)
);

CREATE TABLE agreement (
  code TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  in_force_from TEXT,
  review_due TEXT
);

CREATE TABLE signature (
  agreement_code TEXT NOT NULL REFERENCES agreement (code),
  party TEXT NOT NULL,
  signatory TEXT NOT NULL,
  signed_on TEXT NOT NULL,
  PRIMARY KEY (agreement_code, party)
);

-- The audit trail: one row an act, each holding the hash of the one before it.
CREATE TABLE audit (
  number INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  desk TEXT NOT NULL,
  act TEXT NOT NULL,
  detail TEXT NOT NULL,
  request TEXT NOT NULL UNIQUE,
  undoes INTEGER REFERENCES audit (number),
  hash TEXT NOT NULL
);
CREATE INDEX audit_by_actor ON audit (actor, desk, number);
CREATE UNIQUE INDEX undone_once ON audit (undoes) WHERE undoes IS NOT NULL;

-- What an act was about: people, classes, courses, learning spaces.
CREATE TABLE audit_about (
  number INTEGER NOT NULL REFERENCES audit (number),
  kind TEXT NOT NULL CHECK (kind IN ('person', 'class', 'course', 'space')),
  code TEXT NOT NULL,
  PRIMARY KEY (number, kind, code)
);
CREATE INDEX audit_about_by_code ON audit_about (kind, code, number);

-- What an act changed, row by row, before and after; undo reads it backwards.
CREATE TABLE audit_change (
  number INTEGER NOT NULL REFERENCES audit (number),
  place INTEGER NOT NULL,
  relation TEXT NOT NULL,
  row_key TEXT NOT NULL,
  before TEXT,
  after TEXT,
  PRIMARY KEY (number, place)
);
