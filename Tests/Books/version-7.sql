-- Books as version 7 of the schema kept them: three people, one class with one place.
PRAGMA application_id = 1279870533;
BEGIN;
CREATE TABLE schema_version (version INTEGER NOT NULL);
INSERT INTO schema_version VALUES(7);
CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
);
CREATE TABLE known_name (
  kind TEXT NOT NULL,
  folded TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (kind, folded)
);
INSERT INTO known_name VALUES('department','ward 7','Ward 7');
INSERT INTO known_name VALUES('site','main site','Main site');
INSERT INTO known_name VALUES('tutor','mara lind','Mara Lind');
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
INSERT INTO staff_member VALUES('204417','Okafor','Ada',NULL,'204417',NULL,NULL,'okafor ada');
INSERT INTO staff_member VALUES('205512','Grzyb','Łukasz',NULL,'205512',NULL,NULL,'grzyb lukasz');
INSERT INTO staff_member VALUES('176003','Davies','Siân',NULL,'176003',NULL,NULL,'davies sian');
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
INSERT INTO assignment VALUES('204417',0,NULL,'Ward 7','Main site',NULL,'3',NULL,0,NULL,NULL,NULL);
INSERT INTO assignment VALUES('205512',0,NULL,'Ward 7','Main site',NULL,'3',NULL,0,NULL,NULL,NULL);
INSERT INTO assignment VALUES('176003',0,NULL,'Ward 7','Main site',NULL,'3',NULL,0,NULL,NULL,NULL);
CREATE TABLE staff_word (
  word TEXT NOT NULL,
  employee_number TEXT NOT NULL,
  PRIMARY KEY (word, employee_number)
);
INSERT INTO staff_word VALUES('okafor','204417');
INSERT INTO staff_word VALUES('ada','204417');
INSERT INTO staff_word VALUES('204417','204417');
INSERT INTO staff_word VALUES('grzyb','205512');
INSERT INTO staff_word VALUES('lukasz','205512');
INSERT INTO staff_word VALUES('205512','205512');
INSERT INTO staff_word VALUES('davies','176003');
INSERT INTO staff_word VALUES('sian','176003');
INSERT INTO staff_word VALUES('176003','176003');
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
INSERT INTO course VALUES('YOGA','Yoga for beginners',NULL,'informal',NULL,NULL,2,60,1,1);
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
, shared INTEGER NOT NULL DEFAULT 0 CHECK (shared IN (0, 1)));
INSERT INTO learning_space VALUES('SEM','Seminar room',12,NULL,NULL,'laptops:12/projector',1,0,'08:00','20:00',15,0,0);
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
, planned_on TEXT, runs_below_minimum_since TEXT, kit TEXT NOT NULL DEFAULT '');
INSERT INTO class VALUES('YOGA-1','YOGA',1,1,NULL,'2026-12-01','automatic','open',NULL,0,NULL,NULL,'');
CREATE TABLE session (
  class_code TEXT NOT NULL REFERENCES class (code),
  number INTEGER NOT NULL CHECK (number >= 1),
  date TEXT NOT NULL,
  starts TEXT NOT NULL,
  ends TEXT NOT NULL,
  space_code TEXT REFERENCES learning_space (code),
  tutor TEXT,
  state TEXT NOT NULL CHECK (state IN ('scheduled', 'rescheduled', 'cancelled')),
  register TEXT NOT NULL CHECK (register IN ('not-taken', 'part-taken', 'submitted', 'amended')), closed_reason TEXT, submitted_on TEXT,
  PRIMARY KEY (class_code, number)
);
INSERT INTO session VALUES('YOGA-1',1,'2026-11-19','12:00','13:00','SEM','Mara Lind','scheduled','part-taken',NULL,NULL);
INSERT INTO session VALUES('YOGA-1',2,'2026-11-26','12:00','13:00','SEM','Mara Lind','scheduled','not-taken',NULL,NULL);
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
, overridden TEXT NOT NULL DEFAULT '', offer_ends TEXT, queue_agreement TEXT REFERENCES agreement (code), priority_until TEXT, buddy TEXT REFERENCES staff_member (employee_number), kept_for TEXT, carried_from TEXT REFERENCES enrolment (id), admitted_by TEXT REFERENCES agreement (code), admitted_as TEXT);
INSERT INTO enrolment VALUES('e0','YOGA-1','176003','withdrawn','2026-11-18T09:07:00.000000Z',1,'own-time','2026-11-18','2026-11-18','shift',NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO enrolment VALUES('e1','YOGA-1','204417','confirmed','2026-11-18T09:09:00.000000Z',2,'own-time','2026-11-18',NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO enrolment VALUES('e2','YOGA-1','205512','waitlisted','2026-11-18T09:10:00.000000Z',3,'own-time',NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE enrolment_move (
  enrolment_id TEXT NOT NULL REFERENCES enrolment (id),
  place INTEGER NOT NULL,
  state TEXT NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL, ground TEXT,
  PRIMARY KEY (enrolment_id, place)
);
INSERT INTO enrolment_move VALUES('e0',0,'confirmed','2026-11-18T09:07:00.000000Z','rep',NULL);
INSERT INTO enrolment_move VALUES('e0',1,'withdrawn','2026-11-18T09:08:00.000000Z','rep',NULL);
INSERT INTO enrolment_move VALUES('e1',0,'confirmed','2026-11-18T09:09:00.000000Z','rep',NULL);
INSERT INTO enrolment_move VALUES('e2',0,'waitlisted','2026-11-18T09:10:00.000000Z','rep',NULL);
CREATE TABLE mark (
  class_code TEXT NOT NULL,
  session_number INTEGER NOT NULL,
  employee_number TEXT NOT NULL REFERENCES staff_member (employee_number),
  mark TEXT NOT NULL,
  PRIMARY KEY (class_code, session_number, employee_number),
  FOREIGN KEY (class_code, session_number) REFERENCES session (class_code, number)
);
INSERT INTO mark VALUES('YOGA-1',1,'204417','P');
CREATE TABLE amendment (
  class_code TEXT NOT NULL,
  session_number INTEGER NOT NULL,
  employee_number TEXT NOT NULL,
  place INTEGER NOT NULL,
  old_mark TEXT,
  new_mark TEXT NOT NULL,
  reason TEXT NOT NULL,
  actor TEXT NOT NULL,
  at TEXT NOT NULL, allowed_by TEXT,
  PRIMARY KEY (class_code, session_number, employee_number, place)
);
CREATE TABLE agreement (
  code TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  in_force_from TEXT,
  review_due TEXT
, version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1), state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft',
  'consultation', 'approved', 'signed', 'in-force', 'under-review', 'superseded')), recognition TEXT, in_force_to TEXT, restricted_by TEXT
  CHECK (restricted_by IN ('band', 'department', 'site', 'staff-group')), restricted_to TEXT, restriction_reason TEXT, restriction_owner TEXT, priority_bands TEXT NOT NULL DEFAULT '', priority_days INTEGER NOT NULL DEFAULT 0 CHECK (priority_days >= 0), release_models TEXT NOT NULL DEFAULT '', hours_a_year INTEGER CHECK (hours_a_year >= 0), notice_days INTEGER NOT NULL DEFAULT 0 CHECK (notice_days >= 0), attendance_threshold INTEGER
  CHECK (attendance_threshold BETWEEN 0 AND 100), approval_body TEXT, approval_decision TEXT
  CHECK (approval_decision IN ('approved', 'refused', 'referred-back')), approval_on TEXT, approval_minute TEXT);
