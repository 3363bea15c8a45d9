"""A hostile interpreter: a Python that answers as any other, until it does what it is told to.

    worker.py KIND [N] [MARK]

does KIND when it is asked for the Nth program that holds the comment `# count`, or for one that holds
the comment `# now`; or at once, if KIND is of the start. `takes-its-time N` asks for N seconds for a program, and takes more than usual. It remembers over restarts how many there were,
in its scratch folder. MARK is there to be seen in lists of processes.
"""

import os
import signal
import sys
import time

KIND = sys.argv[1]
NTH = int(sys.argv[2]) if len(sys.argv) > 2 and sys.argv[2].isdigit() else 0


def die(name):
    number = getattr(signal, name)
    signal.signal(number, signal.SIG_DFL) if name not in ("SIGKILL", "SIGSTOP") else None
    os.kill(os.getpid(), number)
    time.sleep(100)


def frame(text, number=b"\0\0\0\0"):
    return len(text).to_bytes(4, "little") + number + text


def write(data):
    while data:
        data = data[os.write(REPLIES, data) :]


def hang():
    for number in range(1, 32):
        try:
            signal.signal(number, signal.SIG_IGN)
        except (OSError, ValueError):
            pass
    while True:
        time.sleep(100)


def hog():
    kept = []
    while True:
        kept.append(bytearray(b"x" * (64 << 20)))


def flood():
    while True:
        write(b"garbage, " * 10000)


def endless_frame():
    write(((1 << 27) - 1).to_bytes(4, "little") + b"\1\0\0\0")
    while True:
        write(b" " * 10)
        time.sleep(0.01)


def chatter():
    for _ in range(200):
        os.write(2, b"noise " * 2000)


def orphan():
    if not os.fork():
        os.setsid()
        time.sleep(8)  # with all pipes
        os._exit(0)
    die("SIGSEGV")


def dying():
    # At about the moment when it is killed.
    time.sleep(LIMIT - 0.005)
    os._exit(0)


START = {
    "crash-at-start": lambda: die("SIGSEGV"),
    "exit-at-start": lambda: os._exit(0),
    "complain-at-start": lambda: sys.exit("this build is broken"),
    "hang-at-start": hang,
    "garbage-at-start": lambda: write(b"Welcome to my shell!\n" * 10),
    "wrong-format": lambda: write(frame(b'[99,"mine","3.12.0",[],0]')),
    "no-release": lambda: write(frame(b'[1,"mine","x",[],0]')),
    "flood-at-start": flood,
}

MIDDLE = {
    "crash": lambda: die("SIGSEGV"),
    "abort": os.abort,
    "killed": lambda: die("SIGKILL"),
    "stop": lambda: die("SIGSTOP"),
    "hang": hang,
    "hog": hog,
    "hog-unbounded": hog,
    "flood": flood,
    "endless-frame": endless_frame,
    "chatter": chatter,
    "wrong-number": lambda: write(frame(b"[1]")),
    "no-text": lambda: write(frame(b"\xff\xff", NUMBER)),
    "no-reply": lambda: write(frame(b'{"a": 1}', NUMBER)),
    "exit-0": lambda: os._exit(0),
    "exit-3": lambda: os._exit(3),
    "close": lambda: (os.closerange(0, 100), time.sleep(100)),
    "orphan": orphan,
    "dying": dying,
}


def met(source):
    if "# now" in source:
        return True
    if "# count" not in source:
        return False
    path = os.path.join(os.environ["TMPDIR"], "count")
    count = os.path.getsize(path) + 1 if os.path.exists(path) else 1
    with open(path, "a") as file:
        file.write("x")
    return count == NTH


REPLIES, NUMBER, LIMIT = 1, b"\0\0\0\0", 0
if KIND in START and KIND in ("crash-at-start", "exit-at-start", "complain-at-start", "flood-at-start"):
    START[KIND]()
helper = sys.stdin.buffer.read(int(sys.stdin.buffer.readline())).decode()
if KIND in START:
    START[KIND]()
    time.sleep(1)
    sys.exit()
helper, _, last = helper.rstrip().rpartition("\n")
names = {"__name__": "cellmate_observer"}
exec(helper, names)
own = names["observe"]
real_os = names["os"]
LIMIT = int(last.partition("(")[2].partition(",")[0]) - 2


class Slow:
    """The module `os` for the helper, which then reads and writes in small pieces, or not at all."""

    def __getattr__(self, name):
        return getattr(real_os, name)

    def dup(self, fd):
        global REPLIES
        made = real_os.dup(fd)
        if fd == 1:
            REPLIES = made
        return made

    def read(self, fd, size):
        global NUMBER
        if KIND == "slow-reader":
            time.sleep(0.0005)
            size = min(size, 2000)
        if KIND == "never-reads" and size > 100_000:
            hang()
        data = real_os.read(fd, size)
        if size == 10:
            NUMBER = data[4:8]
        return data

    def write(self, fd, data):
        if KIND == "slow-writer":
            time.sleep(0.0005)
            data = data[:100]
        return real_os.write(fd, data)


def observe(source, run, mode):
    if KIND == "takes-its-time" and "# now" in source:
        time.sleep(LIMIT + 0.5)
    if KIND in MIDDLE and met(source):
        MIDDLE[KIND]()
    return own(source, run, mode)


if KIND == "hog-unbounded":
    # As an interpreter that is no Python, and bounds nothing.
    last = "serve(%d, 0)" % (LIMIT + 2)
if KIND == "takes-its-time" and NTH:
    greeting = names["identity"]
    names["identity"] = lambda: "%s,%d]" % (greeting()[:-1], NTH)
names["os"] = Slow()
names["observe"] = observe
exec(last, names)
