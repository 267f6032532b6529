-- What the marks of each learner on a class come to, at sessions whose registers are submitted, by the
-- post of the sessions' days: attendance over all the years of a large service is added up from these.
-- Every act that changes marks, registers or posts counts its rows anew, and the check proves them.
CREATE TABLE attendance_sum (
  class_code TEXT NOT NULL REFERENCES class (code),
  employee_number TEXT NOT NULL REFERENCES staff_member (employee_number),
  -- The first of the sessions counted; parts the rows of somebody who has moved.
  since TEXT NOT NULL,
  department TEXT,
  site TEXT,
  staff_group TEXT,
  pay_band TEXT,
  line_manager TEXT,
  present INTEGER NOT NULL,
  late INTEGER NOT NULL,
  left_early INTEGER NOT NULL,
  authorised INTEGER NOT NULL,
  unauthorised INTEGER NOT NULL,
  minutes_expected INTEGER NOT NULL,
  minutes_there INTEGER NOT NULL,
  PRIMARY KEY (class_code, employee_number, since)
);
INSERT INTO attendance_sum (class_code, employee_number, since, department, site, staff_group,
  pay_band, line_manager, present, late, left_early, authorised, unauthorised, minutes_expected,
  minutes_there)
SELECT m.class_code, m.employee_number, min(m.date), m.department, m.site, m.staff_group, m.pay_band,
  m.line_manager, count(*) FILTER (WHERE m.letter = 'P'), count(*) FILTER (WHERE m.letter = 'L'),
  count(*) FILTER (WHERE m.letter = 'E'), count(*) FILTER (WHERE m.letter = 'A'),
  count(*) FILTER (WHERE m.letter = 'U'),
  CAST(sum(CASE WHEN m.letter IN ('P', 'L', 'E', 'A', 'U') THEN m.minutes ELSE 0 END) AS BIGINT),
  CAST(sum(CASE WHEN m.letter NOT IN ('P', 'L', 'E') OR m.missed > m.minutes THEN 0
    ELSE m.minutes - m.missed END) AS BIGINT)
FROM (SELECT k.class_code, k.employee_number, s.date, substr(k.mark, 1, 1) AS letter,
    CASE WHEN h.until IS NULL THEN a.department ELSE h.department END AS department,
    CASE WHEN h.until IS NULL THEN a.site ELSE h.site END AS site,
    CASE WHEN h.until IS NULL THEN a.staff_group ELSE h.staff_group END AS staff_group,
    CASE WHEN h.until IS NULL THEN a.pay_band ELSE h.pay_band END AS pay_band,
    CASE WHEN h.until IS NULL THEN a.line_manager ELSE h.line_manager END AS line_manager,
    CAST(substr(s.ends, 1, 2) AS BIGINT) * 60 + CAST(substr(s.ends, 4, 2) AS BIGINT)
      - CAST(substr(s.starts, 1, 2) AS BIGINT) * 60 - CAST(substr(s.starts, 4, 2) AS BIGINT)
      + CASE WHEN s.ends <= s.starts THEN 1440 ELSE 0 END AS minutes,
    CASE WHEN substr(k.mark, 1, 1) NOT IN ('L', 'E') THEN 0
      WHEN substr(k.mark, 1, 1) = 'E' OR replace(k.mark, 'E', '') = k.mark
        THEN CAST(substr(k.mark, 2) AS BIGINT)
      ELSE CAST(rtrim(rtrim(substr(k.mark, 2), '0123456789'), 'E') AS BIGINT)
        + CAST(ltrim(ltrim(substr(k.mark, 2), '0123456789'), 'E') AS BIGINT) END AS missed
  FROM mark k
  JOIN session s ON s.class_code = k.class_code AND s.number = k.session_number
  LEFT JOIN assignment a ON a.employee_number = k.employee_number AND a.place = 0
  LEFT JOIN assignment_past h ON h.employee_number = k.employee_number AND h.place = 0
    AND h.until = (SELECT min(x.until) FROM assignment_past x
      WHERE x.employee_number = k.employee_number AND x.place = 0 AND x.until >= s.date)
  WHERE s.state <> 'cancelled' AND s.register IN ('submitted', 'amended')) m
GROUP BY m.class_code, m.employee_number, m.department, m.site, m.staff_group, m.pay_band,
  m.line_manager;
CREATE INDEX attendance_sum_by_person ON attendance_sum (employee_number);

-- Registers that are still open are counted mark by mark; there are few.
CREATE INDEX session_open ON session (class_code, number) WHERE register IN ('not-taken', 'part-taken');
-- What these sums replace.
DROP INDEX session_cancelled;
DROP INDEX mark_by_person;
CREATE INDEX mark_by_person ON mark (employee_number);
