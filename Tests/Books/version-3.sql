-- Books as version 3 of the schema kept them: three people, one class with one place.
PRAGMA application_id = 1279870533;
BEGIN;
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
-- Enrolment in full: agreements that govern, offers, kept places, people who come together, release.

ALTER TABLE agreement ADD COLUMN version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1);
ALTER TABLE agreement ADD COLUMN state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft',
  'consultation', 'approved', 'signed', 'in-force', 'under-review', 'superseded'));
ALTER TABLE agreement ADD COLUMN recognition TEXT;
ALTER TABLE agreement ADD COLUMN in_force_to TEXT;
-- Provisions. Lists are parted by `|`; an empty list of release models means all there are.
ALTER TABLE agreement ADD COLUMN restricted_by TEXT
  CHECK (restricted_by IN ('band', 'department', 'site', 'staff-group'));
ALTER TABLE agreement ADD COLUMN restricted_to TEXT;
ALTER TABLE agreement ADD COLUMN restriction_reason TEXT;
ALTER TABLE agreement ADD COLUMN restriction_owner TEXT;
ALTER TABLE agreement ADD COLUMN priority_bands TEXT NOT NULL DEFAULT '';
ALTER TABLE agreement ADD COLUMN priority_days INTEGER NOT NULL DEFAULT 0 CHECK (priority_days >= 0);
ALTER TABLE agreement ADD COLUMN release_models TEXT NOT NULL DEFAULT '';
ALTER TABLE agreement ADD COLUMN hours_a_year INTEGER CHECK (hours_a_year >= 0);
ALTER TABLE agreement ADD COLUMN notice_days INTEGER NOT NULL DEFAULT 0 CHECK (notice_days >= 0);
ALTER TABLE agreement ADD COLUMN attendance_threshold INTEGER
  CHECK (attendance_threshold BETWEEN 0 AND 100);
-- The approving body's last decision.
ALTER TABLE agreement ADD COLUMN approval_body TEXT;
ALTER TABLE agreement ADD COLUMN approval_decision TEXT
  CHECK (approval_decision IN ('approved', 'refused', 'referred-back'));
ALTER TABLE agreement ADD COLUMN approval_on TEXT;
ALTER TABLE agreement ADD COLUMN approval_minute TEXT;

CREATE TABLE agreement_party (
  agreement_code TEXT NOT NULL REFERENCES agreement (code),
  name TEXT NOT NULL,
  side TEXT NOT NULL CHECK (side IN ('management', 'staff')),
  PRIMARY KEY (agreement_code, name)
);

CREATE TABLE agreement_clause (
  agreement_code TEXT NOT NULL REFERENCES agreement (code),
  place INTEGER NOT NULL CHECK (place >= 1),
  heading TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (agreement_code, place)
);

ALTER TABLE signature ADD COLUMN role TEXT;

-- Agreements kept before they had states: those with a day had come into force.
UPDATE agreement SET state = 'in-force' WHERE in_force_from IS NOT NULL;
INSERT INTO agreement_party (agreement_code, name, side)
  SELECT agreement_code, party,
    CASE WHEN party IN ('Management', 'The trust', 'Trust') THEN 'management' ELSE 'staff' END
  FROM signature;

ALTER TABLE class ADD COLUMN planned_on TEXT;
ALTER TABLE class ADD COLUMN runs_below_minimum_since TEXT;

-- Places kept for some people until a release date.
CREATE TABLE kept_place (
  class_code TEXT NOT NULL REFERENCES class (code),
  kept_for TEXT NOT NULL,
  count INTEGER NOT NULL CHECK (count >= 1),
  until TEXT NOT NULL,
  PRIMARY KEY (class_code, kept_for)
);

