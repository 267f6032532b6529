#!/usr/bin/env python3
"""Compares Lifelong with other programs, in one table, from one run.

usage: bench.py DIRECTORY [PART…]    where lifelong, BookingBench, ReadingBench, BusyDesk and
                                     booking-reference were built; all parts unless some are named

Runs of the compared programs alternate, so that a busy machine is busy for both. A figure over its
budget is named; it fails nothing, because a time is a fact of a machine and not of a program.
"""
import os
import shutil
import statistics
import subprocess
import sys
import time

from bench_data import (make_diary, make_mailbox, make_repository, multiply_staff, sqlite_import_script,
                        staff_rows, write_learners, write_staff)
from bench_desks import waits
from pty_program import Program
import other_sheets
import service_data

STARTS, KEYS_A_START = 12, 10
RUNS, BOOKINGS, STAFF = 5, 2000, 60_000
LEARNERS = 9_000  # with a row each, some 200 pages
DAY = "2026-11-24T09:42"
COLUMNS = ("what", "unit", "ours", "reference", "", "ratio", "budget", "")


def percentile(values, part):
    values = sorted(values)
    return values[min(len(values) - 1, round(part * (len(values) - 1)))]


def line(what, unit, ours, reference=None, name="", budget=None, most=True):
    """One row; `most` says that the budget is a ceiling."""
    verdict = "" if budget is None else "ok" if (ours <= budget) == most else "OVER BUDGET"
    limit = "" if budget is None else "%s %.4g" % ("<=" if most else ">=", budget)
    ratio = "" if reference is None else "%.2f" % (ours / reference)
    shown = lambda value: "%.0f" % value if value >= 100 else "%.2f" % value
    return (what, unit, shown(ours), "" if reference is None else shown(reference), name, ratio,
            limit, verdict)


def watch(programs, counted=lambda key: key != "<Backspace>"):
    """Starts each program again and again by turns, pressing keys; the figures of each."""
    figures = {name: {"start": [], "ms": [], "bytes": [], "rss": [], "pss": []} for name in programs}
    for turn in range(STARTS + 1):
        for name, (argv, setup, keys, cwd) in programs.items():
            program, seen = Program(argv, cwd=cwd, environment={"LIFELONG_NOW": DAY}), figures[name]
            try:
                started, memory = program.start(), program.memory()
                for key in setup:
                    program.press(key)
                answers = [(key, program.press(key)) for key in keys[:KEYS_A_START]]
            finally:
                program.end()
            if turn == 0:  # the first only warms the caches
                continue
            seen["start"].append(started)
            seen["rss"].append(memory[0])
            seen["pss"].append(memory[1])
            for key, answer in answers:
                if answer and counted(key):
                    seen["ms"].append(answer[0])
                    seen["bytes"].append(answer[1])
    for name, seen in figures.items():
        if not seen["ms"]:
            raise SystemExit("%s answered no key" % name)
    return figures


