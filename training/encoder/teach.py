"""Writes what a trained encoder gives for articles, labelled or not, for a smaller one to learn from.

    python -m encoder.teach --backbone MPNET --model runs/mpnet/layers-12.pt --articles train.jsonl stories.jsonl \\
        --out taught.pt

The windows are packed by the seed. The labels of a file that has any are kept beside what the teacher gives; of one that
has none, the pointers of the cues that the teacher finds are taught.
"""

from __future__ import annotations

import argparse
import random
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch

from .data import IGNORED, TEMPERATURE, Taught, Window, collate, read_articles, windows_of
from .decode import best_cues
from .heads import POINTERS, AttributionEncoder, load_model
from .train import batches_of

ROWS = 2560


@torch.no_grad()
def teach(model: AttributionEncoder, windows: list[Window]) -> None:
    """Adds to each window what the model gives for it, and to one without labels the cues it finds."""
    batch = collate(windows)
    tags, keys, queries = model.read(batch)
    for i, window in enumerate(windows):
        if (window.cue_tags == IGNORED).all():
            found = best_cues(tags[i, : len(window.ids)], 0)
            window.cues = [(a, b, [IGNORED] * len(POINTERS)) for a, b, _ in found]
    batch = collate(windows)
    points = model.point(keys, queries, batch.cues).masked_fill(~batch.allowed, -1e9)
    soft = (points / TEMPERATURE).softmax(-1).half()
    at = 0
    for i, window in enumerate(windows):
        rows, cues = len(window.ids), len(window.cues)
        cue = (tags[i, :rows] / TEMPERATURE).softmax(-1).half()
        window.taught = Taught(cue.clone(), soft[at : at + cues, :, :rows].clone())
        at += cues


def unlabelled(window: Window) -> Window:
    """The window with nothing known of it."""
    rows = len(window.ids)
    return replace(window, cue_tags=np.full(rows, IGNORED), role_tags=np.full((2, rows), IGNORED), cues=[])


def main() -> None:
    p = argparse.ArgumentParser()
    p.add_argument("--backbone", type=Path, required=True)
    p.add_argument("--layers", type=int)
    p.add_argument("--model", type=Path, required=True)
    p.add_argument("--articles", type=Path, nargs="+", required=True)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--out", type=Path, required=True)
    a = p.parse_args()
    model = load_model(a.backbone, a.model, a.layers)
    rng = random.Random(a.seed)
    windows: list[Window] = []
    for file in a.articles:
        articles = [one for one in read_articles(file) if one.primary]
        packed = [w for one in articles for w in windows_of(one, rng)]
        labelled = any(one.attributions for one in articles)
        windows += packed if labelled else [unlabelled(w) for w in packed]
    batches = batches_of(windows, ROWS, rng)
    for i, batch in enumerate(batches):
        teach(model, batch)
        if i % 25 == 0:
            print(f"{i} of {len(batches)}", flush=True)
    torch.save([w for batch in batches for w in batch], a.out)
    print(f"{a.out}: {len(windows)} windows")


if __name__ == "__main__":
    main()
