"""Attributions from an encoder's outputs: what packages/coder does at work, kept small, to follow a training run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import torch
from torch import Tensor

from .batch import allowed, Batch, collate
from .data import Article, Window, windows_of

Spans = list[list[int]]


class Reader(Protocol):
    """An encoder in torch or in a graph: what it gives for a batch, and its pointers' scores."""

    def read(self, batch: Batch) -> tuple[Tensor, Tensor, Tensor]:
        """Cue tags, keys and queries of each row."""
        ...

    def point(self, keys: Tensor, queries: Tensor, cues: Tensor) -> Tensor: ...


@dataclass(frozen=True)
class Found:
    cue: tuple[int, int]
    spans: dict[str, tuple[int, int]]
    """First and last row of `source`, `before` and `after`, where there is one."""
    score: float


def best_cues(tags: Tensor, outside: float) -> list[tuple[int, int, float]]:
    """Spans (first row, row after the last, probability) of the best tag sequence, `outside` taken from the outside scores."""
    probability = 1 - tags.softmax(-1)[:, 0]
    score = tags.log_softmax(-1).clone()
    score[:, 0] -= outside
    rows = score.tolist()
    back: list[list[int]] = []
    at = [rows[0][0], rows[0][1], float("-inf")]
    for row in rows[1:]:
        best = max(range(3), key=lambda t: at[t])
        goes_on = 1 if at[1] >= at[2] else 2
        back.append([best, best, goes_on])
        at = [at[best] + row[0], at[best] + row[1], at[goes_on] + row[2]]
    tag = max(range(3), key=lambda t: at[t])
    path = [tag]
    for step in reversed(back):
        tag = step[tag]
        path.append(tag)
    path.reverse()
    spans: list[tuple[int, int, float]] = []
    for i, tag in enumerate(path):
        if tag == 1:
            spans.append((i, i + 1, 0.0))
        elif tag == 2 and spans:
            spans[-1] = (spans[-1][0], i + 1, 0.0)
    return [(a, b, float(probability[a:b].max())) for a, b, _ in spans]


def best_span(first: Tensor, last: Tensor) -> tuple[int, int] | None:
    """The likeliest span of two pointers' log-probabilities, or None where pointing nowhere is likelier."""
    none = float(first[0] + last[0])
    both = first[:, None] + last[None, :]
    both = both.masked_fill(torch.ones_like(both, dtype=torch.bool).tril(-1), float("-inf"))
    both[0] = float("-inf")
    at = int(both.argmax())
    a, b = divmod(at, both.shape[1])
    return (a, b) if float(both[a, b]) > none else None


@torch.no_grad()
def find(model: Reader, windows: list[Window], outside: float = 0.0) -> list[list[Found]]:
    """The attributions of each window, those inside another's content left out."""
    batch = collate(windows)
    tags, keys, queries = model.read(batch)
    cues = [best_cues(tags[i, : len(w.ids)], outside) for i, w in enumerate(windows)]
    rows = torch.tensor([(i, a, b) for i, found in enumerate(cues) for a, b, _ in found]).view(-1, 3)
    out: list[list[Found]] = [[] for _ in windows]
    if not len(rows):
        return out
    opens = torch.tensor([[*w.opens, *[0] * (tags.shape[1] - len(w.ids))] for w in windows])
    closes = torch.tensor([[*w.closes, *[0] * (tags.shape[1] - len(w.ids))] for w in windows])
    points = model.point(keys, queries, rows).masked_fill(~allowed(rows, opens, closes), float("-inf")).log_softmax(-1)
    scores = [p for found in cues for _, _, p in found]
    for (i, a, b), point, score in zip(rows.tolist(), points, scores, strict=True):
        spans = {}
        for k, role in enumerate(("source", "before", "after")):
            span = best_span(point[2 * k], point[2 * k + 1])
            if role == "source" and span and span[0] < a and span[1] >= b:
                span = None
            if span:
                spans[role] = span
        if "before" in spans or "after" in spans:
            out[i].append(Found((a, b), spans, score))
    return [_outermost(found) for found in out]


def _outermost(found: list[Found]) -> list[Found]:
    def holds(one: Found, other: Found) -> bool:
        return any(
            role in one.spans and one.spans[role][0] <= other.cue[0] <= one.spans[role][1] for role in ("before", "after")
        )

    return [
        one
        for one in found
        if not any(
            other is not one and holds(other, one) and not (holds(one, other) and one.score > other.score) for other in found
        )
    ]


def attributions(model: Reader, article: Article, outside: float = 0.0) -> list[dict[str, Spans]]:
    """Spans in the article's text, as the scorer reads them."""
    out = []
    for window in windows_of(article):
        for found in find(model, [window], outside)[0]:
            spans = {role: _offsets(window, *rows) for role, rows in found.spans.items()}
            content = [*spans.get("before", []), *spans.get("after", [])]
            cue = _offsets(window, found.cue[0], found.cue[1] - 1)
            out.append({"source": spans.get("source", []), "cue": cue, "content": content})
    return out


def _offsets(window: Window, first: int, last: int) -> Spans:
    """Offsets of rows, cut at separators."""
    spans: Spans = []
    fresh = True
    for row in range(first, last + 1):
        if window.ends[row] == 0:
            fresh = True
        elif fresh:
            spans.append([window.starts[row], window.ends[row]])
            fresh = False
        else:
            spans[-1][1] = window.ends[row]
    return spans
