-- By what the agreement in force let somebody in: its code, and what of the person's post its limit on
-- who may enrol names; empty where it named nothing, null where nobody asked (older rows, files).
ALTER TABLE enrolment ADD COLUMN admitted_by TEXT REFERENCES agreement (code);
ALTER TABLE enrolment ADD COLUMN admitted_as TEXT;
-- The hours of work time asked for, where a manager may agree to fewer; null where none were named.
ALTER TABLE release ADD COLUMN asked_hours INTEGER;
