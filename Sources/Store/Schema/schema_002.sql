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
