"""Trains an encoder on prepared articles, with checkpoints to go on from.

    python -m encoder.train --backbone FOLDER --train train.jsonl --dev dev.jsonl --gold dev.jsonl.gz \
        --out runs/l6 --epochs 6
"""

from __future__ import annotations

import argparse
import json
import math
import random
import subprocess
import time
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor

from .backbone import load_backbone
from .data import CLASSES, IGNORED, TEMPERATURE, Article, Batch, Window, collate, filled, read_articles, read_taught, windows_of
from .decode import Reader, attributions
from .heads import AttributionEncoder

SCORER = Path(__file__).parents[3] / "shared/tools/score-attribution.mjs"


def losses(students: list[AttributionEncoder], batch: Batch) -> dict[str, Tensor]:
    """Losses by head, each a sum over what it is asked, as a share of the rows read; the mean over the students.

    All students share the backbone of the first, which is the deepest, each up to its own last layer.
    """
    with torch.autocast("cpu", torch.bfloat16):
        states = students[0].backbone.states(batch.ids, batch.classes, batch.mask)
        told = [(student, student.tell(states[student.backbone.c.layers])) for student in students]
    rows = batch.mask.sum() * len(students)
    sums: dict[str, list[Tensor]] = {name: [] for name in WEIGHTS}
    for student, (cue, keys, queries, tags) in told:
        sums["cue"].append(F.cross_entropy(cue.float().transpose(1, 2), batch.cue_tags, ignore_index=IGNORED, reduction="sum"))
        sums["tags"] += [tag_loss(tags, batch, 0), tag_loss(tags, batch, 1)]
        if batch.taught:
            sums["taught cue"].append(lesson(cue.float(), batch.taught.cue))
        if len(batch.cues):
            points = student.point(keys, queries, batch.cues).masked_fill(~batch.allowed, -1e9)
            sums["pointers"].append(
                F.cross_entropy(points.transpose(1, 2), batch.targets, ignore_index=IGNORED, reduction="sum")
            )
            if batch.taught:
                sums["taught pointers"].append(lesson(points, batch.taught.points))
    return {name: torch.stack(parts).sum() / rows for name, parts in sums.items() if parts}


def tag_loss(tags: Tensor, batch: Batch, role: int) -> Tensor:
    """Of the tags for source (0) or content (1), which are only there to train with."""
    own = tags[..., 3 * role : 3 * role + 3].float().transpose(1, 2)
    return F.cross_entropy(own, batch.role_tags[:, role], ignore_index=IGNORED, reduction="sum")


def lesson(scores: Tensor, taught: Tensor) -> Tensor:
    """Cross-entropy of a student's softened scores by its teacher's probabilities; rows with none count nothing (Hinton et al. 2015)."""
    return -(taught * (scores / TEMPERATURE).log_softmax(-1)).sum() * TEMPERATURE**2


WEIGHTS = {"cue": 2.0, "tags": 0.3, "pointers": 1.0, "taught cue": 1.0, "taught pointers": 0.5}


def batches_of(windows: list[Window], rows: int, rng: random.Random) -> list[list[Window]]:
    """Windows of like length together, at most `rows` rows a batch with what fills them up, in random order."""
    out: list[list[Window]] = []
    longest = 0
    for window in sorted(windows, key=lambda w: (len(w.ids) + rng.random() * 24)):
        longest = max(longest, filled(len(window.ids)))
        if out and (len(out[-1]) + 1) * longest <= rows:
            out[-1].append(window)
        else:
            out.append([window])
            longest = filled(len(window.ids))
    rng.shuffle(out)
    return out


def evaluate(model: Reader, articles: list[Article], gold: Path, out: Path) -> dict[str, float]:
    """F1 by measure on the gold file, by the field's scorer."""
    with out.open("w") as f:
        for article in articles:
            f.write(json.dumps({"id": article.id, "attributions": attributions(model, article)}) + "\n")
    scores = out.with_suffix(".scores.json")
    subprocess.run(
        ["node", str(SCORER), str(gold), str(out), "--boot", "10", "--json", str(scores)], check=True, capture_output=True
    )
    raw = json.loads(scores.read_text())
    c = raw["counts"]
    m = {name: round(f1, 4) for name, (_, _, f1) in raw["metrics"].items()}
    for kind in ("direct", "mixed", "indirect"):
        m[f"recall {kind}"] = round(c[f"t.{kind}.c"] / c[f"t.{kind}.g"], 4)
    return m


SHOWN = {
    "attribution (content>=.5 & source overlap>=.5)": "attr",
    "content>=.5": "con.5",
    "source span exact": "src",
    "cue span exact": "cue",
    "content span exact": "con",
    "recall direct": "dir",
    "recall mixed": "mix",
    "recall indirect": "ind",
}


