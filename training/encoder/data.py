"""Prepared articles (see prepare.ts) as windows to train on.

Invariant: units and marks are those of packages/model/src/windows.ts: `[CLS] unit [SEP] unit [SEP]`. Training packs up to LONGEST rows;
at work windows are shorter, which was measured to be as good and faster.
"""

from __future__ import annotations

import json
import pickle
import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

LONGEST = 256
CLS, SEP, PAD = 101, 102, 0
CLASSES = 8
IGNORED = -100
TEMPERATURE = 2.0
"""What a teacher's scores are divided by before they are taught: it tells of the runners-up too."""


@dataclass(frozen=True)
class Unit:
    ids: list[int]
    classes: list[int]
    starts: list[int]
    ends: list[int]
    opens: list[int]
    closes: list[int]


@dataclass(frozen=True)
class Article:
    id: str
    primary: bool
    text: str
    units: list[Unit]
    attributions: list[dict[str, list[list[int]]]] | None
    """None where nobody labelled them."""
    mentions: list[dict[str, Any]] | None = None
    """Who is mentioned: `chain`, `span`, and `name`, the proper name in it or None; None where nobody labelled them."""


@dataclass(frozen=True)
class Taught:
    """What a teacher gives for a window (see teach.py): probabilities, softened."""

    cue: np.ndarray
    """(rows, 3)"""
    points: np.ndarray
    """(cues, 6, rows)"""
    meant: np.ndarray
    """(references, rows)"""


@dataclass
class Window:
    """Rows of one reading, and what is known of them."""

    ids: list[int] = field(default_factory=lambda: [CLS])
    classes: list[int] = field(default_factory=lambda: [0])
    starts: list[int] = field(default_factory=lambda: [0])
    ends: list[int] = field(default_factory=lambda: [0])
    opens: list[int] = field(default_factory=lambda: [0])
    closes: list[int] = field(default_factory=lambda: [0])
    cue_tags: np.ndarray = field(default_factory=lambda: np.zeros(0, np.int64))
    role_tags: np.ndarray = field(default_factory=lambda: np.zeros((2, 0), np.int64))
    cues: list[tuple[int, int, list[int]]] = field(default_factory=list)
    """First row, row after the last, and the six rows pointed to (0: none; IGNORED where nobody labelled it)."""
    references: list[tuple[int, int, list[int] | None]] = field(default_factory=list)
    """First row, row after the last, and the rows of the names that are meant ([0]: none here; None where nobody labelled it)."""
    taught: Taught | None = None

    def add(self, unit: Unit) -> None:
        self.ids += [*unit.ids, SEP]
        self.classes += [*unit.classes, 0]
        self.starts += [*unit.starts, 0]
        self.ends += [*unit.ends, 0]
        self.opens += [*unit.opens, 0]
        self.closes += [*unit.closes, 0]


def read_articles(file: Path) -> list[Article]:
    out = []
    for line in file.read_text().rstrip("\n").split("\n"):
        raw = json.loads(line)
        raw["units"] = [Unit(**unit) for unit in raw["units"]]
        out.append(Article(**raw))
    return out


def read_taught(file: Path) -> list[Window]:
    """The windows that teach.py wrote; a file of one's own making, as it may hold any object."""
    with file.open("rb") as f:
        windows: list[Window] = pickle.load(f)
    return windows


def windows_of(article: Article, shuffle: random.Random | None = None) -> list[Window]:
    """Units packed in order; with `shuffle` the first window is shorter, so that each epoch sees other neighbours."""
    windows: list[Window] = []
    room = 0
    limit = LONGEST if shuffle is None else shuffle.randint(96, LONGEST)
    for unit in article.units:
        if len(unit.ids) + 1 > room:
            windows.append(Window())
            room = limit - 1
            limit = LONGEST
        windows[-1].add(unit)
        room -= len(unit.ids) + 1
    for window in windows:
        label(window, article)
    return windows


def label(window: Window, article: Article) -> None:
    starts, ends = np.array(window.starts), np.array(window.ends)
    rows = len(starts)

    def rows_of(spans: list[list[int]]) -> list[tuple[int, int]]:
        found = []
        for start, end in spans:
            (inside,) = np.nonzero((ends > start) & (starts < end) & (ends > starts))
            if len(inside):
                found.append((int(inside[0]), int(inside[-1])))
        return sorted(found)

    if article.mentions is not None:
        refer(window, article.mentions, rows_of)
    if article.attributions is None:
        window.cue_tags = np.full(rows, IGNORED)
        window.role_tags = np.full((2, rows), IGNORED)
        return
    window.cue_tags = np.zeros(rows, np.int64)
    window.role_tags = np.zeros((2, rows), np.int64)

    def tag(tags: np.ndarray, first: int, last: int) -> None:
        tags[first : last + 1] = 2
        tags[first] = 1

    for attribution in article.attributions:
        cue = rows_of(attribution["cue"])
        if not cue:
            continue
        first, last = cue[0][0], cue[-1][1]
        source, content = rows_of(attribution["source"]), rows_of(attribution["content"])
        tag(window.cue_tags, first, last)
        for a, b in source:
            tag(window.role_tags[0], a, b)
        for a, b in content:
            tag(window.role_tags[1], a, b)
        before = _one([span for span in content if span[1] < first])
        after = _one([span for span in content if span[0] > last])
        window.cues.append((first, last + 1, [*_one(source), *before, *after]))


def refer(window: Window, mentions: list[dict[str, Any]], rows_of: Callable[[list[list[int]]], list[tuple[int, int]]]) -> None:
    """Labels each mention that is no name, of whoever is mentioned again, with the rows of the names of whom it means."""
    often = Counter(one["chain"] for one in mentions)
    names: dict[int, list[int]] = {}
    for one in mentions:
        for a, b in rows_of([one["name"]]) if one["name"] else []:
            names.setdefault(one["chain"], []).extend(range(a, b + 1))
    for one in mentions:
        for first, last in rows_of([one["span"]]) if not one["name"] and often[one["chain"]] > 1 else []:
            meant = [row for row in names.get(one["chain"], []) if not first <= row <= last]
            window.references.append((first, last + 1, meant or [0]))


def _one(spans: list[tuple[int, int]]) -> tuple[int, int]:
    """Neighbouring spans as one; of others the longest; (0, 0) for none."""
    joined: list[tuple[int, int]] = []
    for a, b in spans:
        if joined and a - joined[-1][1] <= 3:
            joined[-1] = (joined[-1][0], b)
        else:
            joined.append((a, b))
    return max(joined, key=lambda span: span[1] - span[0], default=(0, 0))
