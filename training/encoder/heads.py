"""The encoder with its heads: cue tags for each piece, six pointers from each cue, and one from whatever refers to somebody.

A cue points to the first and last piece of its source, of the content before it and of the content after it; a pointer to
row 0 says that there is none. What is no name ("she", "the ministry") points to the names of whom it means, with all their pieces
sharing what is likely; to row 0 where the window names nobody. Pointers are dot products of a query (mean over the cue's pieces) and a key (each piece), plus
a bias by distance, so that after the one pass of the encoder nothing but small products is left to do.
"""

from __future__ import annotations

import math
from functools import partial
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from .backbone import Backbone, load_backbone
from .batch import Batch
from .data import CLASSES

POINTERS = ("source-first", "source-last", "before-first", "before-last", "after-first", "after-last", "named")
FROM_CUES = slice(0, 6)
FROM_REFERENCES = slice(6, 7)
CUE_TAGS = 3
"""Outside, begins, goes on."""
TOKEN_TAGS = 6
"""Outside, begins, goes on for source and for content: only to train with."""
SIZE = 64
"""Numbers in a pointer's key and query."""
DISTANCES = 48


class AttributionEncoder(nn.Module):
    def __init__(self, backbone: Backbone, dropout: float = 0.1) -> None:
        super().__init__()
        width = backbone.c.width
        self.backbone = backbone
        self.drop = nn.Dropout(dropout)
        self.cue = nn.Linear(width, CUE_TAGS)
        self.tags = nn.Linear(width, TOKEN_TAGS)
        self.key = nn.Sequential(nn.Linear(width, width), nn.GELU(), nn.Linear(width, len(POINTERS) * SIZE))
        self.query = nn.Sequential(nn.Linear(width, width), nn.GELU(), nn.Linear(width, len(POINTERS) * SIZE))
        self.distance = nn.Embedding(DISTANCES, len(POINTERS))
        nn.init.zeros_(self.distance.weight)

    def forward(self, ids: Tensor, classes: Tensor, mask: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Cue tags, keys, queries and training tags for each row; see `backbone` for the shapes of the arguments."""
        return self.tell(self.backbone(ids, classes, mask))

    def tell(self, state: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """The same from what the backbone's last layer gives."""
        x = self.drop(state)
        return self.cue(x), self.key(x), self.query(x), self.tags(x)

    def read(self, batch: Batch) -> tuple[Tensor, Tensor, Tensor]:
        """The same without the training tags, at the precision of training."""
        with torch.autocast(batch.ids.device.type, torch.bfloat16):
            tags, keys, queries, _ = self(batch.ids, batch.classes, batch.mask)
        return tags.float(), keys.float(), queries.float()

    def point(self, keys: Tensor, queries: Tensor, cues: Tensor) -> Tensor:
        """Scores (cues, 6, rows) of `cues`, rows of (window, first row, row after the last)."""
        return pointer_scores(keys, queries / math.sqrt(SIZE), self.distance.weight, cues)

    def mean(self, keys: Tensor, queries: Tensor, references: Tensor) -> Tensor:
        """Scores (references, rows) of whom `references` mean, rows of (window, first row, row after the last)."""
        return pointer_scores(keys, queries / math.sqrt(SIZE), self.distance.weight, references, FROM_REFERENCES)[:, 0]


def named_alone(model: AttributionEncoder) -> list[nn.Parameter]:
    """Leaves only the pointer to names to be trained, so that nothing else changes; gives what is trained."""
    for one in model.parameters():
        one.requires_grad_(False)
    rows = slice(FROM_REFERENCES.start * SIZE, FROM_REFERENCES.stop * SIZE)
    trained: list[tuple[Any, tuple[slice, ...]]] = []
    for part in (model.key[2], model.query[2]):
        assert isinstance(part, nn.Linear)
        trained += [(part.weight, (rows,)), (part.bias, (rows,))]
    trained.append((model.distance.weight, (slice(None), FROM_REFERENCES)))
    for parameter, own in trained:
        kept = torch.zeros_like(parameter)
        kept[own] = 1
        parameter.requires_grad_(True)
        parameter.register_hook(partial(torch.mul, kept))
    return [parameter for parameter, _ in trained]


def load_model(backbone: Path, weights: Path, layers: int | None = None) -> AttributionEncoder:
    """The model that a run of train.py wrote, to read with."""
    model = AttributionEncoder(load_backbone(backbone, CLASSES, layers))
    model.load_state_dict(torch.load(weights, weights_only=True, map_location="cpu"))
    return model.eval()


def pointer_scores(keys: Tensor, queries: Tensor, distance: Tensor, cues: Tensor, which: slice = FROM_CUES) -> Tensor:
    """The pointers' scores from scaled queries and the table of distances, as an exported graph gives them."""
    rows = keys.shape[1]
    place = torch.arange(rows, device=keys.device)
    inside = (place[None] >= cues[:, 1:2]) & (place[None] < cues[:, 2:3])
    share = inside.to(queries.dtype) / inside.sum(1, keepdim=True)
    query = torch.einsum("cr,crd->cd", share, queries[cues[:, 0]])
    q = query.view(-1, len(POINTERS), SIZE)[:, which]
    k = keys.view(*keys.shape[:2], len(POINTERS), SIZE)[:, :, which][cues[:, 0]]
    scores = torch.einsum("cpd,crpd->cpr", q, k).float()
    return scores + distance[distances(cues, rows)][:, :, which].permute(0, 2, 1)


def distances(cues: Tensor, rows: int) -> Tensor:
    """Class of each row's distance to each cue: 0-23 before it, 24-47 after it, exact up to 11, then by powers of the root of two."""
    place = torch.arange(rows, device=cues.device)[None]
    before = cues[:, 1:2] - place
    after = place - cues[:, 2:3] + 1
    far = torch.where(before > 0, before, after.clamp(min=0))
    grown = 12 + (2 * torch.log2(far.float().clamp(min=1) / 12)).floor().clamp(min=0).long()
    step = torch.where(far < 12, far, grown.clamp(max=23))
    return torch.where(before > 0, step, 24 + step)