def main() -> None:
    p = argparse.ArgumentParser()
    p.add_argument("--backbone", type=Path, required=True)
    p.add_argument("--layers", type=int)
    p.add_argument("--train", type=Path, required=True)
    p.add_argument("--dev", type=Path, required=True)
    p.add_argument("--gold", type=Path, required=True)
    p.add_argument("--out", type=Path, required=True)
    p.add_argument("--epochs", type=int, default=5)
    p.add_argument("--rows", type=int, default=4096)
    p.add_argument("--rate", type=float, default=2e-4)
    p.add_argument("--head-rate", type=float, default=1e-3)
    p.add_argument("--decay", type=float, default=0.01)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--start", type=Path, help="weights of an earlier run to go on from")
    p.add_argument("--articles", type=int, default=0, help="train on the first N only")
    p.add_argument("--taught", type=Path, nargs="+", default=[], help="windows from encoder.teach in place of the articles, a file an epoch")
    p.add_argument("--exit", type=int, help="train a second, shallower model along, which ends after so many layers")
    p.add_argument("--minutes", type=float, default=0, help="stop (with a checkpoint) after so long")
    a = p.parse_args()
    if a.taught and a.articles:
        p.error("--articles is of no use with --taught: the windows are in the files")
    torch.manual_seed(a.seed)
    a.out.mkdir(parents=True, exist_ok=True)

    train = [one for one in read_articles(a.train) if one.primary]
    if a.articles:
        train = train[: a.articles]
    dev = [one for one in read_articles(a.dev) if one.primary]
    model = AttributionEncoder(load_backbone(a.backbone, CLASSES, a.layers))
    if a.start:
        model.load_state_dict(torch.load(a.start, weights_only=True))
    if a.exit and a.exit >= model.backbone.c.layers:
        p.error(f"--exit must be less than the model's {model.backbone.c.layers} layers")
    students = [model, *([AttributionEncoder(model.backbone.first(a.exit))] if a.exit else [])]
    taught = [read_taught(file) for file in a.taught]

    def batches_in(epoch: int) -> list[list[Window]]:
        rng = random.Random(a.seed * 1000 + epoch)
        windows = taught[epoch % len(taught)] if taught else [w for one in train for w in windows_of(one, rng)]
        return batches_of(windows, a.rows, rng)

    total = sum(len(batches_in(epoch)) for epoch in range(a.epochs))
    backbone = [q for n, q in model.named_parameters() if n.startswith("backbone.") and "classes" not in n]
    own = [q for one in students for n, q in one.named_parameters() if not n.startswith("backbone.")]
    heads = [*own, *model.backbone.classes.parameters()]
    optimiser = torch.optim.AdamW(
        [{"params": backbone, "lr": a.rate}, {"params": heads, "lr": a.head_rate}], weight_decay=a.decay, fused=True
    )
    warm = max(1, total // 12)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda s: min((s + 1) / warm, 0.02 + 0.98 * max(0.0, (total - s) / max(1, total - warm)))
    )
    step, epoch, done = 0, 0, 0
    last = a.out / "last.pt"
    if last.exists():
        saved = torch.load(last, weights_only=True)
        for student, state in zip(students, saved["students"], strict=True):
            student.load_state_dict(state)
        optimiser.load_state_dict(saved["optimiser"])
        schedule.load_state_dict(saved["schedule"])
        step, epoch, done = saved["step"], saved["epoch"], saved["done"]
        torch.manual_seed(a.seed + step)

    began = time.time()
    log = (a.out / "log.txt").open("a")

    def say(line: str) -> None:
        print(line, flush=True)
        log.write(line + "\n")
        log.flush()

    say(f"{a} steps {total}")
    while epoch < a.epochs:
        batches = batches_in(epoch)
        seen, since = 0, time.time()
        sums: dict[str, float] = {}
        for i, batch in enumerate(batches):
            if i < done:
                continue
            parts = losses(students, collate(batch))
            loss = torch.stack([WEIGHTS[name] * part for name, part in parts.items()]).sum()
            loss.backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_([*backbone, *heads], 1.0)
            optimiser.step()
            schedule.step()
            optimiser.zero_grad()
            step += 1
            seen += sum(len(w.ids) for w in batch)
            for name, part in parts.items():
                sums[name] = sums.get(name, 0.0) + float(part.detach())
            if step % 25 == 0:
                shown = " ".join(f"{name} {value / 25:.4f}" for name, value in sums.items())
                say(f"epoch {epoch} step {step}/{total} {shown} {seen / (time.time() - since):.0f} rows/s")
                seen, since = 0, time.time()
                sums = {}
            late = a.minutes and time.time() - began > 60 * a.minutes
            if late or step % 200 == 0:
                save(last, students, optimiser, schedule, step, epoch, i + 1)
            if late:
                say("stopped: out of time")
                return
        epoch += 1
        done = 0
        for student in students:
            student.eval()
            layers = student.backbone.c.layers
            scores = evaluate(student, dev, a.gold, a.out / f"dev-{layers}.jsonl")
            student.train()
            say(f"== epoch {epoch}, {layers} layers: " + " ".join(f"{short} {scores[name]}" for name, short in SHOWN.items()))
            torch.save(student.state_dict(), a.out / f"layers-{layers}.pt")
        save(last, students, optimiser, schedule, step, epoch, done)


def save(
    file: Path,
    students: list[AttributionEncoder],
    optimiser: torch.optim.Optimizer,
    schedule: torch.optim.lr_scheduler.LambdaLR,
    step: int,
    epoch: int,
    done: int,
) -> None:
    """Writes all that a run needs to go on; `done` batches of the epoch have been trained on."""
    state = {
        "students": [student.state_dict() for student in students],
        "optimiser": optimiser.state_dict(),
        "schedule": schedule.state_dict(),
        "step": step,
        "epoch": epoch,
        "done": done,
    }
    partial = file.with_suffix(".partial")
    torch.save(state, partial)
    partial.replace(file)


if __name__ == "__main__":
    main()