def screen_lines(lifelong, work):
    trust, repository, diary = (os.path.join(work, name) for name in ("trust.sqlite", "git", "diary"))
    names = os.path.join(work, "names.txt")
    run([lifelong, "demo", "--no-desk", "--at", trust])
    mailbox = os.path.join(work, "mailbox")
    make_mailbox(mailbox, 500)
    os.makedirs(diary)
    make_diary(diary, 300)
    make_repository(repository, 500)
    with open(names, "w") as file:
        file.writelines("%s, %s  %d  %s\n" % (r[1], r[2], r[0], r[4]) for r in staff_rows(5000))
    desk = [lifelong, "--database", trust, "desk"]
    arrows, letters = ["<Down>"] * 5 + ["<Up>"] * 5, list("mar") + ["<Backspace>"] * 3 + list("okaf")
    moved = watch({
        "ours": (desk, ["<Tab>"], arrows, None),
        "card": (desk, ["<F2>", "a", "<Tab>"], arrows, None),
        "tig": (["tig"], [], arrows, repository),
        "htop": (["htop", "-d", "600"], [], arrows, None),
        "mutt": (["mutt", "-n", "-F", "/dev/null", "-R", "-f", mailbox], [], arrows, None),
        "vim": (["vim", "-u", "NONE", names], [], arrows, None),
        "calcurse": (["calcurse", "-D", diary, "-C", diary], [], arrows, None)})
    found = watch({
        "ours": (desk, ["<F2>"], letters, None),
        "fzf": (["sh", "-c", "exec fzf <names.txt"], [], letters, work)})
    middle = lambda run, name, what: statistics.median(run[name][what])
    rows = []
    for what, unit, figure, budget in (
            ("start to first full screen", "ms", "start", 30),
            ("arrow key to settled screen", "ms", "ms", 1),
            ("bytes for an arrow key", "B", "bytes", 200),
            ("memory of the idle desk, resident", "MiB", "rss", 40),
            ("memory of the idle desk, proportional", "MiB", "pss", None)):
        for name in ("tig", "htop", "calcurse", "mutt", "vim"):
            rows.append(line(what, unit, middle(moved, "ours", figure), middle(moved, name, figure),
                             name, budget))
    rows.append(line("start to first full screen", "ms", middle(moved, "ours", "start"),
                     middle(found, "fzf", "start"), "fzf", 30))
    rows.append(line("arrow key, 99 in 100 within", "ms", percentile(moved["ours"]["ms"], 0.99),
                     percentile(moved["tig"]["ms"], 0.99), "tig"))
    # Each step shows another person's card, read from the books.
    for unit, figure in (("ms", "ms"), ("B", "bytes")):
        rows.append(line("arrow key that reads another person", unit, middle(moved, "card", figure)))
    for what, unit, figure, budget in (("search letter to settled screen, 5,000 staff", "ms", "ms", 5),
                                       ("bytes for a search letter", "B", "bytes", None)):
        rows.append(line(what, unit, middle(found, "ours", figure), middle(found, "fzf", figure),
                         "fzf", budget))
    return rows + answer_lines(desk, names) + many_staff_lines(lifelong, trust, work, letters)


def many_staff_lines(lifelong, trust, work, letters):
    """The same trust with 300 times its staff, beside fzf on as many lines."""
    many, names = os.path.join(work, "many.sqlite"), os.path.join(work, "many.txt")
    run(["sqlite3", trust, "VACUUM INTO '%s'" % many])
    multiply_staff(many, 299)
    with open(names, "w") as file:
        file.writelines("%s, %s  %d  %s\n" % (r[1], r[2], r[0], r[4]) for r in staff_rows(1_500_000))
    desk = [lifelong, "--database", many, "desk"]
    seen = watch({"ours": (desk, ["<F2>"], letters, None),
                  "fzf": (["sh", "-c", "exec fzf <many.txt"], [], letters, work)})
    figure = lambda name, what: statistics.median(seen[name][what])
    return [line("start to first full screen, 1,500,000 staff", "ms", figure("ours", "start"),
                 figure("fzf", "start"), "fzf", 30),
            line("search letter, 1,500,000 staff", "ms", figure("ours", "ms"), figure("fzf", "ms"), "fzf"),
            line("the same, 99 in 100 within", "ms", percentile(seen["ours"]["ms"], 0.99),
                 percentile(seen["fzf"]["ms"], 0.99), "fzf", 16),
            line("memory of that desk, resident", "MiB", figure("ours", "rss"), figure("fzf", "rss"), "fzf", 40)]


def answer_lines(desk, names):
    """Esc, and what is done while nobody types."""
    left = watch({
        "ours": (desk, [], ["<F2>", "<Esc>"] * 5, None),
        "vim": (["vim", "-u", "NONE", names], [], ["i", "<Esc>"] * 5, None),
        "htop": (["htop", "-d", "600"], [], ["<F3>", "<Esc>"] * 5, None)},
        counted=lambda key: key == "<Esc>")
    rows = [line("Esc to settled screen", "ms", statistics.median(left["ours"]["ms"]),
                 statistics.median(left[name]["ms"]), name, 30) for name in ("vim", "htop")]
    program = Program(desk, environment={"LIFELONG_NOW": DAY})
    try:
        program.start()
        written, used = program.idle(5)
    finally:
        program.end()
    return rows + [line("bytes in five seconds while nobody types", "B", written, budget=0),
                   line("CPU in those five seconds", "ms", used, budget=20)]


