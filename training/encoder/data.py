"""Prepared articles (see prepare.ts) as windows to train on.

Invariant: units and marks are those of packages/model/src/windows.ts: `[CLS] unit [SEP] unit [SEP]`. Training packs up to LONGEST rows;
at work windows are shorter, which was measured to be as good and faster.
"""

from __future__ import annotations

import json
import random
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

LONGEST = 256
STEP = 16
"""Windows are filled up to a multiple of this with rows of PAD, which are read like others: a mask makes attention slower.
Weights are made for it: the same number stands in packages/model/src/batches.ts."""
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
    attributions: list[dict[str, list[list[int]]]]


@dataclass(frozen=True)
class Taught:
    """What a teacher gives for a window (see teach.py): probabilities, softened."""

    cue: Tensor
    """(rows, 3)"""
    points: Tensor
    """(cues, 6, rows)"""


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
    windows: list[Window] = torch.load(file, weights_only=False)
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
    window.cue_tags = np.zeros(rows, np.int64)
    window.role_tags = np.zeros((2, rows), np.int64)

    def rows_of(spans: list[list[int]]) -> list[tuple[int, int]]:
        found = []
        for start, end in spans:
            (inside,) = np.nonzero((ends > start) & (starts < end) & (ends > starts))
            if len(inside):
                found.append((int(inside[0]), int(inside[-1])))
        return sorted(found)

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


def _one(spans: list[tuple[int, int]]) -> tuple[int, int]:
    """Neighbouring spans as one; of others the longest; (0, 0) for none."""
    joined: list[tuple[int, int]] = []
    for a, b in spans:
        if joined and a - joined[-1][1] <= 3:
            joined[-1] = (joined[-1][0], b)
        else:
            joined.append((a, b))
    return max(joined, key=lambda span: span[1] - span[0], default=(0, 0))


@dataclass(frozen=True)
class Batch:
    ids: Tensor
    classes: Tensor
    mask: Tensor
    """1 for each row of a window and of what fills it up."""
    cue_tags: Tensor
    role_tags: Tensor
    cues: Tensor
    """(cues, 3): window, first row, row after the last."""
    targets: Tensor
    """(cues, 6)"""
    allowed: Tensor
    """(cues, 6, rows): where each pointer may point to."""
    taught: Taught | None
    """Of all windows, (windows, rows, 3) and (cues, 6, rows), where each has been taught."""


def filled(rows: int) -> int:
    """Rows that a window of so many is filled up to."""
    return -(-rows // STEP) * STEP


def collate(windows: list[Window]) -> Batch:
    rows = max(filled(len(w.ids)) for w in windows)

    def padded(lists: list[list[int]], fill: int) -> Tensor:
        return torch.tensor([[*one, *[fill] * (rows - len(one))] for one in lists])

    ids = padded([w.ids for w in windows], PAD)
    cues = [(i, a, b) for i, w in enumerate(windows) for a, b, _ in w.cues]
    targets = [t for w in windows for _, _, t in w.cues]
    opens, closes = padded([w.opens for w in windows], 0), padded([w.closes for w in windows], 0)
    cue_rows, target_rows = torch.tensor(cues, dtype=torch.long).view(-1, 3), torch.tensor(targets, dtype=torch.long).view(-1, 6)
    return Batch(
        ids=ids,
        classes=padded([w.classes for w in windows], 0),
        mask=padded([[1] * filled(len(w.ids)) for w in windows], 0),
        cue_tags=padded([w.cue_tags.tolist() for w in windows], IGNORED),
        role_tags=torch.stack([padded([w.role_tags[r].tolist() for w in windows], IGNORED) for r in (0, 1)], 1),
        cues=cue_rows,
        targets=target_rows,
        allowed=allowed(cue_rows, opens, closes).scatter_(2, target_rows.clamp(min=0)[:, :, None], True),
        taught=_taught(windows, rows),
    )


def _taught(windows: list[Window], rows: int) -> Taught | None:
    all_taught = [w.taught for w in windows if w.taught is not None]
    if len(all_taught) < len(windows):
        return None

    def padded(values: Tensor, axis: int) -> Tensor:
        missing = rows - values.shape[axis]
        return F.pad(values.float(), (0, 0, 0, missing) if axis == 0 else (0, missing))

    return Taught(
        torch.stack([padded(one.cue, 0) for one in all_taught]), torch.cat([padded(one.points, 2) for one in all_taught])
    )


def allowed(cues: Tensor, opens: Tensor, closes: Tensor) -> Tensor:
    """Sources lie outside the cue, contents on their side of it; first rows begin a word and last rows end one; row 0 always."""
    rows = opens.shape[1]
    place = torch.arange(rows)[None]
    before, after = place < cues[:, 1:2], place >= cues[:, 2:3]
    first, last = opens[cues[:, 0]] == 1, closes[cues[:, 0]] == 1
    out = torch.stack(
        [(before | after) & first, (before | after) & last, before & first, before & last, after & first, after & last], 1
    )
    out[:, :, 0] = True
    return out
