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
