"""Checks weights before they are shipped: small enough, as good as before they were quantised, alone as beside others.

    python -m encoder.verify --fp32 runs/l6/fp32.onnx --int8 runs/l6/int8.onnx --dev dev.jsonl --gold polnear/dev.jsonl.gz

Exits 1 and says why where a check fails.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from torch import Tensor

from .batch import Batch, collate
from .data import read_articles, windows_of
from .heads import pointer_scores
from .score import SHOWN, evaluate

MOST_MEGABYTES = 40
MOST_LOST = 0.005
"""F1 of attributions that quantising may cost."""


class Graph:
    """An exported graph as a reader."""

    def __init__(self, file: Path) -> None:
        self.session = onnxruntime.InferenceSession(str(file), providers=["CPUExecutionProvider"])
        self.distance = torch.zeros(0)

    def read(self, batch: Batch) -> tuple[Tensor, Tensor, Tensor]:
        feed = {"ids": batch.ids.numpy().astype(np.int32), "classes": batch.classes.numpy().astype(np.int32)}
        cue, key, query, distance = (
            torch.from_numpy(one) for one in self.session.run(["cue", "key", "query", "distance"], feed)
        )
        self.distance = distance
        return cue, key, query

    def point(self, keys: Tensor, queries: Tensor, cues: Tensor) -> Tensor:
        return pointer_scores(keys, queries, self.distance, cues)


def same_alone(graph: Graph, dev: Path) -> bool:
    """Whether a window is given the same bytes alone and beside others of its length."""
    windows = [w for article in read_articles(dev)[:12] for w in windows_of(article)]
    longest = max(len(w.ids) for w in windows)
    group = [w for w in windows if len(w.ids) == longest] or windows[:1]
    beside = graph.read(collate(group + group))[0][0]
    return bool(torch.equal(graph.read(collate(group[:1]))[0][0], beside))


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__)
    for name in ("--fp32", "--int8", "--dev", "--gold"):
        p.add_argument(name, type=Path, required=True)
    a = p.parse_args()
    dev = [one for one in read_articles(a.dev) if one.primary]
    faults = []
    size = a.int8.stat().st_size / 1e6
    if size > MOST_MEGABYTES:
        faults.append(f"{a.int8} has {size:.1f} MB, more than {MOST_MEGABYTES}")
    scores = {}
    for name, file in (("fp32", a.fp32), ("int8", a.int8)):
        found = evaluate(Graph(file), dev, a.gold, file.with_suffix(".dev.jsonl"))
        if not found:
            sys.exit("verify: node is needed to run the scorer")
        scores[name] = {short: found[long] for long, short in SHOWN.items()}
        print(name, " ".join(f"{short} {value}" for short, value in scores[name].items()))
    lost = scores["fp32"]["attr"] - scores["int8"]["attr"]
    if lost > MOST_LOST:
        faults.append(f"quantising cost {lost:.4f} of attribution F1, more than {MOST_LOST}")
    if not same_alone(Graph(a.int8), a.dev):
        faults.append("what a window is given depends on what is read beside it")
    print(f"{size:.1f} MB, {lost:+.4f} lost")
    for fault in faults:
        print(f"verify: {fault}", file=sys.stderr)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
