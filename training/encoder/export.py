"""Writes trained weights as an ONNX graph for packages/model (see quantise.py for the next step).

    python -m encoder.export --backbone FOLDER --model runs/l6/layers-6.pt --out runs/l6/fp32.onnx

Graph: inputs `ids` and `classes`, int32 (windows, rows), 0 being what fills a window up; outputs `cue`, `key`, `query` (windows, rows, width)
and `distance` (classes, pointers). The pointers' scale is folded into the queries. Only BERT-like encoders are exported: MPNet's relative
positions have no place in the runtime's attention node.
"""

from __future__ import annotations

import argparse
import math
from pathlib import Path
from typing import Any

import onnx
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .backbone import Backbone, Layer
from .heads import SIZE, AttributionEncoder, load_model

OUTPUTS = ("cue", "key", "query", "distance")


class Attention(torch.autograd.Function):
    """Attention as one node of the runtime, which is faster than the many that it would be exported as."""

    @staticmethod
    def forward(ctx: object, q: Tensor, k: Tensor, v: Tensor, heads: int) -> Tensor:
        return torch.zeros_like(q)

    @staticmethod
    def symbolic(g: Any, q: Any, k: Any, v: Any, heads: int) -> Any:
        return g.op("com.microsoft::MultiHeadAttention", q, k, v, num_heads_i=heads).setType(q.type())


class Gelu(torch.autograd.Function):
    """The activation as one node: where the runtime finds it by itself, it joins sums and norms too, which is slower."""

    @staticmethod
    def forward(ctx: object, x: Tensor) -> Tensor:
        return F.gelu(x)

    @staticmethod
    def symbolic(g: Any, x: Any) -> Any:
        return g.op("com.microsoft::Gelu", x).setType(x.type())


def exported_rows(b: Backbone, ids: Tensor, classes: Tensor) -> Tensor:
    """What the encoder's last layer gives, in the runtime's nodes."""
    if b.relative is not None:
        raise ValueError("Only BERT-like encoders can be exported: the runtime's attention has no relative positions.")
    place = torch.arange(ids.shape[1]) + b.c.position_shift
    x: Tensor = b.norm(b.words(ids) + b.places(place)[None] + b.classes(classes))
    for layer in b.layers:
        assert isinstance(layer, Layer)
        weights, biases = layer.qkv.weight.chunk(3), layer.qkv.bias.chunk(3)
        q, k, v = (F.linear(x, weight, bias) for weight, bias in zip(weights, biases, strict=True))
        mixed = Attention.apply(q, k, v, layer.attention_heads)
        x = layer.norm1(x + layer.out(mixed))
        x = layer.norm2(x + layer.down(Gelu.apply(layer.up(x))))
    return x


class Exported(nn.Module):
    """The encoder as packages/model runs it."""

    def __init__(self, model: AttributionEncoder) -> None:
        super().__init__()
        self.model = model

    def forward(self, ids: Tensor, classes: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        x = exported_rows(self.model.backbone, ids.long(), classes.long())
        query = self.model.query(x) / math.sqrt(SIZE)
        return self.model.cue(x), self.model.key(x), query, self.model.distance.weight + 0.0


def write_onnx(model: AttributionEncoder, file: Path) -> None:
    example = torch.ones(2, 16, dtype=torch.int32)
    torch.onnx.export(
        Exported(model).eval(),
        (example, example),
        str(file),
        input_names=["ids", "classes"],
        output_names=list(OUTPUTS),
        dynamic_axes={name: {0: "windows", 1: "rows"} for name in ("ids", "classes", "cue", "key", "query")},
        opset_version=17,
        custom_opsets={"com.microsoft": 1},
        dynamo=False,
    )
    name_outputs(file)


def name_outputs(file: Path) -> None:
    """The exporter drops the name of an output that is a table of the weights."""
    graph = onnx.load(str(file))
    for output, name in zip(graph.graph.output, OUTPUTS, strict=True):
        if output.name != name:
            graph.graph.node.append(onnx.helper.make_node("Identity", [output.name], [name]))
            output.name = name
    onnx.save(graph, str(file))


def main() -> None:
    p = argparse.ArgumentParser()
    p.add_argument("--backbone", type=Path, required=True)
    p.add_argument("--layers", type=int)
    p.add_argument("--model", type=Path, required=True)
    p.add_argument("--out", type=Path, required=True)
    a = p.parse_args()
    write_onnx(load_model(a.backbone, a.model, a.layers), a.out)
    print(f"{a.out}: {a.out.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