CREATE TABLE signature (
  agreement_code TEXT NOT NULL REFERENCES agreement (code),
  party TEXT NOT NULL,
  signatory TEXT NOT NULL,
  signed_on TEXT NOT NULL, role TEXT,
  PRIMARY KEY (agreement_code, party)
);
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
INSERT INTO audit VALUES(1,'2026-11-18T09:01:00.000000Z','rep','desk 1','add-staff','204417','request-1',NULL,'8e1eedeea315cd862110af9d61d0ccabc592f0339a9c95e6270b86ef5350b306');
INSERT INTO audit VALUES(2,'2026-11-18T09:02:00.000000Z','rep','desk 1','add-staff','205512','request-2',NULL,'49bfc58eecbcb66a65ea6d52673078cf817265fa71c8319718b49a6c50e09629');
INSERT INTO audit VALUES(3,'2026-11-18T09:03:00.000000Z','rep','desk 1','add-staff','176003','request-3',NULL,'568b1066888515cdb49d2e2934fa0fe42029c37e1e2c2a04451ba289540e0f57');
INSERT INTO audit VALUES(4,'2026-11-18T09:04:00.000000Z','rep','desk 1','add-space','SEM','request-4',NULL,'e4d313ce972795d6de98b7e38436cf39deca501d54a2c109dd698e50182fd023');
INSERT INTO audit VALUES(5,'2026-11-18T09:05:00.000000Z','rep','desk 1','add-course','YOGA','request-5',NULL,'11383fbdf8a16c42939d607a585e4a28efe5b2a5447104a6dbcd20ec3d1b10b8');
INSERT INTO audit VALUES(6,'2026-11-18T09:06:00.000000Z','rep','desk 1','plan-class','YOGA-1','request-6',NULL,'1b512ab038a2b6cf6aa9185900a58f30e490f7eadff805861a0c54e0a27bfefa');
INSERT INTO audit VALUES(7,'2026-11-18T09:07:00.000000Z','rep','desk 1','book','176003 on YOGA-1','request-7',NULL,'1a97b85311b37b948f0c3800f32dce8ec24de65e3c4f9560214a9a4430083382');
INSERT INTO audit VALUES(8,'2026-11-18T09:08:00.000000Z','rep','desk 1','withdraw','176003 from YOGA-1: shift','request-8',NULL,'3904bc5196bc08448a0e7d71b5ec4424ef9aad290207d632a4a9021b73a2b83b');
INSERT INTO audit VALUES(9,'2026-11-18T09:09:00.000000Z','rep','desk 1','book','204417 on YOGA-1','request-9',NULL,'681d7ab91e9fecb4493e2d529463f774f2c4724c3dd5d0c1aac1700d4c5d71d1');
INSERT INTO audit VALUES(10,'2026-11-18T09:10:00.000000Z','rep','desk 1','book','205512 on YOGA-1','request-10',NULL,'1d9b3e5462417532762842c6e72c649a59d208cf820c2b438622bf29602c4c46');
INSERT INTO audit VALUES(11,'2026-11-18T09:11:00.000000Z','rep','desk 1','mark','204417 P in session 1 of YOGA-1','request-11',NULL,'cce07bdb2fff8b2bab51f9973a770690536d5e4e29c3787454be098a388a2e63');
CREATE TABLE audit_about (
  number INTEGER NOT NULL REFERENCES audit (number),
  kind TEXT NOT NULL CHECK (kind IN ('person', 'class', 'course', 'space')),
  code TEXT NOT NULL,
  PRIMARY KEY (number, kind, code)
);
INSERT INTO audit_about VALUES(1,'person','204417');
INSERT INTO audit_about VALUES(2,'person','205512');
INSERT INTO audit_about VALUES(3,'person','176003');
INSERT INTO audit_about VALUES(4,'space','SEM');
INSERT INTO audit_about VALUES(5,'course','YOGA');
INSERT INTO audit_about VALUES(6,'class','YOGA-1');
INSERT INTO audit_about VALUES(7,'class','YOGA-1');
INSERT INTO audit_about VALUES(7,'person','176003');
INSERT INTO audit_about VALUES(8,'class','YOGA-1');
INSERT INTO audit_about VALUES(8,'person','176003');
INSERT INTO audit_about VALUES(9,'class','YOGA-1');
INSERT INTO audit_about VALUES(9,'person','204417');
INSERT INTO audit_about VALUES(10,'class','YOGA-1');
INSERT INTO audit_about VALUES(10,'person','205512');
INSERT INTO audit_about VALUES(11,'class','YOGA-1');
INSERT INTO audit_about VALUES(11,'person','204417');
CREATE TABLE audit_change (
  number INTEGER NOT NULL REFERENCES audit (number),
  place INTEGER NOT NULL,
  relation TEXT NOT NULL,
  row_key TEXT NOT NULL,
  before TEXT,
  after TEXT,
  PRIMARY KEY (number, place)
);
INSERT INTO audit_change VALUES(1,0,'staff_member','t6:204417',NULL,'t6:204417t6:Okafort3:Ada-t6:204417--t10:okafor ada');
INSERT INTO audit_change VALUES(1,1,'assignment','t6:204417i0;',NULL,'t6:204417i0;-t6:Ward 7t9:Main site-t1:3-i0;---');
INSERT INTO audit_change VALUES(2,0,'staff_member','t6:205512',NULL,'t6:205512t5:Grzybt7:Łukasz-t6:205512--t12:grzyb lukasz');
INSERT INTO audit_change VALUES(2,1,'assignment','t6:205512i0;',NULL,'t6:205512i0;-t6:Ward 7t9:Main site-t1:3-i0;---');
INSERT INTO audit_change VALUES(3,0,'staff_member','t6:176003',NULL,'t6:176003t6:Daviest5:Siân-t6:176003--t11:davies sian');
INSERT INTO audit_change VALUES(3,1,'assignment','t6:176003i0;',NULL,'t6:176003i0;-t6:Ward 7t9:Main site-t1:3-i0;---');
INSERT INTO audit_change VALUES(4,0,'learning_space','t3:SEM',NULL,'t3:SEMt12:Seminar roomi12;--t20:laptops:12/projectori1;i0;t5:08:00t5:20:00i15;i0;i0;');
INSERT INTO audit_change VALUES(5,0,'course','t4:YOGA',NULL,'t4:YOGAt18:Yoga for beginners-t8:informal--i2;i60;i1;i1;');
INSERT INTO audit_change VALUES(6,0,'class','t6:YOGA-1',NULL,'t6:YOGA-1t4:YOGAi1;i1;-t10:2026-12-01t9:automatict4:open---t0:');
INSERT INTO audit_change VALUES(6,1,'session','t6:YOGA-1i1;',NULL,'t6:YOGA-1i1;t10:2026-11-19t5:12:00t5:13:00t3:SEMt9:Mara Lindt9:scheduledt9:not-taken-');
INSERT INTO audit_change VALUES(6,2,'session','t6:YOGA-1i2;',NULL,'t6:YOGA-1i2;t10:2026-11-26t5:12:00t5:13:00t3:SEMt9:Mara Lindt9:scheduledt9:not-taken-');
INSERT INTO audit_change VALUES(7,0,'enrolment','t2:e0',NULL,'t2:e0t6:YOGA-1t6:176003t9:confirmedt27:2026-11-18T09:07:00.000000Zi1;t8:own-timet10:2026-11-18---t0:--------');
INSERT INTO audit_change VALUES(8,0,'enrolment','t2:e0','t2:e0t6:YOGA-1t6:176003t9:confirmedt27:2026-11-18T09:07:00.000000Zi1;t8:own-timet10:2026-11-18---t0:--------','t2:e0t6:YOGA-1t6:176003t9:withdrawnt27:2026-11-18T09:07:00.000000Zi1;t8:own-timet10:2026-11-18t10:2026-11-18t5:shift-t0:--------');
INSERT INTO audit_change VALUES(9,0,'enrolment','t2:e1',NULL,'t2:e1t6:YOGA-1t6:204417t9:confirmedt27:2026-11-18T09:09:00.000000Zi2;t8:own-timet10:2026-11-18---t0:--------');
INSERT INTO audit_change VALUES(10,0,'enrolment','t2:e2',NULL,'t2:e2t6:YOGA-1t6:205512t10:waitlistedt27:2026-11-18T09:10:00.000000Zi3;t8:own-time----t0:--------');
INSERT INTO audit_change VALUES(11,0,'mark','t6:YOGA-1i1;t6:204417',NULL,'t6:YOGA-1i1;t6:204417t1:P');
INSERT INTO audit_change VALUES(11,1,'session','t6:YOGA-1i1;','t6:YOGA-1i1;t10:2026-11-19t5:12:00t5:13:00t3:SEMt9:Mara Lindt9:scheduledt9:not-taken-','t6:YOGA-1i1;t10:2026-11-19t5:12:00t5:13:00t3:SEMt9:Mara Lindt9:scheduledt10:part-taken-');
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
CREATE TABLE kept_place (
  class_code TEXT NOT NULL REFERENCES class (code),
  kept_for TEXT NOT NULL,
  count INTEGER NOT NULL CHECK (count >= 1),
  until TEXT NOT NULL,
  PRIMARY KEY (class_code, kept_for)
);
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
  ground TEXT, asked_hours INTEGER,
  PRIMARY KEY (enrolment_id, session_number),
  -- A refusal of release names a ground and who (invariant I23).
  CHECK (state <> 'declined' OR (ground IS NOT NULL AND answered_by IS NOT NULL))
);
CREATE TABLE holiday_change (
  day TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  is_holiday INTEGER NOT NULL CHECK (is_holiday IN (0, 1))
);
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
CREATE TABLE stock (
  name TEXT PRIMARY KEY,
  count INTEGER NOT NULL CHECK (count >= 1)
);
CREATE TABLE assignment_past (
  employee_number TEXT NOT NULL REFERENCES staff_member (employee_number),
  place INTEGER NOT NULL CHECK (place >= 0),
  until TEXT NOT NULL,
  department TEXT,
  site TEXT,
  staff_group TEXT,
  pay_band TEXT,
  job_title TEXT,
  line_manager TEXT,
  PRIMARY KEY (employee_number, place, until)
);
CREATE TABLE department_end (
  name TEXT PRIMARY KEY,
  ended_on TEXT NOT NULL,
  ending TEXT NOT NULL CHECK (ending IN ('renamed', 'merged', 'closed')),
  successor TEXT,
  CHECK ((ending = 'closed') = (successor IS NULL))
);
CREATE TABLE department_plan (
  name TEXT PRIMARY KEY,
  from_day TEXT NOT NULL,
  ending TEXT NOT NULL CHECK (ending IN ('renamed', 'merged')),
  successor TEXT NOT NULL
);
CREATE TABLE site_end (
  name TEXT PRIMARY KEY,
  ended_on TEXT NOT NULL,
  successor TEXT NOT NULL
);
CREATE TABLE register_row (
  class_code TEXT NOT NULL REFERENCES class (code),
  employee_number TEXT NOT NULL REFERENCES staff_member (employee_number),
  row_number INTEGER NOT NULL CHECK (row_number >= 1),
  PRIMARY KEY (class_code, employee_number)
);
CREATE TABLE register_note (
  class_code TEXT NOT NULL,
  session_number INTEGER NOT NULL,
  employee_number TEXT NOT NULL REFERENCES staff_member (employee_number),
  note TEXT NOT NULL CHECK (note IN ('on-shift', 'called-back', 'travel', 'to-call',
    'left-message', 'spoken-to')),
  PRIMARY KEY (class_code, session_number, employee_number),
  FOREIGN KEY (class_code, session_number) REFERENCES session (class_code, number)
);
CREATE INDEX staff_member_by_badge ON staff_member (badge);
CREATE INDEX staff_member_by_name ON staff_member (sort_key, employee_number);
CREATE INDEX class_by_course ON class (course_code);
CREATE INDEX session_by_date ON session (date, class_code);
CREATE UNIQUE INDEX one_live_enrolment ON enrolment (class_code, employee_number)
  WHERE state IN ('requested', 'waitlisted', 'offered', 'confirmed', 'on-break');