ALTER TABLE enrolment ADD COLUMN overridden TEXT NOT NULL DEFAULT '';
ALTER TABLE enrolment ADD COLUMN offer_ends TEXT;
ALTER TABLE enrolment ADD COLUMN queue_agreement TEXT REFERENCES agreement (code);
ALTER TABLE enrolment ADD COLUMN priority_until TEXT;
ALTER TABLE enrolment ADD COLUMN buddy TEXT REFERENCES staff_member (employee_number);
ALTER TABLE enrolment ADD COLUMN kept_for TEXT;
ALTER TABLE enrolment ADD COLUMN carried_from TEXT REFERENCES enrolment (id);
CREATE INDEX enrolment_offered ON enrolment (offer_ends) WHERE state = 'offered';
CREATE INDEX enrolment_waiting ON enrolment (class_code) WHERE state = 'waitlisted';

-- Why an enrolment went where it went.
ALTER TABLE enrolment_move ADD COLUMN ground TEXT;

-- Time given to attend; session 0 stands for the whole class.
CREATE TABLE release (
  enrolment_id TEXT NOT NULL REFERENCES enrolment (id),
  session_number INTEGER NOT NULL CHECK (session_number >= 0),
  asked TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('requested', 'agreed', 'agreed-other', 'declined',
    'withdrawn')),
  agreed TEXT,
  hours INTEGER CHECK (hours >= 1),
  asked_at TEXT NOT NULL,
  held_until TEXT,
  answered_by TEXT,
  answered_on TEXT,
  ground TEXT,
  PRIMARY KEY (enrolment_id, session_number),
  -- A refusal of release names a ground and who (invariant I23).
  CHECK (state <> 'declined' OR (ground IS NOT NULL AND answered_by IS NOT NULL))
);
CREATE INDEX release_waiting ON release (held_until) WHERE state = 'requested';

-- Enrolments kept before release was kept on its own: those waiting for it have asked.
INSERT INTO release (enrolment_id, session_number, asked, state, agreed, asked_at, answered_by)
  SELECT e.id, 0, e.release_model,
    CASE WHEN e.state IN ('requested', 'waitlisted') THEN 'requested' ELSE 'agreed' END,
    CASE WHEN e.state IN ('requested', 'waitlisted') THEN NULL ELSE e.release_model END,
    e.requested_at, NULL
  FROM enrolment e WHERE e.release_model <> 'own-time';
-- Timetable and learning spaces: centres, closures, bookings of spaces, equipment that spaces share.

-- Days the trust adds to the bank holidays (1) or takes from them (0).
CREATE TABLE holiday_change (
  day TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  is_holiday INTEGER NOT NULL CHECK (is_holiday IN (0, 1))
);

-- When something is not to be had: the trust or a centre closed, a space out of use, a tutor away.
CREATE TABLE closure (
  code TEXT PRIMARY KEY,
  scope TEXT NOT NULL CHECK (scope IN ('trust', 'centre', 'space', 'tutor')),
  name TEXT,
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL CHECK (last_day >= first_day),
  hours TEXT,
  repeats TEXT NOT NULL,
  reason TEXT NOT NULL,
  CHECK ((scope = 'trust') = (name IS NULL))
);

-- Centres with hours of their own; `mon-fri 08:00-20:00`, null for always open.
CREATE TABLE centre (
  name TEXT PRIMARY KEY,
  site TEXT,
  hours TEXT,
  opened_on TEXT
);

CREATE TABLE space_booking (
  code TEXT PRIMARY KEY,
  series TEXT,
  space_code TEXT NOT NULL REFERENCES learning_space (code),
  date TEXT NOT NULL,
  starts TEXT NOT NULL,
  ends TEXT NOT NULL,
  set_up_minutes INTEGER NOT NULL CHECK (set_up_minutes >= 0),
  clear_down_minutes INTEGER NOT NULL CHECK (clear_down_minutes >= 0),
  purpose TEXT NOT NULL,
  title TEXT NOT NULL,
  private INTEGER NOT NULL CHECK (private IN (0, 1)),
  contact TEXT,
  people INTEGER CHECK (people >= 1),
  kit TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('provisional', 'confirmed', 'released')),
  closed_reason TEXT
);
CREATE INDEX space_booking_by_date ON space_booking (date, space_code);

