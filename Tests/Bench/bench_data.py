"""What the benchmark feeds the programs: the same bytes on every machine."""
import csv
import subprocess

GIVEN = ("Ada Benedict Carys Dilwyn Efua Łukasz Grace Hamza Ioana José Keziah Li Maeve Ngozi Owen "
         "Priya Quentin Rosa Siân Tomasz Uma Viktor Wren Ximena Yusuf Zoë").split()
FAMILY_FIRST = ("Ash Brad Cald Dun Ever Fair Green Har Ink Jar Kirk Lang Mar Nor Oak Pem Quin Rad "
                "Stan Thorn Ul Vale Whit Ex York Zel").split()
FAMILY_LAST = "bury combe den field ford gate ham ley man more ridge shaw son stone ton ward well".split()
DEPARTMENTS = ["Ward %d" % n for n in range(1, 61)] + [
    "Estates", "Pharmacy", "Catering", "Portering", "Radiology", "Pathology", "Finance", "ICU"]
SITES = ["General Hospital", "St Anne's", "Riverside Clinic", "Hillside House"]
GROUPS = ["Additional Clinical Services", "Administrative and Clerical", "Estates and Ancillary",
          "Nursing and Midwifery Registered", "Allied Health Professionals"]
BANDS = ["2", "3", "4", "5", "6", "7", "8a"]
COLUMNS = ("employee_number family_name given_name email department site staff_group pay_band "
           "job_title apprentice line_manager contracted_hours start_date").split()


def staff_rows(count):
    for n in range(count):
        spread = n * 2654435761 % 2**32  # a fixed shuffle: neighbours differ
        family = FAMILY_FIRST[spread % 26] + FAMILY_LAST[spread // 26 % 17]
        given = GIVEN[spread // 442 % 26]
        number = 10000000 + n
        yield (number, family, given, "%d@trust.example" % number,
               DEPARTMENTS[spread // 7 % len(DEPARTMENTS)], SITES[spread // 11 % 4],
               GROUPS[spread // 13 % 5], BANDS[spread // 17 % 7], "Healthcare assistant",
               "yes" if n % 40 == 0 else "no", 10000000 + n // 12, "37.5",
               "20%02d-%02d-%02d" % (spread % 26, spread // 29 % 12 + 1, spread // 31 % 28 + 1))


def write_staff(path, count):
    with open(path, "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(staff_rows(count))


def write_learners(folder, count):
    """A trust whose staff are all on one class with one marked session: the files, in order."""
    numbers = [row[0] for row in staff_rows(count)]
    files = {
        "courses": [("code", "title", "maximum"), ("TALK", "A talk in the great hall", 9999)],
        "classes": [("code", "course", "first_date", "start", "end"),
                    ("TALK-1", "TALK", "2026-10-01", "10:00", "11:00")],
        "enrolments": [("class", "employee_number", "state", "requested_at")]
        + [("TALK-1", number, "confirmed", "2026-09-01T09:00:00Z") for number in numbers],
        "marks": [("class", "session", "employee_number", "mark")]
        + [("TALK-1", 1, number, "PPPPLU"[number % 6].replace("L", "L10")) for number in numbers],
    }
    paths = [("staff", "%s/learners-staff.csv" % folder)]
    write_staff(paths[0][1], count)
    for kind, rows in files.items():
        paths.append((kind, "%s/learners-%s.csv" % (folder, kind)))
        with open(paths[-1][1], "w", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows(rows)
    return paths


def sqlite_import_script(csv_path):
    """The `sqlite3` shell's own import, as durable, into a table with a key and a name index."""
    columns = ", ".join(name + (" TEXT PRIMARY KEY" if name == "employee_number" else " TEXT")
                        for name in COLUMNS)
    return ("PRAGMA journal_mode=WAL;\nPRAGMA synchronous=FULL;\nCREATE TABLE staff (%s);\n"
            "CREATE INDEX staff_name ON staff (family_name, given_name);\n"
            ".import --csv --skip 1 %s staff\n" % (columns, csv_path))


def multiply_staff(path, copies):
    """So many more of every person in the books, with the same names under numbers of their own."""
    import sqlite3
    books = sqlite3.connect(path, isolation_level=None)
    for text in ("PRAGMA synchronous=OFF", "PRAGMA cache_size=-1000000", "PRAGMA foreign_keys=OFF", "BEGIN"):
        books.execute(text)
    books.execute("CREATE TEMP TABLE again AS WITH RECURSIVE n(i) AS "
                  "(SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d) "
                  "SELECT employee_number AS old, CAST(40000000 + n.i * 10000 + m.place AS TEXT) AS new "
                  "FROM n, (SELECT employee_number, row_number() OVER () AS place FROM staff_member) m" % copies)
    books.execute("""INSERT INTO staff_member
        (employee_number, family_name, given_name, known_as, badge, email, leaving_date, sort_key)
        SELECT g.new, m.family_name, m.given_name, m.known_as, g.new, NULL, m.leaving_date, m.sort_key
        FROM again g JOIN staff_member m ON m.employee_number = g.old""")
    books.execute("""INSERT INTO assignment
        (employee_number, place, department, site, staff_group, pay_band, job_title, apprentice)
        SELECT g.new, a.place, a.department, a.site, a.staff_group, a.pay_band, a.job_title, a.apprentice
        FROM again g JOIN assignment a ON a.employee_number = g.old AND a.place = 0""")
    books.execute("""INSERT INTO staff_word SELECT word, number FROM (
        SELECT w.word AS word, g.new AS number FROM again g JOIN staff_word w ON w.employee_number = g.old
          WHERE w.word GLOB '[a-z]*' AND w.word NOT GLOB '*@*' AND w.word NOT GLOB '*.*'
        UNION ALL SELECT new, new FROM again) ORDER BY word, number""")
    books.execute("COMMIT")
    books.close()


def make_mailbox(path, letters):
    """A mailbox of so many letters."""
    with open(path, "w") as file:
        for number in range(letters):
            file.write("From a@example.org Tue Nov 24 09:%02d:00 2026\n"
                       "From: Ada Okafor <a%d@example.org>\nSubject: Letter %d about a class\n"
                       "Date: Tue, 24 Nov 2026 09:%02d:00 +0000\n\nA line.\n\n"
                       % (number % 60, number, number, number % 60))


def make_repository(path, commits):
    """A git repository for tig: always the same history."""
    subprocess.run(["git", "init", "-q", path], check=True)
    stream = "".join(
        "commit refs/heads/main\ncommitter Ada Okafor <ada@trust.example> %d +0000\n"
        "data <<END\nBook learner %d onto class %d\nEND\n" % (1764000000 + n * 600, n, n % 48)
        for n in range(commits))
    subprocess.run(["git", "-C", path, "fast-import", "--quiet"], input=stream.encode(), check=True)
    subprocess.run(["git", "-C", path, "symbolic-ref", "HEAD", "refs/heads/main"], check=True)


def make_diary(path, days):
    """Appointments and tasks for calcurse: a directory of its own."""
    with open(path + "/apts", "w") as file:
        for n in range(days):
            day = "%02d/%02d/2026" % (n // 28 % 12 + 1, n % 28 + 1)
            file.write("%s @ 09:30 -> %s @ 11:30 |Functional Maths %d\n" % (day, day, n))
    with open(path + "/todo", "w") as file:
        file.writelines("[%d] Ring learner %d\n" % (n % 9 + 1, n) for n in range(60))
    for name in ("conf", "keys", "notes-index"):
        open("%s/%s" % (path, name), "a").close()
