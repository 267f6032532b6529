-- Attendance over all the years of a large service is counted from the marks of each person in turn,
-- without touching the table, and from the few sessions that were cancelled.
DROP INDEX mark_by_person;
CREATE INDEX mark_by_person ON mark (employee_number, mark);
CREATE INDEX session_cancelled ON session (class_code, number) WHERE state = 'cancelled';
