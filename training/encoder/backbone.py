"""Pretrained encoders as plain torch modules: BERT (MiniLM) and MPNet, loaded from their safetensors files.

Both read WordPiece ids of the same uncased vocabulary; MPNet's ids lie four further on (`id_shift`).
"""

from __future__ import annotations

import copy
import json
import math
from dataclasses import dataclass, replace
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor, nn


@dataclass(frozen=True)
class BackboneConfig:
    """Shape of a transformer encoder, as its config.json states it."""

    vocabulary: int
    width: int
    layers: int
    attention_heads: int
    inner: int
    positions: int
    epsilon: float
    classes: int
    """Rows of the class table: what a piece is beyond its id (case, inside quotation marks)."""
    relative_buckets: int = 0
    """MPNet's relative position buckets; 0 for none."""
    id_shift: int = 0
    position_shift: int = 0


class Dropout(nn.Module):
    """Dropout with masks cut at random places from one pool: on a CPU, drawing fresh ones costs a tenth of a step."""

    POOL = 1 << 24

    def __init__(self, p: float) -> None:
        super().__init__()
        self.p = p
        self.pool: Tensor | None = None

    def forward(self, x: Tensor) -> Tensor:
        if not self.training or self.p == 0:
            return x
        if x.is_cuda:
            return F.dropout(x, self.p)
        if self.pool is None or self.pool.dtype != x.dtype:
            self.pool = (torch.rand(self.POOL) >= self.p).to(x.dtype) / (1 - self.p)
        size = x.numel()
        if size > self.POOL:
            return F.dropout(x, self.p)
        at = int(torch.randint(0, self.POOL - size + 1, ()))
        return x * self.pool[at : at + size].view(x.shape)


class Layer(nn.Module):
    """One post-norm transformer layer."""

    def __init__(self, c: BackboneConfig, dropout: float) -> None:
        super().__init__()
        self.attention_heads = c.attention_heads
        self.qkv = nn.Linear(c.width, 3 * c.width)
        self.out = nn.Linear(c.width, c.width)
        self.norm1 = nn.LayerNorm(c.width, eps=c.epsilon)
        self.up = nn.Linear(c.width, c.inner)
        self.down = nn.Linear(c.inner, c.width)
        self.norm2 = nn.LayerNorm(c.width, eps=c.epsilon)
        self.drop = Dropout(dropout)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """`x` is (batch, rows, width); `bias` is added to the attention scores (0 or minus infinity where masked)."""
        batch, rows, width = x.shape
        size = width // self.attention_heads
        qkv = self.qkv(x).view(batch, rows, 3, self.attention_heads, size).permute(2, 0, 3, 1, 4)
        q, k, v = qkv.unbind(0)
        mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=bias.to(q.dtype), dropout_p=0.0)
        mixed = mixed.transpose(1, 2).reshape(batch, rows, width)
        x = self.norm1(x + self.drop(self.out(mixed)))
        inner = self.down(F.gelu(self.up(x)))
        out: Tensor = self.norm2(x + self.drop(inner))
        return out


class Backbone(nn.Module):
    """Ids and classes of pieces in, one vector for each row out."""

    def __init__(self, c: BackboneConfig, dropout: float = 0.1) -> None:
        super().__init__()
        self.c = c
        self.words = nn.Embedding(c.vocabulary, c.width)
        self.places = nn.Embedding(c.positions, c.width)
        self.classes = nn.Embedding(c.classes, c.width)
        self.norm = nn.LayerNorm(c.width, eps=c.epsilon)
        self.relative = nn.Embedding(c.relative_buckets, c.attention_heads) if c.relative_buckets else None
        self.layers = nn.ModuleList(Layer(c, dropout) for _ in range(c.layers))
        self.drop = Dropout(dropout)

    def forward(self, ids: Tensor, classes: Tensor, mask: Tensor) -> Tensor:
        """`ids`, `classes` and `mask` (1 = read) are (batch, rows); gives (batch, rows, width)."""
        return self.states(ids, classes, mask)[-1]

    def states(self, ids: Tensor, classes: Tensor, mask: Tensor) -> list[Tensor]:
        """What each layer gives, the embeddings first."""
        rows = ids.shape[1]
        place = torch.arange(rows, device=ids.device) + self.c.position_shift
        x: Tensor = self.words(self._own_ids(ids)) + self.places(place)[None] + self.classes(classes)
        x = self.drop(self.norm(x))
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -1e4
        if self.relative is not None:
            # Left as pretrained: a bias that asks for gradients takes attention off its fast path.
            learnt = self.relative(relative_buckets(rows, self.c.relative_buckets).to(ids.device)).detach()
            bias = bias + learnt.permute(2, 0, 1)[None]
        states = [x]
        for layer in self.layers:
            states.append(layer(states[-1], bias))
        return states

    def first(self, layers: int) -> Backbone:
        """The encoder that ends after so many layers; its weights are the same, not copies."""
        shorter = copy.copy(self)
        shorter.c = replace(self.c, layers=layers)
        shorter._modules = {**self._modules, "layers": self.layers[:layers]}
        return shorter

    def _own_ids(self, ids: Tensor) -> Tensor:
        if not self.c.id_shift:
            return ids
        own = ids + self.c.id_shift
        for theirs, ours in MPNET_MARKS.items():
            own = torch.where(ids == theirs, ours, own)
        return own


