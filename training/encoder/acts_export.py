"""Writes the act network as an int8 ONNX graph for packages/model, and says how often it answers as before.

    python -m encoder.acts_export --backbone MINILM --model acts.pt --on plv.jsonl neg.jsonl acts.jsonl --out acts.onnx

Graph: inputs `ids` and `classes`, int32 (windows, rows); outputs `relation`, `negative` and `act`, one row a window.
"""

from __future__ import annotations

import argparse
import random
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import torch
from torch import Tensor, nn

from .acts import STEP, TASKS, ActEncoder, Example, answer, batches, read_examples, tensors
from .export import exported_rows
from .quantise import quantise


class ExportedActs(nn.Module):
    """The network as packages/model runs it: one row of each answer a window."""

    def __init__(self, model: ActEncoder) -> None:
        super().__init__()
        self.model = model

    def forward(self, ids: Tensor, classes: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        ids, classes = ids.long(), classes.long()
        relation, negative, act, *_ = self.model.answer(exported_rows(self.model.backbone, ids, classes), ids, classes)
        return relation, negative, act


OUTPUTS = ("relation", "negative", "act")
CALIBRATION = 96


def export(a: argparse.Namespace) -> None:
    model = ActEncoder(a.backbone, a.layers)
    model.load_state_dict(torch.load(a.model))
    example = torch.ones(2, STEP, dtype=torch.int32)
    fp32 = a.out.with_suffix(".fp32.onnx")
    torch.onnx.export(
        ExportedActs(model).eval(),
        (example, example),
        str(fp32),
        input_names=["ids", "classes"],
        output_names=list(OUTPUTS),
        dynamic_axes={"ids": {0: "windows", 1: "rows"}, "classes": {0: "windows", 1: "rows"}}
        | {name: {0: "windows"} for name in OUTPUTS},
        opset_version=17,
        custom_opsets={"com.microsoft": 1},
        dynamo=False,
    )
    examples = random.Random(1).sample(read_examples(a.on), CALIBRATION)
    quantise(fp32, a.out, [feed_of([one]) for one in examples])
    verify(model, a.out, read_examples(a.on))


def feed_of(group: list[Example]) -> dict[str, Any]:
    ids, classes = tensors(group)
    return {"ids": ids.numpy().astype(np.int32), "classes": classes.numpy().astype(np.int32)}


def verify(model: ActEncoder, file: Path, examples: list[Example]) -> None:
    """How often the graph answers as the network did before it was quantised."""
    session = onnxruntime.InferenceSession(str(file), providers=["CPUExecutionProvider"])
    answer(model, examples)
    same, asked = 0, 0
    for group in batches([one for one in examples if TASKS[one.task] != "acts"], 4096, False):
        outputs = session.run(list(OUTPUTS), feed_of(group))
        for i, one in enumerate(group):
            given = outputs[one.task][i]
            asked += 1
            same += int(np.argmax(given) == np.argmax(one.answer or []))
    print(f"{file}: {file.stat().st_size / 1e6:.1f} MB, {same / asked:.3f} of {asked} answers as before")


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--backbone", type=Path, required=True)
    p.add_argument("--layers", type=int, default=4)
    p.add_argument("--model", type=Path, required=True)
    p.add_argument("--on", type=Path, nargs="+", required=True, help="what to set the scales and to verify on")
    p.add_argument("--out", type=Path, required=True)
    export(p.parse_args())


if __name__ == "__main__":
    main()
