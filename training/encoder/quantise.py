"""Quantises an exported graph to int8 with fixed scales.

Weights: int8, one scale a column; embeddings too. Activations: uint8 with a scale that is measured here once, on training
articles, and written into the graph. Scales that are found anew in each run, as dynamic quantisation has them, would make
what one document is given depend on what is read beside it.

    python -m encoder.quantise --fp32 runs/l6/fp32.onnx --train train.jsonl --out runs/l6/int8.onnx
"""

from __future__ import annotations

import argparse
import random
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
from onnx import helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from .batch import collate
from .data import Window, read_articles, windows_of

CALIBRATION_WINDOWS = 96
TAIL = 1e-4
"""Share of the values on either side that a scale may cut off."""
KEPT = ("/cue/", "/places/", "/classes/")
"""Parts that stay as they are: the smallest, and the ones whose rounding shows most."""


Feed = dict[str, Any]
"""`ids` and `classes` of one run, as arrays."""


def quantise(fp32: Path, out: Path, feeds: list[Feed]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        dynamic = Path(folder) / "dynamic.onnx"
        names = [n.name for n in onnx.load(str(fp32)).graph.node if any(part in n.name for part in KEPT)]
        quantize_dynamic(
            str(fp32), str(dynamic), per_channel=True, weight_type=QuantType.QInt8, nodes_to_exclude=names
        )
        model = onnx.load(str(dynamic))
    fix_scales(model, ranges(model, feeds))
    fuse_products(model)
    onnx.save(model, str(out))


def ranges(model: onnx.ModelProto, feeds: list[Feed]) -> dict[str, tuple[float, float]]:
    """Smallest and largest value, but for the tails, of what each dynamic quantisation reads."""
    inputs = sorted({n.input[0] for n in model.graph.node if n.op_type == "DynamicQuantizeLinear"})
    probe = onnx.ModelProto()
    probe.CopyFrom(model)
    known = {o.name for o in probe.graph.output}
    probe.graph.output.extend(helper.make_empty_tensor_value_info(name) for name in inputs if name not in known)
    session = onnxruntime.InferenceSession(probe.SerializeToString(), providers=["CPUExecutionProvider"])
    low: dict[str, list[float]] = {name: [] for name in inputs}
    high: dict[str, list[float]] = {name: [] for name in inputs}
    for feed in feeds:
        for name, value in zip(inputs, session.run(inputs, feed), strict=True):
            flat = value.ravel()
            cut = max(1, int(len(flat) * TAIL))
            low[name].append(float(np.partition(flat, cut)[cut]))
            high[name].append(float(np.partition(flat, -cut)[-cut]))
    return {name: (min(0.0, min(low[name])), max(0.0, max(high[name]))) for name in inputs}


def fix_scales(model: onnx.ModelProto, found: dict[str, tuple[float, float]]) -> None:
    """Puts a quantisation with a constant scale in the place of each that finds its own."""
    graph = model.graph
    nodes = list(graph.node)
    del graph.node[:]
    for node in nodes:
        if node.op_type != "DynamicQuantizeLinear":
            graph.node.append(node)
            continue
        quantised, scale, zero = node.output
        low, high = found[node.input[0]]
        step = max((high - low) / 255, 1e-8)
        graph.initializer.append(numpy_helper.from_array(np.array(step, np.float32), scale))
        graph.initializer.append(numpy_helper.from_array(np.array(round(-low / step), np.uint8), zero))
        graph.node.append(helper.make_node("QuantizeLinear", [node.input[0], scale, zero], [quantised], name=node.name))


def fuse_products(model: onnx.ModelProto) -> None:
    """One node for an integer product, its scale and its bias, where the export has four."""
    graph = model.graph
    weights = {one.name: one for one in graph.initializer}
    users: dict[str, list[onnx.NodeProto]] = {}
    makers = {output: node for node in graph.node for output in node.output}
    for node in graph.node:
        for name in node.input:
            users.setdefault(name, []).append(node)

    def only_user(name: str, kind: str) -> onnx.NodeProto | None:
        found = users.get(name, [])
        return found[0] if len(found) == 1 and found[0].op_type == kind else None

    gone: set[str] = set()
    fused: dict[str, onnx.NodeProto] = {}
    for node in graph.node:
        if node.op_type != "MatMulInteger":
            continue
        cast = only_user(node.output[0], "Cast")
        scaled = only_user(cast.output[0], "Mul") if cast else None
        if cast is None or scaled is None:
            continue
        scales = makers[next(name for name in scaled.input if name != cast.output[0])]
        a, b, a_zero, b_zero = node.input
        a_scale, b_scale = scales.input
        end, bias = scaled, ""
        added = only_user(scaled.output[0], "Add")
        if added is not None:
            other = next(name for name in added.input if name != scaled.output[0])
            if other in weights and len(weights[other].dims) == 1:
                end, bias = added, other
        inputs = [a, b, a_scale, b_scale, a_zero, b_zero, bias]
        fused[end.name] = helper.make_node(
            "MatMulIntegerToFloat", inputs, [end.output[0]], name=node.name, domain="com.microsoft"
        )
        gone.update(one.name for one in (node, cast, scaled, scales, end))
    nodes = [fused.get(node.name, node) for node in graph.node if node.name in fused or node.name not in gone]
    del graph.node[:]
    graph.node.extend(nodes)
    if not any(one.domain == "com.microsoft" for one in model.opset_import):
        model.opset_import.append(helper.make_opsetid("com.microsoft", 1))


def feed_of(window: Window) -> Feed:
    batch = collate([window])
    return {"ids": batch.ids.numpy().astype(np.int32), "classes": batch.classes.numpy().astype(np.int32)}


def calibration_windows(train: Path, seed: int = 1) -> list[Window]:
    articles = read_articles(train)
    windows = [window for article in random.Random(seed).sample(articles, 60) for window in windows_of(article)]
    return random.Random(seed).sample(windows, min(CALIBRATION_WINDOWS, len(windows)))


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--fp32", type=Path, required=True)
    p.add_argument("--train", type=Path, required=True)
    p.add_argument("--out", type=Path, required=True)
    a = p.parse_args()
    quantise(a.fp32, a.out, [feed_of(window) for window in calibration_windows(a.train)])
    print(f"{a.out}: {a.out.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