def run(argv, script=None):
    """Seconds and peak MiB of one run."""
    began = time.perf_counter()
    child = subprocess.Popen(argv, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                             env=dict(os.environ, LIFELONG_NOW=DAY))
    child.stdin.write((script or "").encode())
    child.stdin.close()
    said = child.stdout.read()
    _, status, usage = os.wait4(child.pid, 0)
    if status:
        raise SystemExit("%s\nended with %d: %s" % (" ".join(argv), os.waitstatus_to_exitcode(status),
                                                    said.decode(errors="replace")))
    return time.perf_counter() - began, usage.ru_maxrss / 1024


def booking_lines(binaries, work):
    rates = {"BookingBench": [], "booking-reference": []}
    for turn in range(RUNS):
        for name, seen in rates.items():
            file = os.path.join(work, "%s-%d.sqlite" % (name, turn))
            said = subprocess.run([os.path.join(binaries, name), file, str(BOOKINGS)], check=True,
                                  stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True).stdout
            seen.append(float(said.split()[-1]))
    ours, reference = (statistics.median(seen) for seen in rates.values())
    return [line("durable bookings", "1/s", ours, reference, "bare C", reference / 2, most=False)]


def desk_lines(binaries, work):
    times, counts = waits(binaries, work)
    mean = statistics.mean(counts)
    return [line("16 desks writing without a pause", "acts/s", len(times) / 8),
            line("the same, wait of 99.9 in 100", "ms", percentile(times, 0.999), budget=250),
            line("the same, longest wait", "ms", times[-1], budget=1000),
            line("the same, least served of the mean", "", min(counts) / mean, budget=0.25, most=False)]


def import_lines(lifelong, work):
    file, ours, theirs = os.path.join(work, "staff.csv"), [], []
    write_staff(file, STAFF)
    for turn in range(3):
        database = os.path.join(work, "import-%d.sqlite" % turn)
        run([lifelong, "--database", database, "init"])
        ours.append(run([lifelong, "--database", database, "import", "staff", file]))
        theirs.append(run(["sqlite3", os.path.join(work, "shell-%d.sqlite" % turn)],
                          sqlite_import_script(file)))
    middle = lambda runs, part: statistics.median(run[part] for run in runs)
    rate, reference = STAFF / middle(ours, 0), STAFF / middle(theirs, 0)
    return [line("import of staff", "lines/s", rate, reference, "sqlite3 .import", reference / 3, most=False),
            line("import of staff, peak memory", "MiB", middle(ours, 1), middle(theirs, 1),
                 "sqlite3 .import", 200)]


def service_lines(binaries, work):
    """Reads the books of one trust, and of a whole service of 300, with ten years of registers."""
    rows = []
    for name, trusts, budget in (("one trust", 1, 0.3), ("whole service", 300, 5)):
        books = os.path.join(work, "service.sqlite")
        run([os.path.join(binaries, "lifelong"), "--database", books, "init"])
        service_data.fill(books, trusts)
        said = subprocess.run(
            [os.path.join(binaries, "ReadingBench"), books, str(trusts * service_data.CLASSES_A_TRUST)],
            check=True, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True).stdout
        told = [words.split() for words in said.splitlines()]
        roster = next(words for words in told if words[0] == "roster")
        reports = [words for words in told if words[0] == "attendance"]
        rows.append(line("class roster, %s, %s staff" % (name, format(trusts * 5_000, ",")), "ms",
                         float(roster[1]), budget=5))
        rows.append(line("the same, slowest of 200", "ms", float(roster[2])))
        began = time.perf_counter()
        subprocess.run(["sqlite3", books, service_data.PLAIN_COUNT], check=True, stdout=subprocess.DEVNULL)
        plain = time.perf_counter() - began
        rows.append(line("attendance by department, ten years, %s, %s marks"
                         % (name, format(int(reports[0][3]), ",")), "s",
                         statistics.median(float(words[1]) for words in reports), plain,
                         "sqlite3, plain SQL", budget))
        for ending in ("", "-wal", "-shm"):
            if os.path.exists(books + ending):
                os.remove(books + ending)
    return rows


