#!/usr/bin/env python3
"""Makes the manual pages: manual.py GENERATED GUIDE FOLDER

GENERATED has the pages that ArgumentParser's generator made of the program's own help. They are corrected (one sentence
a line, no empty paragraphs, names like aksess-grant(1)), refer to each other, and aksess(1) gets what the guide's tables
say about keys, files, the environment and exit codes.
"""

import pathlib
import re
import sys

generated, guide, folder = map(pathlib.Path, sys.argv[1:])

# The tables of the guide that become sections of aksess(1): page, heading in it, section, macro of the first column.
SECTIONS = [
    ("ScreensAndKeys", "Screens", "SCREENS", "Sy"),
    ("ScreensAndKeys", "Keys that work everywhere", "KEYS", "Sy"),
    ("ScreensAndKeys", "Lists", "KEYS IN LISTS", "Sy"),
    ("ScreensAndKeys", "Texts", "KEYS IN TEXTS", "Sy"),
    ("SettingsAndThemes", "Environment", "ENVIRONMENT", "Ev"),
    ("SettingsAndThemes", "Files", "FILES", "Pa"),
    ("OutputAndExitCodes", "Exit codes", "EXIT STATUS", "Sy"),
]


def escaped(text):
    """Text of the guide for mandoc: no Markdown, and nothing that roff would take for its own."""
    text = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"\*([a-z ]+)\*", r"\1", text).replace("\\|", "|").replace("`", "")
    text = text.replace("\\", "\\e").replace("-", "\\-").replace('"', "\\(dq")
    return re.sub(r"^(?=[.'])", r"\\&", text)


def rows(page, heading):
    """The cells of the tables below a heading, without their first lines."""
    text = (guide / f"{page}.md").read_text()
    part = re.search(rf"^## {re.escape(heading)}\n(.*?)(?=^## |\Z)", text, re.M | re.S)
    if part is None:
        sys.exit(f"{page}.md: no heading {heading!r}")
    found, isHead = [], True
    for line in part[1].splitlines():
        if not line.startswith("|"):
            isHead = True
        elif set(line) <= set("|-: "):
            isHead = False
        elif not isHead:
            found.append([cell.strip() for cell in re.split(r"(?<!\\)\|", line.strip("|"))])
    if not found:
        sys.exit(f"{page}.md: no table below {heading!r}")
    return found


def section(page, heading, title, macro):
    """A section of a table: the first column in its macro, the last as text."""
    lines = [f".Sh {title}", ".Bl -tag -width 6n"]
    for cells in rows(page, heading):
        first = re.sub(r"` `", " ", cells[0])
        lines += [f'.It {macro} "\\&{escaped(first)}"', *sentences(escaped(cells[-1]))]
    return lines + [".El"]


def sentences(line):
    """One sentence a line, as mandoc wants it."""
    if line.startswith("."):
        return [line]
    return re.sub(r"(?<=[a-zA-Z0-9)\]”\"'])([.?!]) +(?=[A-Z\-/:])", r"\1\n", line).split("\n")


def corrected(text, name):
    lines = []
    for line in text.splitlines():
        line = re.sub(r"^\.Dt \S+", f".Dt {name.upper()}", line)
        line = re.sub(r'^\.Nm "(.*)"', lambda match: f".Nm {match[1].replace(' ', '-')}", line)
        line = re.sub(r'^\.Nd "(.*?)\.?"$', r'.Nd "\1"', line)
        if line.startswith((".It", ".El", ".Sh")) and lines and lines[-1] == ".Pp":
            lines.pop()
        lines += sentences(line)
    return lines


pages = {path.stem.replace(".", "-"): path.read_text() for path in sorted(generated.glob("*.1"))}
pages.pop("aksess-help", None)
for name, text in pages.items():
    lines = corrected(text, name)
    # The generator says that every program exits with 0 or more.
    lines = lines[: next(index for index, line in enumerate(lines) if line.startswith('.Sh "EXIT STATUS"'))]
    if name == "aksess":
        lines = [".Op Ar subcommand" if line == ".Ar subcommand" else line for line in lines]
        for page in SECTIONS:
            lines += section(*page)
    else:
        lines += [".Sh EXIT STATUS", "0 if it is done or the answer is yes, 1 if it is no, 2 if data is missing that could",
                  "change the answer; the others are in", ".Xr aksess 1 ."]
    near = [other for other in pages if other != name and (name == "aksess" or other == "aksess"
            or other.rpartition("-")[0] == name or other == name.rpartition("-")[0])]
    lines += [".Sh SEE ALSO", *(f".Xr {other} 1 ," for other in near[:-1]), f".Xr {near[-1]} 1"]
    (folder / f"{name}.1").write_text("\n".join(lines) + "\n")
