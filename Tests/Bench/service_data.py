"""Makes the books of a large service for the benchmark: straight into the tables, without a trail.

Numbers: a trust has 5,000 staff in 68 departments and runs eleven courses for 22 learners a year, as the
hospital at King's Lynn did: 22 classes of eight sessions with eleven learners, and so 19,360 marks in ten
years. Sessions last an hour, an hour and a half or two, as the course has it. One in fifty people has
moved departments. The whole service is 300 such trusts. Everything is a fixed function of its number: the
same bytes on every machine.
"""
import os
import sqlite3

YEARS, CLASSES_A_YEAR, SESSIONS, LEARNERS, STAFF_A_TRUST, DEPARTMENTS = 10, 22, 8, 11, 5_000, 68
CLASSES_A_TRUST = YEARS * CLASSES_A_YEAR

# The same question as a person would write it, without the posts of the past.
PLAIN_COUNT = """SELECT a.department, substr(k.mark, 1, 1), count(*) FROM mark k
    JOIN session s ON s.class_code = k.class_code AND s.number = k.session_number
    JOIN assignment a ON a.employee_number = k.employee_number AND a.place = 0
    WHERE s.state <> 'cancelled' GROUP BY 1, 2"""

SCHEMA = os.path.join(os.path.dirname(__file__), "../../Sources/Store/Schema/schema_008.sql")
SERIES = "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < %d) "


def fill(path, trusts):
    """Fills books that `lifelong init` has made."""
    staff, classes = trusts * STAFF_A_TRUST, trusts * CLASSES_A_TRUST
    books = sqlite3.connect(path, isolation_level=None)
    run = lambda text: books.execute(text)
    for text in ("PRAGMA synchronous=OFF", "PRAGMA cache_size=-1000000", "PRAGMA foreign_keys=OFF", "BEGIN"):
        run(text)
    # Made again when the rows are there: sorting once is faster than keeping them sorted.
    kept = [row for row in run("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL "
                               "AND tbl_name IN ('mark', 'staff_member', 'enrolment', 'session', 'assignment')")]
    for name, _ in kept:
        run("DROP INDEX " + name)
    run(SERIES % staff + """INSERT INTO staff_member
        (employee_number, family_name, given_name, badge, sort_key)
        SELECT CAST(10000000 + i AS TEXT), 'Family' || (i * 7919 % 9973), 'Given' || (i % 97),
          CAST(10000000 + i AS TEXT), 'family' || (i * 7919 % 9973) || ' given' || (i % 97) FROM n""")
    run(SERIES % staff + """INSERT INTO assignment
        (employee_number, place, department, site, staff_group, pay_band, job_title, apprentice)
        SELECT CAST(10000000 + i AS TEXT), 0,
          'Trust ' || (i / %d) || ' ward ' || (i * 31 %% %d), 'Site ' || (i / %d) || '-' || (i %% 4),
          'Group ' || (i * 13 %% 9), CAST(2 + i * 17 %% 6 AS TEXT), 'Healthcare assistant', i %% 40 = 0
        FROM n""" % (STAFF_A_TRUST, DEPARTMENTS, STAFF_A_TRUST))
    run("""INSERT INTO assignment_past (employee_number, place, until, department, site, pay_band)
        SELECT employee_number, 0, '2021-08-31', department || ' (old)', site, pay_band FROM assignment
        WHERE CAST(employee_number AS INTEGER) % 50 = 0""")
    run(SERIES % 11 + """INSERT INTO course
        (code, title, subject, kind, sessions, session_minutes, minimum, maximum)
        SELECT 'COURSE-' || i, 'Course ' || i, 'Subject ' || (i % 4), 'informal', 8, 60 + i % 3 * 30, 4, 12
        FROM n""")
    run(SERIES % classes + """INSERT INTO class
        (code, course_code, minimum, maximum, freed_place, state)
        SELECT 'CLASS-' || i, 'COURSE-' || (i % 11), 4, 12, 'automatic', 'completed' FROM n""")
    # A class begins in a week of its year and meets weekly.
    run(SERIES % SESSIONS + """INSERT INTO session
        (class_code, number, date, starts, ends, tutor, state, register)
        SELECT c.code, n.i + 1,
          date('2016-09-05', '+' || ((c.rowid - 1) %% %d / %d * 364 + (c.rowid - 1) %% %d * 7
            + n.i * 7) || ' days'),
          '10:00', CASE (c.rowid - 1) %% 11 %% 3 WHEN 0 THEN '11:00' WHEN 1 THEN '11:30' ELSE '12:00' END,
          'Mina Joshi',
          CASE WHEN (c.rowid * 8 + n.i) %% 101 = 0 THEN 'cancelled' ELSE 'scheduled' END, 'submitted'
        FROM class c CROSS JOIN n""" % (CLASSES_A_TRUST, CLASSES_A_YEAR, CLASSES_A_YEAR))
    run(SERIES % LEARNERS + """INSERT INTO enrolment
        (id, class_code, employee_number, state, requested_at, joining_number, release_model, joined_on)
        SELECT 'e' || c.rowid || '-' || n.i, c.code,
          CAST(10000000 + (c.rowid - 1) / %d * %d + ((c.rowid - 1) %% %d * %d + n.i) * 7 %% %d AS TEXT),
          'attended', '2016-08-01T09:00:00.000000Z', n.i + 1, 'own-time', '2016-08-01'
        FROM class c CROSS JOIN n""" % (CLASSES_A_TRUST, STAFF_A_TRUST, CLASSES_A_TRUST, LEARNERS, STAFF_A_TRUST))
    run("""INSERT INTO mark (class_code, session_number, employee_number, mark)
        SELECT s.class_code, s.number, e.employee_number,
          CASE (s.rowid + e.rowid) % 12 WHEN 0 THEN 'U' WHEN 1 THEN 'A:rota' WHEN 2 THEN 'L10'
            WHEN 3 THEN 'E15' WHEN 4 THEN 'L5E10' ELSE 'P' END
        FROM session s JOIN enrolment e ON e.rowid > (s.rowid - 1) / %d * %d
          AND e.rowid <= ((s.rowid - 1) / %d + 1) * %d""".replace("% 12", "%% 12")
        % (SESSIONS, LEARNERS, SESSIONS, LEARNERS))
    # What the program keeps summed, counted by the statement that brings older books up to date.
    with open(SCHEMA, encoding="utf-8") as script:
        statements = [part.strip() for part in script.read().split(";")]
    run(next(part for part in statements if part.startswith("INSERT INTO attendance_sum")))
    for _, text in kept:
        run(text)
    run("COMMIT")
    books.close()
