"""What single words mean, as short vectors that need no network where they are used.

    python -m encoder.word_vectors --backbone MINILM --out ../packages/dossier/data/word-vectors.json

Every whole word of the encoder's vocabulary is read alone; the mean of its rows is cut to the first principal components of all words and
rounded to bytes. Comparing the weighted mean of two texts' words comes near to comparing what the whole encoder says of them
(N. Reimers, I. Gurevych, Sentence-BERT, EMNLP 2019; S. Arora et al., A Simple but Tough-to-Beat Baseline for Sentence Embeddings, ICLR 2017).
"""

from __future__ import annotations

import argparse
import base64
import json
import re
from pathlib import Path

import numpy as np
import torch

from .backbone import Backbone, load_backbone

DIMENSIONS = 48
BATCH = 256
START, END = 101, 102
WORD = re.compile(r"[a-z]{3,}")


def whole_words(vocabulary: list[str]) -> list[tuple[int, str]]:
    """The words of a WordPiece vocabulary with their ids, pieces and marks left out."""
    return [(i, word) for i, word in enumerate(vocabulary) if WORD.fullmatch(word)]


def read_alone(model: Backbone, ids: list[int]) -> np.ndarray:
    """One row for each id: the mean over the rows of the word and the marks around it."""
    rows = torch.tensor([[START, i, END] for i in ids])
    none, all_read = torch.zeros_like(rows), torch.ones_like(rows)
    with torch.no_grad():
        parts = [
            model(rows[at : at + BATCH], none[at : at + BATCH], all_read[at : at + BATCH]).mean(1)
            for at in range(0, len(ids), BATCH)
        ]
    return torch.cat(parts).numpy()


def shortened(vectors: np.ndarray, dimensions: int) -> np.ndarray:
    """The first principal components of unit vectors, each row scaled to bytes from -127 to 127."""
    unit = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    centred = unit - unit.mean(0)
    _, _, axes = np.linalg.svd(centred, full_matrices=False)
    short = centred @ axes[:dimensions].T
    return np.round(short * 127 / np.abs(short).max(1, keepdims=True)).astype(np.int8)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--backbone", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    words = whole_words((given.backbone / "vocab.txt").read_text(encoding="utf8").split("\n"))
    model = load_backbone(given.backbone, classes=1).eval()
    short = shortened(read_alone(model, [i for i, _ in words]), DIMENSIONS)
    given.out.write_text(
        json.dumps(
            {
                "dimensions": DIMENSIONS,
                "words": " ".join(word for _, word in words),
                "vectors": base64.b64encode(short.tobytes()).decode(),
            },
            indent=2,
        )
        + "\n"
    )
    print(f"{given.out}: {len(words)} words")


if __name__ == "__main__":
    main()