-- Equipment that spaces share.
CREATE TABLE stock (
  name TEXT PRIMARY KEY,
  count INTEGER NOT NULL CHECK (count >= 1)
);

ALTER TABLE learning_space ADD COLUMN shared INTEGER NOT NULL DEFAULT 0 CHECK (shared IN (0, 1));
ALTER TABLE class ADD COLUMN kit TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN closed_reason TEXT;

-- A joining time that is carried on is looked for by where it came from.
CREATE INDEX enrolment_carried ON enrolment (carried_from) WHERE carried_from IS NOT NULL;

INSERT INTO schema_version (version) VALUES (3);
INSERT INTO staff_member (employee_number, family_name, given_name, known_as, badge, email, leaving_date, sort_key)
  VALUES ('204417', 'Okafor', 'Ada', NULL, '204417', NULL, NULL, 'okafor ada');
INSERT INTO assignment (employee_number, place, assignment_number, department, site, staff_group, pay_band, job_title, apprentice, line_manager, contracted_hours, start_date)
  VALUES ('204417', 0, NULL, 'Ward 7', 'Main site', NULL, '3', NULL, 0, NULL, NULL, NULL);
INSERT INTO staff_member (employee_number, family_name, given_name, known_as, badge, email, leaving_date, sort_key)
  VALUES ('205512', 'Grzyb', 'Łukasz', NULL, '205512', NULL, NULL, 'grzyb lukasz');
INSERT INTO assignment (employee_number, place, assignment_number, department, site, staff_group, pay_band, job_title, apprentice, line_manager, contracted_hours, start_date)
  VALUES ('205512', 0, NULL, 'Ward 7', 'Main site', NULL, '3', NULL, 0, NULL, NULL, NULL);
INSERT INTO staff_member (employee_number, family_name, given_name, known_as, badge, email, leaving_date, sort_key)
  VALUES ('176003', 'Davies', 'Siân', NULL, '176003', NULL, NULL, 'davies sian');
INSERT INTO assignment (employee_number, place, assignment_number, department, site, staff_group, pay_band, job_title, apprentice, line_manager, contracted_hours, start_date)
  VALUES ('176003', 0, NULL, 'Ward 7', 'Main site', NULL, '3', NULL, 0, NULL, NULL, NULL);
INSERT INTO learning_space (code, name, capacity, centre, site, equipment, step_free, hearing_loop, opens, closes, set_up_minutes, clear_down_minutes, shared)
  VALUES ('SEM', 'Seminar room', 12, NULL, NULL, 'laptops:12/projector', 1, 0, '08:00', '20:00', 15, 0, 0);
INSERT INTO course (code, title, subject, kind, level, provider, sessions, session_minutes, minimum, maximum)
  VALUES ('YOGA', 'Yoga for beginners', NULL, 'informal', NULL, NULL, 2, 60, 1, 1);
INSERT INTO class (code, course_code, minimum, maximum, enrol_from, enrol_to, freed_place, state, reason, planned_on, runs_below_minimum_since, kit)
  VALUES ('YOGA-1', 'YOGA', 1, 1, NULL, '2026-12-01', 'automatic', 'open', NULL, NULL, NULL, '');
INSERT INTO session (class_code, number, date, starts, ends, space_code, tutor, state, register, closed_reason)
  VALUES ('YOGA-1', 1, '2026-11-19', '12:00', '13:00', 'SEM', 'Mara Lind', 'scheduled', 'part-taken', NULL);
INSERT INTO session (class_code, number, date, starts, ends, space_code, tutor, state, register, closed_reason)
  VALUES ('YOGA-1', 2, '2026-11-26', '12:00', '13:00', 'SEM', 'Mara Lind', 'scheduled', 'not-taken', NULL);
