"""A full-screen program on a terminal of its own, watched from outside: when it writes, how much.

No assumption about the program. A terminal of 80 by 24 is given to it as its controlling terminal;
the questions that a terminal would answer are answered, so that nobody waits for us.
"""
import fcntl
import os
import re
import select
import signal
import struct
import termios
import time

ROWS, COLUMNS = 24, 80
START_SILENCE, KEY_SILENCE = 0.35, 0.06  # seconds without output that end a burst
CURSOR_KEYS = {"<Up>": "A", "<Down>": "B", "<Right>": "C", "<Left>": "D"}
OTHER_KEYS = {"<Enter>": b"\r", "<Esc>": b"\x1b", "<Tab>": b"\t", "<Backspace>": b"\x7f"}
OTHER_KEYS.update({"<F%d>" % n: b"\x1bO" + b"PQRS"[n - 1:n] for n in range(1, 5)})
OTHER_KEYS.update({"<F%d>" % n: b"\x1b[%d~" % code
                   for n, code in zip(range(5, 13), (15, 17, 18, 19, 20, 21, 23, 24))})
QUERY = re.compile(rb"\x1b\[(>?)[0-9]*c|\x1b\[([56])n|\x1b\](1[01]);\?(?:\x07|\x1b\\)")


class Program:
    def __init__(self, argv, cwd=None, environment=None):
        self.chunks = []  # (time, bytes) since the start
        self.application_cursor = False
        self.status = None
        self.usage = None
        self.master, terminal = os.openpty()
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        inherited = {k: v for k, v in os.environ.items() if k not in ("LINES", "COLUMNS")}
        inherited.update(TERM="xterm-256color", LC_ALL="C.UTF-8", **(environment or {}))
        self.started = time.perf_counter()
        self.pid = os.fork()
        if self.pid == 0:
            try:
                os.setsid()
                fcntl.ioctl(terminal, termios.TIOCSCTTY, 0)
                for descriptor in range(3):
                    os.dup2(terminal, descriptor)
                os.closerange(3, 256)
                os.chdir(cwd or ".")
                os.execvpe(argv[0], argv, inherited)
            finally:
                os._exit(127)
        os.close(terminal)

    def read_until_silent(self, silence, first_wait=5.0, limit=20.0):
        """The chunks that came until nothing came for `silence` seconds."""
        new, began = [], time.perf_counter()
        while time.perf_counter() - began < limit:
            wait = silence - (time.perf_counter() - new[-1][0]) if new else first_wait
            if wait <= 0 or not select.select([self.master], [], [], wait)[0]:
                break
            try:
                data = os.read(self.master, 65536)
            except OSError:  # nobody has the terminal open any more
                break
            new.append((time.perf_counter(), data))
            self._answer(data)
        self.chunks += new
        return new

    def _answer(self, data):
        for mode in re.finditer(rb"\x1b\[\?([0-9;]*)([hl])", data):
            if b"1" in mode.group(1).split(b";"):
                self.application_cursor = mode.group(2) == b"h"
        for query in QUERY.finditer(data):
            if query.group(3):
                reply = b"\x1b]%s;rgb:0000/0000/0000\x1b\\" % query.group(3)
            elif query.group(2):
                reply = b"\x1b[0n" if query.group(2) == b"5" else b"\x1b[1;1R"
            else:
                reply = b"\x1b[>0;0;0c" if query.group(1) else b"\x1b[?62;22c"
            os.write(self.master, reply)

    def start(self):
        """Milliseconds from the fork to the last byte of the first screen."""
        screen = self.read_until_silent(START_SILENCE)
        if not screen or self.has_ended():
            raise RuntimeError("ended at once: %r" % b"".join(d for _, d in self.chunks)[-300:])
        return (screen[-1][0] - self.started) * 1000

    def press(self, key):
        """Milliseconds to the last byte of the answer, and its bytes; None when none came."""
        if key in CURSOR_KEYS:
            data = b"\x1b" + (b"O" if self.application_cursor else b"[") + CURSOR_KEYS[key].encode()
        else:
            data = OTHER_KEYS.get(key) or key.encode()
        sent = time.perf_counter()
        os.write(self.master, data)
        answer = self.read_until_silent(KEY_SILENCE, first_wait=1.0)
        if not answer:
            return None
        return (answer[-1][0] - sent) * 1000, sum(len(d) for _, d in answer)

    def memory(self):
        """Resident and proportional size, MiB."""
        with open("/proc/%d/smaps_rollup" % self.pid) as lines:
            sizes = dict(line.split(":", 1) for line in lines if ":" in line.split()[0])
        return tuple(int(sizes[name].split()[0]) / 1024 for name in ("Rss", "Pss"))

    def idle(self, seconds):
        """Bytes written and CPU milliseconds used while nobody types."""
        used = lambda: sum(int(n) for n in open("/proc/%d/stat" % self.pid).read().rsplit(")", 1)[1]
                           .split()[11:13]) * 1000 / os.sysconf("SC_CLK_TCK")
        before = used()
        written = self.read_until_silent(seconds, first_wait=seconds, limit=seconds)
        return sum(len(data) for _, data in written), used() - before

    def has_ended(self):
        if self.status is None:
            pid, status, usage = os.wait4(self.pid, os.WNOHANG)
            if pid:
                self.status, self.usage = status, usage
        return self.status is not None

    def end(self):
        for ending in (signal.SIGTERM, signal.SIGHUP, signal.SIGKILL):
            if not self.has_ended():
                os.kill(self.pid, ending)
            deadline = time.perf_counter() + 0.7
            while not self.has_ended() and time.perf_counter() < deadline:
                self.read_until_silent(0.01, first_wait=0.02, limit=0.1)
        os.close(self.master)
