"""Plays keys on a program in a terminal emulated by pyte, once for each TERM, and prints the screens as JSON.

Standard input: {"command": [...], "columns": n, "rows": n, "environment": {...}, "terminals": [...],
"steps": [{"keys": "...", "shows": "..."}]}. Output: {terminal: [[row, ...], ...]}, a screen for each step.
"""

import json
import os
import pty
import select
import sys
import time

import fcntl
import struct
import termios

import pyte


class Screen(pyte.Screen):
    """Repeats the last character (REP), which pyte does not know and ncurses sends where the description has it."""

    last = " "

    def draw(self, data):
        if data:
            self.last = data[-1]
        super().draw(data)

    def repeat(self, count=1, **_):
        super().draw(self.last * (count or 1))


class Stream(pyte.ByteStream):
    csi = {**pyte.ByteStream.csi, "b": "repeat"}
    events = pyte.ByteStream.events | {"repeat"}


def play(job, terminal):
    process, descriptor = pty.fork()
    if process == 0:
        os.environ.update(job["environment"])
        os.environ["TERM"] = terminal
        os.execvp(job["command"][0], job["command"])
    fcntl.ioctl(descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", job["rows"], job["columns"], 0, 0))
    screen = Screen(job["columns"], job["rows"])
    stream = Stream(screen)
    screens = []
    for step in job["steps"]:
        os.write(descriptor, step["keys"].encode())
        end = time.monotonic() + 10
        while time.monotonic() < end:
            shows = any(step["shows"] in row for row in screen.display)
            ready, _, _ = select.select([descriptor], [], [], 0.3 if shows else 0.05)
            if ready:
                try:
                    stream.feed(os.read(descriptor, 65536))
                except OSError:
                    break
            elif shows:
                break
        screens.append([row.rstrip() for row in screen.display])
    os.close(descriptor)
    os.waitpid(process, 0)
    return screens


job = json.load(sys.stdin)
print(json.dumps({terminal: play(job, terminal) for terminal in job["terminals"]}))
