"""Sixteen desks that never stop writing, on one file."""
import os
import subprocess


def waits(binaries, work, desks=16, seconds=8):
    """Milliseconds of every act, in order, and how many acts each desk did."""
    database, busy = os.path.join(work, "desks.sqlite"), os.path.join(binaries, "BusyDesk")
    subprocess.run([busy, database, "make"], check=True, stdin=subprocess.DEVNULL)
    outputs = [os.path.join(work, "desk-%d" % number) for number in range(desks)]
    children = []
    for number, output in enumerate(outputs):
        with open(output, "wb") as file:
            children.append(subprocess.Popen(
                [busy, database, "booking", "desk-%d" % number, str(number), str(seconds)],
                stdin=subprocess.PIPE, stdout=file))
    while any(os.path.getsize(output) == 0 for output in outputs):  # until all are open
        pass
    for child in children:
        child.stdin.close()
    if any(child.wait() for child in children):
        raise SystemExit("a busy desk has failed")
    times, counts = [], []
    for output in outputs:
        with open(output) as lines:
            done = [int(words[3]) / 1000 for words in map(str.split, lines) if words[0] == "done"]
        times += done
        counts.append(len(done))
    return sorted(times), counts