INSERT INTO enrolment (id, class_code, employee_number, state, requested_at, joining_number, release_model, joined_on, left_on, reason, override_reason, overridden, offer_ends, queue_agreement, priority_until, buddy, kept_for, carried_from)
  VALUES ('e0', 'YOGA-1', '176003', 'withdrawn', '2026-11-18T09:07:00.000000Z', 1, 'own-time', '2026-11-18', '2026-11-18', 'shift', NULL, '', NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO enrolment (id, class_code, employee_number, state, requested_at, joining_number, release_model, joined_on, left_on, reason, override_reason, overridden, offer_ends, queue_agreement, priority_until, buddy, kept_for, carried_from)
  VALUES ('e1', 'YOGA-1', '204417', 'confirmed', '2026-11-18T09:09:00.000000Z', 2, 'own-time', '2026-11-18', NULL, NULL, NULL, '', NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO enrolment (id, class_code, employee_number, state, requested_at, joining_number, release_model, joined_on, left_on, reason, override_reason, overridden, offer_ends, queue_agreement, priority_until, buddy, kept_for, carried_from)
  VALUES ('e2', 'YOGA-1', '205512', 'waitlisted', '2026-11-18T09:10:00.000000Z', 3, 'own-time', NULL, NULL, NULL, NULL, '', NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO mark (class_code, session_number, employee_number, mark)
  VALUES ('YOGA-1', 1, '204417', 'P');
INSERT INTO staff_word VALUES ('okafor', '204417');
INSERT INTO staff_word VALUES ('ada', '204417');
INSERT INTO staff_word VALUES ('204417', '204417');
INSERT INTO staff_word VALUES ('grzyb', '205512');
INSERT INTO staff_word VALUES ('lukasz', '205512');
INSERT INTO staff_word VALUES ('205512', '205512');
INSERT INTO staff_word VALUES ('davies', '176003');
INSERT INTO staff_word VALUES ('sian', '176003');
INSERT INTO staff_word VALUES ('176003', '176003');
INSERT INTO known_name VALUES ('department', 'ward 7', 'Ward 7');
INSERT INTO known_name VALUES ('site', 'main site', 'Main site');
INSERT INTO known_name VALUES ('tutor', 'mara lind', 'Mara Lind');
INSERT INTO enrolment_move (enrolment_id, place, state, at, actor) VALUES ('e0', 0, 'confirmed', '2026-11-18T09:07:00.000000Z', 'rep');
INSERT INTO enrolment_move (enrolment_id, place, state, at, actor) VALUES ('e0', 1, 'withdrawn', '2026-11-18T09:08:00.000000Z', 'rep');
INSERT INTO enrolment_move (enrolment_id, place, state, at, actor) VALUES ('e1', 0, 'confirmed', '2026-11-18T09:09:00.000000Z', 'rep');
INSERT INTO enrolment_move (enrolment_id, place, state, at, actor) VALUES ('e2', 0, 'waitlisted', '2026-11-18T09:10:00.000000Z', 'rep');
INSERT INTO audit VALUES (1, '2026-11-18T09:01:00.000000Z', 'rep', 'desk 1', 'add-staff', '204417', 'request-1', NULL,
  '8e1eedeea315cd862110af9d61d0ccabc592f0339a9c95e6270b86ef5350b306');
INSERT INTO audit_about VALUES (1, 'person', '204417');
INSERT INTO audit_change VALUES (1, 0, 'staff_member', 't6:204417', NULL,
  't6:204417t6:Okafort3:Ada-t6:204417--t10:okafor ada');
INSERT INTO audit_change VALUES (1, 1, 'assignment', 't6:204417i0;', NULL,
  't6:204417i0;-t6:Ward 7t9:Main site-t1:3-i0;---');
INSERT INTO audit VALUES (2, '2026-11-18T09:02:00.000000Z', 'rep', 'desk 1', 'add-staff', '205512', 'request-2', NULL,
  '49bfc58eecbcb66a65ea6d52673078cf817265fa71c8319718b49a6c50e09629');
INSERT INTO audit_about VALUES (2, 'person', '205512');
INSERT INTO audit_change VALUES (2, 0, 'staff_member', 't6:205512', NULL,
  't6:205512t5:Grzybt7:Łukasz-t6:205512--t12:grzyb lukasz');
INSERT INTO audit_change VALUES (2, 1, 'assignment', 't6:205512i0;', NULL,
  't6:205512i0;-t6:Ward 7t9:Main site-t1:3-i0;---');
INSERT INTO audit VALUES (3, '2026-11-18T09:03:00.000000Z', 'rep', 'desk 1', 'add-staff', '176003', 'request-3', NULL,
  '568b1066888515cdb49d2e2934fa0fe42029c37e1e2c2a04451ba289540e0f57');
INSERT INTO audit_about VALUES (3, 'person', '176003');
INSERT INTO audit_change VALUES (3, 0, 'staff_member', 't6:176003', NULL,
  't6:176003t6:Daviest5:Siân-t6:176003--t11:davies sian');
INSERT INTO audit_change VALUES (3, 1, 'assignment', 't6:176003i0;', NULL,
  't6:176003i0;-t6:Ward 7t9:Main site-t1:3-i0;---');
INSERT INTO audit VALUES (4, '2026-11-18T09:04:00.000000Z', 'rep', 'desk 1', 'add-space', 'SEM', 'request-4', NULL,
  'e4d313ce972795d6de98b7e38436cf39deca501d54a2c109dd698e50182fd023');
INSERT INTO audit_about VALUES (4, 'space', 'SEM');
INSERT INTO audit_change VALUES (4, 0, 'learning_space', 't3:SEM', NULL,
  't3:SEMt12:Seminar roomi12;--t20:laptops:12/projectori1;i0;t5:08:00t5:20:00i15;i0;i0;');
INSERT INTO audit VALUES (5, '2026-11-18T09:05:00.000000Z', 'rep', 'desk 1', 'add-course', 'YOGA', 'request-5', NULL,
  '11383fbdf8a16c42939d607a585e4a28efe5b2a5447104a6dbcd20ec3d1b10b8');
INSERT INTO audit_about VALUES (5, 'course', 'YOGA');
INSERT INTO audit_change VALUES (5, 0, 'course', 't4:YOGA', NULL,
  't4:YOGAt18:Yoga for beginners-t8:informal--i2;i60;i1;i1;');
INSERT INTO audit VALUES (6, '2026-11-18T09:06:00.000000Z', 'rep', 'desk 1', 'plan-class', 'YOGA-1', 'request-6', NULL,
  '1b512ab038a2b6cf6aa9185900a58f30e490f7eadff805861a0c54e0a27bfefa');
INSERT INTO audit_about VALUES (6, 'class', 'YOGA-1');
INSERT INTO audit_change VALUES (6, 0, 'class', 't6:YOGA-1', NULL,
  't6:YOGA-1t4:YOGAi1;i1;-t10:2026-12-01t9:automatict4:open---t0:');
INSERT INTO audit_change VALUES (6, 1, 'session', 't6:YOGA-1i1;', NULL,
  't6:YOGA-1i1;t10:2026-11-19t5:12:00t5:13:00t3:SEMt9:Mara Lindt9:scheduledt9:not-taken-');
INSERT INTO audit_change VALUES (6, 2, 'session', 't6:YOGA-1i2;', NULL,
  't6:YOGA-1i2;t10:2026-11-26t5:12:00t5:13:00t3:SEMt9:Mara Lindt9:scheduledt9:not-taken-');
INSERT INTO audit VALUES (7, '2026-11-18T09:07:00.000000Z', 'rep', 'desk 1', 'book', '176003 on YOGA-1', 'request-7', NULL,
  '7885cca7cf8a27f600bd2f48a6f8073e61dc790a12c12b5c4d7495a6230c3101');
INSERT INTO audit_about VALUES (7, 'class', 'YOGA-1');
INSERT INTO audit_about VALUES (7, 'person', '176003');
INSERT INTO audit_change VALUES (7, 0, 'enrolment', 't2:e0', NULL,
  't2:e0t6:YOGA-1t6:176003t9:confirmedt27:2026-11-18T09:07:00.000000Zi1;t8:own-timet10:2026-11-18---t0:------');
INSERT INTO audit VALUES (8, '2026-11-18T09:08:00.000000Z', 'rep', 'desk 1', 'withdraw', '176003 from YOGA-1: shift', 'request-8', NULL,
  '0f2b23359e7ac3600fea7147524d41638fb1d3341dbd308bab0eab25075c9160');
INSERT INTO audit_about VALUES (8, 'class', 'YOGA-1');
INSERT INTO audit_about VALUES (8, 'person', '176003');
INSERT INTO audit_change VALUES (8, 0, 'enrolment', 't2:e0', 't2:e0t6:YOGA-1t6:176003t9:confirmedt27:2026-11-18T09:07:00.000000Zi1;t8:own-timet10:2026-11-18---t0:------',
  't2:e0t6:YOGA-1t6:176003t9:withdrawnt27:2026-11-18T09:07:00.000000Zi1;t8:own-timet10:2026-11-18t10:2026-11-18t5:shift-t0:------');
INSERT INTO audit VALUES (9, '2026-11-18T09:09:00.000000Z', 'rep', 'desk 1', 'book', '204417 on YOGA-1', 'request-9', NULL,
  '04937753f3848f2eebccf8c674cb2b62ad7c18283ce36c2747b02e2d9e629d5a');
INSERT INTO audit_about VALUES (9, 'class', 'YOGA-1');
INSERT INTO audit_about VALUES (9, 'person', '204417');
INSERT INTO audit_change VALUES (9, 0, 'enrolment', 't2:e1', NULL,
  't2:e1t6:YOGA-1t6:204417t9:confirmedt27:2026-11-18T09:09:00.000000Zi2;t8:own-timet10:2026-11-18---t0:------');
INSERT INTO audit VALUES (10, '2026-11-18T09:10:00.000000Z', 'rep', 'desk 1', 'book', '205512 on YOGA-1', 'request-10', NULL,
  '216951fc1f40aabf585d29b571ca4ebc1f47413000dd6eb9bde90c30cad35f77');
INSERT INTO audit_about VALUES (10, 'class', 'YOGA-1');
INSERT INTO audit_about VALUES (10, 'person', '205512');
INSERT INTO audit_change VALUES (10, 0, 'enrolment', 't2:e2', NULL,
  't2:e2t6:YOGA-1t6:205512t10:waitlistedt27:2026-11-18T09:10:00.000000Zi3;t8:own-time----t0:------');
INSERT INTO audit VALUES (11, '2026-11-18T09:11:00.000000Z', 'rep', 'desk 1', 'mark', '204417 P in session 1 of YOGA-1', 'request-11', NULL,
  '72e589712825001a4016e3dd0a23934210864fab403a32116c01a2b5f4b89ad6');
INSERT INTO audit_about VALUES (11, 'class', 'YOGA-1');
INSERT INTO audit_about VALUES (11, 'person', '204417');
INSERT INTO audit_change VALUES (11, 0, 'mark', 't6:YOGA-1i1;t6:204417', NULL,
  't6:YOGA-1i1;t6:204417t1:P');
INSERT INTO audit_change VALUES (11, 1, 'session', 't6:YOGA-1i1;', 't6:YOGA-1i1;t10:2026-11-19t5:12:00t5:13:00t3:SEMt9:Mara Lindt9:scheduledt9:not-taken-',
  't6:YOGA-1i1;t10:2026-11-19t5:12:00t5:13:00t3:SEMt9:Mara Lindt9:scheduledt10:part-taken-');
COMMIT;