CREATE UNIQUE INDEX one_joining_number ON enrolment (class_code, joining_number);
CREATE INDEX enrolment_by_person ON enrolment (employee_number);
CREATE INDEX audit_by_actor ON audit (actor, desk, number);
CREATE UNIQUE INDEX undone_once ON audit (undoes) WHERE undoes IS NOT NULL;
CREATE INDEX audit_about_by_code ON audit_about (kind, code, number);
CREATE INDEX enrolment_offered ON enrolment (offer_ends) WHERE state = 'offered';
CREATE INDEX enrolment_waiting ON enrolment (class_code) WHERE state = 'waitlisted';
CREATE INDEX release_waiting ON release (held_until) WHERE state = 'requested';
CREATE INDEX space_booking_by_date ON space_booking (date, space_code);
CREATE INDEX enrolment_carried ON enrolment (carried_from) WHERE carried_from IS NOT NULL;
CREATE INDEX mark_by_person ON mark (employee_number, mark);
CREATE INDEX session_cancelled ON session (class_code, number) WHERE state = 'cancelled';
CREATE UNIQUE INDEX one_register_row ON register_row (class_code, row_number);
CREATE INDEX assignment_by_manager ON assignment (line_manager) WHERE line_manager IS NOT NULL;
COMMIT;
