-- Departments that are to be renamed or merged on a day to come; on that day they move to department_end.
CREATE TABLE department_plan (
  name TEXT PRIMARY KEY,
  from_day TEXT NOT NULL,
  ending TEXT NOT NULL CHECK (ending IN ('renamed', 'merged')),
  successor TEXT NOT NULL
);

-- Sites that are called otherwise from a day on.
CREATE TABLE site_end (
  name TEXT PRIMARY KEY,
  ended_on TEXT NOT NULL,
  successor TEXT NOT NULL
);