def report_lines(lifelong, work):
    """Ours against paps, which sets the same report's text with the same library, Pango, and against
    programs that set the same rows in a table of their own: ReportLab, WeasyPrint, LibreOffice."""
    trust, text, pdf = (os.path.join(work, name) for name in ("learners.sqlite", "report.txt", "report.pdf"))
    run([lifelong, "--database", trust, "init"])
    for kind, file in write_learners(work, LEARNERS):
        run([lifelong, "--database", trust, "import", kind, file])
    report = [lifelong, "--database", trust, "report", "attendance", "--by", "person", "--format"]
    run(report + ["text", "--output", text])
    run(report + ["csv", "--output", os.path.join(work, "report.csv")])
    others = {name: [] for name in other_sheets.installed()}
    seconds, memory, paps = [], [], []
    for turn in range(RUNS):
        took, peak = run(report + ["pdf", "--output", pdf])
        seconds.append(took)
        memory.append(peak)
        # The slow ones take minutes where this takes part of a second: once is enough.
        for name in others:
            if turn == 0:
                others[name].append(other_sheets.make(name, os.path.join(work, "report.csv"), work))
        began = time.perf_counter()
        set_by_paps = subprocess.run(["paps", text], check=True, stdout=subprocess.PIPE).stdout
        paps.append((time.perf_counter() - began) / set_by_paps.count(b"\n%%Page:"))
    told = subprocess.run(["pdfinfo", pdf], check=True, stdout=subprocess.PIPE, text=True).stdout
    pages = int(next(words.split()[1] for words in told.splitlines() if words.startswith("Pages:")))
    middle = statistics.median(seconds)
    return [line("attendance report as PDF, %d pages" % pages, "s", middle),
            line("the same, for 200 pages", "s", middle * 200 / pages, statistics.median(paps) * 200,
                 "paps", 0.5),
            line("the same, peak memory", "MiB", statistics.median(memory), budget=60)] + [
        line("the same rows by %s, a page" % name, "ms", middle / pages * 1e3,
             runs[0][0] / runs[0][1] * 1e3, "%s, %d pages" % (name, runs[0][1]))
        for name, runs in others.items()]


def machine(work):
    with open("/proc/cpuinfo") as lines:
        model = next((text.split(":")[1].strip() for text in lines if text.startswith("model name")), "?")
    with open("/proc/mounts") as lines:
        mounts = [text.split()[1:3] for text in lines]
    system = max((m for m in mounts if os.path.realpath(work).startswith(m[0])), key=lambda m: len(m[0]))
    return "%d x %s, load %.1f, %s, Linux %s" % (os.cpu_count(), model, os.getloadavg()[0], system[1],
                                                os.uname().release)


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    binaries = os.path.abspath(sys.argv[1])
    lifelong, work = os.path.join(binaries, "lifelong"), os.path.join(binaries, "bench-work")
    shutil.rmtree(work, ignore_errors=True)
    os.makedirs(work)  # beside the build, because /tmp is often no disk at all
    print(machine(work), flush=True)
    rows = [COLUMNS]
    # Memory first: the peak of a child begins with that of its parent, which grows on the way.
    for what, measure, place in (("import", import_lines, lifelong), ("report", report_lines, lifelong),
                                 ("bookings", booking_lines, binaries), ("desks", desk_lines, binaries),
                                 ("screens", screen_lines, lifelong), ("service", service_lines, binaries)):
        if sys.argv[2:] and what not in sys.argv[2:]:
            continue
        print("measuring: %s ..." % what, file=sys.stderr, flush=True)
        rows += measure(place, work)
    widths = [max(len(row[n]) for row in rows) for n in range(len(COLUMNS))]
    for row in rows:
        cells = (c.rjust(w) if n in (2, 3, 5) else c.ljust(w) for n, (c, w) in enumerate(zip(row, widths)))
        print("  ".join(cells).rstrip())
    shutil.rmtree(work)


if __name__ == "__main__":
    main()