MPNET_MARKS = {101: 0, 102: 2, 0: 1}
"""BERT's [CLS], [SEP] and [PAD] in MPNet."""


def relative_buckets(rows: int, buckets: int) -> Tensor:
    """Bucket of each (query, key) distance, as MPNet has it (after T5, Raffel et al. 2020): half exact, half logarithmic."""
    place = torch.arange(rows)
    n = -(place[None, :] - place[:, None])
    half = buckets // 2
    side = (n < 0).long() * half
    n = n.abs()
    exact = half // 2
    far = exact + (torch.log(n.float().clamp(min=1) / exact) / math.log(128 / exact) * (half - exact)).long()
    return side + torch.where(n < exact, n, far.clamp(max=half - 1))


def load_backbone(folder: Path, classes: int, layers: int | None = None, dropout: float = 0.1) -> Backbone:
    """The encoder in `folder` (config.json, model.safetensors), cut to the first `layers` where given.

    The class table starts from the pretrained table's first row, so that reading begins as it was pretrained.
    """
    from safetensors.torch import load_file

    raw = json.loads((folder / "config.json").read_text())
    mpnet = raw["model_type"] == "mpnet"
    c = BackboneConfig(
        vocabulary=raw["vocab_size"],
        width=raw["hidden_size"],
        layers=layers or raw["num_hidden_layers"],
        attention_heads=raw["num_attention_heads"],
        inner=raw["intermediate_size"],
        positions=raw["max_position_embeddings"],
        epsilon=raw["layer_norm_eps"],
        classes=classes,
        relative_buckets=raw.get("relative_attention_num_buckets", 0) if mpnet else 0,
        id_shift=4 if mpnet else 0,
        position_shift=2 if mpnet else 0,
    )
    model = Backbone(c, dropout)
    model.load_state_dict(_renamed(load_file(folder / "model.safetensors"), c, mpnet))
    return model


def _renamed(w: dict[str, Tensor], c: BackboneConfig, mpnet: bool) -> dict[str, Tensor]:
    first = torch.zeros(1, c.width) if mpnet else w["embeddings.token_type_embeddings.weight"][:1]
    out = {
        "words.weight": w["embeddings.word_embeddings.weight"],
        "places.weight": w["embeddings.position_embeddings.weight"],
        "classes.weight": first.repeat(c.classes, 1),
        "norm.weight": w["embeddings.LayerNorm.weight"],
        "norm.bias": w["embeddings.LayerNorm.bias"],
    }
    if mpnet:
        out["relative.weight"] = w["encoder.relative_attention_bias.weight"]
    q, k, v, o, norm = (
        ("attn.q", "attn.k", "attn.v", "attn.o", "LayerNorm")
        if mpnet
        else ("self.query", "self.key", "self.value", "output.dense", "output.LayerNorm")
    )
    for i in range(c.layers):
        old, new = f"encoder.layer.{i}.", f"layers.{i}."
        for part in ("weight", "bias"):
            out[f"{new}qkv.{part}"] = torch.cat([w[f"{old}attention.{name}.{part}"] for name in (q, k, v)])
            for theirs, ours in (
                (f"attention.{o}", "out"),
                (f"attention.{norm}", "norm1"),
                ("intermediate.dense", "up"),
                ("output.dense", "down"),
                ("output.LayerNorm", "norm2"),
            ):
                out[f"{new}{ours}.{part}"] = w[f"{old}{theirs}.{part}"]
    return out
