-- By what the agreement in force let somebody in: its code, and what of the person's post its limit on
-- who may enrol names; empty where it named nothing, null where nobody asked (older rows, files).
ALTER TABLE enrolment ADD COLUMN admitted_by TEXT REFERENCES agreement (code);
ALTER TABLE enrolment ADD COLUMN admitted_as TEXT;
-- The hours of work time asked for, where a manager may agree to fewer; null where none were named.
ALTER TABLE release ADD COLUMN asked_hours INTEGER;

-- What somebody's post at a place was until a day, the last on which it was so.
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

-- Departments that are no more from a day on, and whose people those who were there are now.
CREATE TABLE department_end (
  name TEXT PRIMARY KEY,
  ended_on TEXT NOT NULL,
  ending TEXT NOT NULL CHECK (ending IN ('renamed', 'merged', 'closed')),
  successor TEXT,
  CHECK ((ending = 'closed') = (successor IS NULL))
);
