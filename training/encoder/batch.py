"""Windows as the tensors of one step.

Invariant: windows are filled up as packages/model/src/batches.ts fills them up.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from .data import IGNORED, PAD, Window

STEP = 16
"""Windows are filled up to a multiple of this with rows of PAD, which are read like others: a mask makes attention slower.
Weights are made for it: the same number stands in packages/model/src/batches.ts."""


@dataclass(frozen=True)
class Lessons:
    """The same for a batch: (windows, rows, 3), (cues, 6, rows) and (references, rows)."""

    cue: Tensor
    points: Tensor
    meant: Tensor


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
    references: Tensor
    """(references, 3): window, first row, row after the last."""
    meant: Tensor
    """(references, rows): the rows of the names that are meant; no row where nobody labelled it."""
    may_mean: Tensor
    """(references, rows): where a name may stand."""
    taught: Lessons | None
    """Where each window has been taught."""

    def to(self, device: torch.device) -> Batch:
        """The same on another device."""
        if device.type == "cpu":
            return self
        moved = {f.name: getattr(self, f.name) for f in fields(self) if f.name != "taught"}
        taught = self.taught and Lessons(*(getattr(self.taught, f.name).to(device) for f in fields(Lessons)))
        return Batch(**{name: value.to(device) for name, value in moved.items()}, taught=taught)


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
    ends = padded([w.ends for w in windows], 0)
    references = torch.tensor([(i, a, b) for i, w in enumerate(windows) for a, b, _ in w.references], dtype=torch.long).view(-1, 3)
    meant = torch.zeros(len(references), rows, dtype=torch.bool)
    for i, known in enumerate(known for w in windows for _, _, known in w.references):
        meant[i, known or []] = True
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
        references=references,
        meant=meant,
        may_mean=may_mean(references, ends),
        taught=_taught(windows, rows),
    )


def _taught(windows: list[Window], rows: int) -> Lessons | None:
    all_taught = [w.taught for w in windows if w.taught is not None]
    if len(all_taught) < len(windows):
        return None

    def padded(values: np.ndarray, axis: int) -> Tensor:
        missing = rows - values.shape[axis]
        return F.pad(torch.from_numpy(values).float(), (0, 0, 0, missing) if axis == 0 else (0, missing))

    return Lessons(
        torch.stack([padded(one.cue, 0) for one in all_taught]),
        torch.cat([padded(one.points, 2) for one in all_taught]),
        torch.cat([padded(one.meant, 1) for one in all_taught]),
    )


def may_mean(references: Tensor, ends: Tensor) -> Tensor:
    """A name stands outside the words that mean it; row 0 always."""
    place = torch.arange(ends.shape[1])[None]
    outside = (place < references[:, 1:2]) | (place >= references[:, 2:3])
    out = outside & (ends[references[:, 0]] > 0)
    out[:, 0] = True
    return out


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
