"""Trains the act network: what an act is, given who does it and to whom, or what is said.

    python -m encoder.acts train    --backbone MINILM --first stories.jsonl sentiments.jsonl --on plv.jsonl neg.jsonl acts.jsonl --out acts.pt
    python -m encoder.acts validate --backbone MINILM --first stories.jsonl sentiments.jsonl --on plv.jsonl neg.jsonl acts.jsonl --out folds.jsonl

`validate` is a five-fold cross-validation that keeps together what one sentence, speech or document gives; its output has
what each example was answered by a network that had not seen its group.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import random
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .backbone import load_backbone

RELATIONS = (
    "ACCUSE AGREE AID ASSAULT COERCE CONSULT COOPERATE MOBILIZE PROTEST REJECT REQUEST SANCTION SUPPORT THREATEN YIELD"
).split()
ACTS = (
    "condemn demand appeal express-concern express-solidarity support welcome justify deny warn offer-mediation "
    "neutral-monitoring inform consult-by-phone"
).split()
STORIES = [*RELATIONS[:-1], "CONCEDE", "RETREAT"]
"""Categories of the machine-written stories, which the network reads first."""
SENTIMENTS = ("negative", "neutral", "positive")
TASKS = ("relations", "judgements", "acts", "stories", "sentiments")
WIDTHS = (len(RELATIONS), 2, len(ACTS), len(STORIES), len(SENTIMENTS))
WEIGHTS = (1.0, 0.6, 0.6, 1.0, 1.0)
CLASSES = 16
"""How a word is written (4) times its part: none, source, target, content."""
STEP = 16
"""Windows are filled up to a multiple of this, as `packages/model` does."""
MARKS = (101, 102)
LONGEST = 144
FOLDS = 5
SMOOTHING = 0.05
POSITIVE = 2.0
"""How much more a negative evaluation weighs than a sentence without one: a quarter of the sentences have one."""


@dataclass
class Example:
    id: str
    group: str
    task: int
    label: Any
    ids: list[int]
    classes: list[int]
    answer: list[float] | None = None


def read_examples(files: Iterable[Path]) -> list[Example]:
    found = []
    for file in files:
        for line in file.read_text().splitlines():
            row = json.loads(line)
            ids = [MARKS[0], *row["ids"][: LONGEST - 2], MARKS[1]]
            classes = [0, *row["classes"][: LONGEST - 2], 0]
            found.append(Example(row["id"], row["group"], TASKS.index(row["task"]), label_of(row), ids, classes))
    return found


def label_of(row: dict[str, Any]) -> Any:
    label = row["label"]
    if row["task"] == "relations":
        return RELATIONS.index(label)
    if row["task"] == "judgements":
        return int(label)
    if row["task"] == "stories":
        return STORIES.index(label)
    if row["task"] == "sentiments":
        return SENTIMENTS.index(label)
    return [float(act in label) for act in ACTS]


class ActEncoder(nn.Module):
    """An encoder whose answer is read off its first row and the means of the source, of the target or content, and of all rows by attention."""

    def __init__(self, folder: Path, layers: int) -> None:
        super().__init__()
        self.backbone = load_backbone(folder, CLASSES, layers)
        width = self.backbone.c.width
        # As pretrained: a thousand sentences say little of thirty thousand pieces.
        self.backbone.words.weight.requires_grad = False
        self.backbone.places.weight.requires_grad = False
        self.attend = nn.Linear(width, 1)
        self.hidden = nn.Linear(4 * width, width)
        self.heads = nn.ModuleList(nn.Linear(width, size) for size in WIDTHS)
        self.drop = nn.Dropout(0.2)

    def forward(self, ids: Tensor, classes: Tensor) -> list[Tensor]:
        with torch.autocast(ids.device.type, torch.bfloat16):
            # Nothing is masked: the product's windows are filled up in the same way.
            rows = self.backbone(ids, classes, torch.ones_like(ids))
        return self.answer(rows.float(), ids, classes)

    def answer(self, rows: Tensor, ids: Tensor, classes: Tensor) -> list[Tensor]:
        real = (ids > 0).float()
        weight = torch.softmax(self.attend(rows)[..., 0] - 1e4 * (1 - real), dim=1)[..., None]
        source = mean(rows, (classes >= 4).float() * (classes < 8).float())
        other = mean(rows, (classes >= 8).float())
        pooled = torch.cat([rows[:, 0], source, other, (rows * weight).sum(1)], dim=1)
        hidden = F.gelu(self.hidden(self.drop(pooled)))
        return [head(hidden) for head in self.heads]


def mean(rows: Tensor, chosen: Tensor) -> Tensor:
    mask = chosen[..., None]
    return (rows * mask).sum(1) / mask.sum(1).clamp(min=1)


def batches(examples: list[Example], rows: int, shuffled: bool) -> Iterator[list[Example]]:
    """Examples of one filled length together."""
    by_length: dict[int, list[Example]] = {}
    for one in examples:
        by_length.setdefault(filled(one), []).append(one)
    groups = []
    for length, alike in by_length.items():
        if shuffled:
            random.shuffle(alike)
        size = max(1, rows // length)
        groups += [alike[i : i + size] for i in range(0, len(alike), size)]
    if shuffled:
        random.shuffle(groups)
    yield from groups


def filled(one: Example) -> int:
    return math.ceil(len(one.ids) / STEP) * STEP


def tensors(group: list[Example]) -> tuple[Tensor, Tensor]:
    length = filled(group[0])
    ids = torch.tensor([one.ids + [0] * (length - len(one.ids)) for one in group])
    classes = torch.tensor([one.classes + [0] * (length - len(one.classes)) for one in group])
    return ids, classes


def loss_of(answers: list[Tensor], group: list[Example]) -> Tensor:
    parts = []
    for task, answer in enumerate(answers):
        chosen = [i for i, one in enumerate(group) if one.task == task]
        if not chosen:
            continue
        labels = torch.tensor([group[i].label for i in chosen])
        if TASKS[task] == "acts":
            part = F.binary_cross_entropy_with_logits(answer[chosen], labels, reduction="sum") / 3
        else:
            weight = torch.tensor([1.0, POSITIVE]) if TASKS[task] == "judgements" else None
            part = F.cross_entropy(answer[chosen], labels, weight=weight, reduction="sum", label_smoothing=SMOOTHING)
        parts.append(WEIGHTS[task] * part)
    return torch.stack(parts).sum() / 16


def fit(model: ActEncoder, examples: list[Example], epochs: int, a: argparse.Namespace) -> None:
    heads = [p for name, p in model.named_parameters() if not name.startswith("backbone.")]
    body = [p for p in model.backbone.parameters() if p.requires_grad]
    groups = [{"params": heads, "lr": a.head_rate}, {"params": body, "lr": a.rate}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = epochs * sum(1 for _ in batches(examples, a.rows, False))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, step / (0.1 * steps)) * max(0.0, 1 - step / steps)
    )
    model.train()
    for _ in range(epochs):
        for group in batches(examples, a.rows, True):
            loss = loss_of(model(*tensors(group)), group)
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()


def start(a: argparse.Namespace) -> ActEncoder:
    """A network that has read the stories and the like, which is kept beside the output, for the folds to start from."""
    torch.manual_seed(a.seed)
    random.seed(a.seed)
    model = ActEncoder(a.backbone, a.layers)
    if not a.first:
        return model
    kept = a.out.with_suffix(".start.pt") if a.start is None else a.start
    if kept.exists():
        model.load_state_dict(torch.load(kept))
    else:
        fit(model, read_examples(a.first), 2, a)
        torch.save(model.state_dict(), kept)
    torch.manual_seed(a.seed)
    random.seed(a.seed)
    return model


def answer(model: ActEncoder, examples: list[Example]) -> None:
    model.eval()
    with torch.no_grad():
        for group in batches(examples, 4096, False):
            answers = model(*tensors(group))
            for i, one in enumerate(group):
                row = answers[one.task][i]
                one.answer = (row.sigmoid() if TASKS[one.task] == "acts" else row.softmax(0)).tolist()


def fold_of(group: str) -> int:
    return int(hashlib.sha1(group.encode()).hexdigest(), 16) % FOLDS


def macro_f1(gold: list[Any], given: list[Any]) -> tuple[float, dict[Any, float]]:
    each = {}
    for label in sorted(set(gold), key=str):
        right = sum(g == label == p for g, p in zip(gold, given, strict=True))
        each[label] = 2 * right / (gold.count(label) + given.count(label))
    return sum(each.values()) / len(each), each


def report(examples: list[Example]) -> None:
    done = [one for one in examples if one.answer is not None]
    relations = [one for one in done if TASKS[one.task] == "relations"]
    if relations:
        given = [RELATIONS[max(range(len(RELATIONS)), key=one.answer.__getitem__)] for one in relations if one.answer]
        score, each = macro_f1([RELATIONS[one.label] for one in relations], given)
        print(f"relations: macro-F1 {score:.3f}", {name: round(one, 2) for name, one in each.items()})
    judged = [one for one in done if TASKS[one.task] == "judgements" and one.answer]
    for least in (0.3, 0.4, 0.5, 0.6) if judged else ():
        found = [int(one.answer[1] > least) for one in judged if one.answer]
        print(f"judgements from {least}: F1 {macro_f1([one.label for one in judged], found)[1][1]:.3f}")
    acts = [one for one in done if TASKS[one.task] == "acts" and one.answer]
    for least in (0.3, 0.4, 0.5) if acts else ():
        gold = [{act for act, held in zip(ACTS, one.label, strict=True) if held} for one in acts]
        likely = [{act for act, p in zip(ACTS, one.answer, strict=True) if p > least} or {"inform"} for one in acts if one.answer]
        right = sum(len(g & p) for g, p in zip(gold, likely, strict=True))
        print(f"acts from {least}: F1 {2 * right / (sum(map(len, gold)) + sum(map(len, likely))):.3f}")


def validate(a: argparse.Namespace) -> None:
    examples = read_examples(a.on)
    first = start(a).state_dict()
    for fold in a.folds:
        began = time.time()
        torch.manual_seed(a.seed)
        random.seed(a.seed)
        model = ActEncoder(a.backbone, a.layers)
        model.load_state_dict(first)
        fit(model, [one for one in examples if fold_of(one.group) != fold], a.epochs, a)
        held_out = [one for one in examples if fold_of(one.group) == fold]
        answer(model, held_out)
        print(f"fold {fold}, {time.time() - began:.0f} s", flush=True)
        report(held_out)
    print("all folds")
    report(examples)
    lines = [
        json.dumps({"id": one.id, "task": TASKS[one.task], "label": one.label, "answer": [round(p, 4) for p in one.answer]})
        for one in examples
        if one.answer is not None
    ]
    a.out.write_text("\n".join(lines) + "\n")


def train(a: argparse.Namespace) -> None:
    model = start(a)
    fit(model, read_examples(a.on), a.epochs, a)
    torch.save(model.state_dict(), a.out)


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("what", choices=("train", "validate"))
    p.add_argument("--backbone", type=Path, required=True)
    p.add_argument("--layers", type=int, default=4)
    p.add_argument("--on", type=Path, nargs="+", required=True)
    p.add_argument("--first", type=Path, nargs="*", default=[], help="what is read twice before anything else")
    p.add_argument("--start", type=Path, help="what that gave before, or where to keep it")
    p.add_argument("--out", type=Path, required=True)
    p.add_argument("--epochs", type=int, default=8)
    p.add_argument("--rows", type=int, default=1000)
    p.add_argument("--rate", type=float, default=1e-4)
    p.add_argument("--head-rate", type=float, default=1e-3)
    p.add_argument("--seed", type=int, default=0)
    p.add_argument("--folds", type=int, nargs="*", default=list(range(FOLDS)))
    a = p.parse_args()
    (train if a.what == "train" else validate)(a)


if __name__ == "__main__":
    main()
