"""Writes what trained encoders give for articles, labelled or not, for a smaller one to learn from.

    python -m encoder.teach --backbone MPNET --model runs/mpnet-1/layers-12.pt runs/mpnet-2/layers-12.pt \\
        --articles train.jsonl stories.jsonl --out taught.pt

The windows are packed by the seed, so that another seed teaches other neighbours. Of several teachers, the mean is taught. Labels are
kept beside it; where there are none, the pointers of the cues and sources that the teachers find are taught.
"""

from __future__ import annotations

import argparse
import pickle
import random
from functools import cache
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from .batch import collate
from .data import IGNORED, TEMPERATURE, Taught, Window, read_articles, windows_of
from .decode import best_cues
from .heads import FROM_CUES, AttributionEncoder, load_model
from .train import batches_of

VOCABULARY = Path(__file__).parents[2] / "packages/model/weights/vocab.txt"
PRONOUNS = ("he", "she", "it", "they", "him", "her", "his", "its", "their", "them")
CAPITALS = 4
"""Classes of pieces repeat after so many, inside quotation marks; the first of them is a word without capitals."""


@torch.no_grad()
def teach(models: list[AttributionEncoder], windows: list[Window], device: torch.device = torch.device("cpu")) -> None:
    """Adds to each window what the models give for it, to one without labels the cues they find, and to any who refers to somebody."""
    batch = collate(windows).to(device)
    outputs = [model.read(batch) for model in models]
    cue = _mean_softened([tags for tags, _, _ in outputs])
    for i, window in enumerate(windows):
        if (window.cue_tags == IGNORED).all():
            found = best_cues(torch.from_numpy(cue[i, : len(window.ids)]).float().clamp(min=1e-6).log(), 0)
            window.cues = [(a, b, [IGNORED] * (FROM_CUES.stop - FROM_CUES.start)) for a, b, _ in found]
    batch = collate(windows).to(device)
    points = _mean_softened(
        [
            model.point(keys, queries, batch.cues).masked_fill(~batch.allowed, -1e9)
            for model, (_, keys, queries) in zip(models, outputs, strict=True)
        ]
    )
    at = 0
    for window in windows:
        sources = points[at : at + len(window.cues), :2].argmax(-1).tolist()
        window.references = [*window.references, *_referring(window, sources)]
        at += len(window.cues)
    batch = collate(windows).to(device)
    meant = _mean_softened(
        [
            model.mean(keys, queries, batch.references).masked_fill(~batch.may_mean, -1e9)
            for model, (_, keys, queries) in zip(models, outputs, strict=True)
        ]
    )
    at, asked = 0, 0
    for i, window in enumerate(windows):
        rows, cues, references = len(window.ids), len(window.cues), len(window.references)
        window.taught = Taught(
            cue[i, :rows].copy(), points[at : at + cues, :, :rows].copy(), meant[asked : asked + references, :rows].copy()
        )
        at += cues
        asked += references


def _mean_softened(scores: list[Tensor]) -> np.ndarray:
    """The mean of what several models' scores make likely, softened."""
    mean: np.ndarray = (torch.stack(scores) / TEMPERATURE).softmax(-1).mean(0).half().cpu().numpy()
    return mean


def _referring(window: Window, sources: list[list[int]]) -> list[tuple[int, int, None]]:
    """Pronouns, and sources (first and last row) that are written without a capital after their first piece."""
    known = {(a, b) for a, b, _ in window.references}
    spans = {(row, row + 1) for row, piece in enumerate(window.ids) if piece in pronouns()}
    for first, last in sources:
        if 0 < first <= last and all(one % CAPITALS == 0 for one in window.classes[first + 1 : last + 1]):
            spans.add((first, last + 1))
    return [(a, b, None) for a, b in sorted(spans - known)]


@cache
def pronouns() -> frozenset[int]:
    """The vocabulary's ids of personal pronouns."""
    words = VOCABULARY.read_text().split("\n")
    return frozenset(words.index(word) for word in PRONOUNS)


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--backbone", type=Path, required=True)
    p.add_argument("--layers", type=int)
    p.add_argument("--model", type=Path, nargs="+", required=True)
    p.add_argument("--articles", type=Path, nargs="+", required=True)
    p.add_argument("--rows", type=int, default=2560)
    p.add_argument("--device", default="cpu")
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--out", type=Path, required=True)
    a = p.parse_args()
    device = torch.device(a.device)
    models = [load_model(a.backbone, file, a.layers).to(device) for file in a.model]
    rng = random.Random(a.seed)
    windows = [w for file in a.articles for one in read_articles(file) if one.primary for w in windows_of(one, rng)]
    batches = batches_of(windows, a.rows, rng)
    for i, batch in enumerate(batches):
        teach(models, batch, device)
        if i % 25 == 0:
            print(f"{i} of {len(batches)}", flush=True)
    with a.out.open("wb") as f:
        pickle.dump([w for batch in batches for w in batch], f, protocol=5)
    print(f"{a.out}: {len(windows)} windows")


if __name__ == "__main__":
    main()
