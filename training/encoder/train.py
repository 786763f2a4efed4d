"""Trains an encoder on prepared articles, with checkpoints to go on from.

    python -m encoder.train --backbone FOLDER --train train.jsonl --dev dev.jsonl --gold dev.jsonl.gz \
        --out runs/l6 --epochs 6
"""

from __future__ import annotations

import argparse
import math
import random
import time
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor
from torch.utils.data import DataLoader

from .backbone import load_backbone
from .batch import Batch, collate, filled
from .data import CLASSES, IGNORED, TEMPERATURE, Window, read_articles, read_taught, windows_of
from .heads import AttributionEncoder, named_alone
from .score import evaluate, shown

def losses(students: list[AttributionEncoder], batch: Batch) -> dict[str, Tensor]:
    """Losses by head, each a sum over what it is asked, as a share of the rows read; the mean over the students.

    All students share the backbone of the first, which is the deepest, each up to its own last layer.
    """
    with torch.autocast(batch.ids.device.type, torch.bfloat16):
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
        if len(batch.references):
            points = student.mean(keys, queries, batch.references).masked_fill(~batch.may_mean, -1e9)
            sums["meant"].append(meaning_loss(points, batch.meant))
            if batch.taught:
                sums["taught meant"].append(lesson(points, batch.taught.meant))
    return {name: torch.stack(parts).sum() / rows for name, parts in sums.items() if parts}


def tag_loss(tags: Tensor, batch: Batch, role: int) -> Tensor:
    """Of the tags for source (0) or content (1), which are only there to train with."""
    own = tags[..., 3 * role : 3 * role + 3].float().transpose(1, 2)
    return F.cross_entropy(own, batch.role_tags[:, role], ignore_index=IGNORED, reduction="sum")


def meaning_loss(points: Tensor, meant: Tensor) -> Tensor:
    """Of all that is likely, the share that the names meant have between them (Lee et al. 2017); what is not labelled counts nothing."""
    labelled = meant.any(1)
    likely = points.log_softmax(-1).masked_fill(~meant, float("-inf"))[labelled]
    return -likely.logsumexp(-1).sum()


def lesson(scores: Tensor, taught: Tensor) -> Tensor:
    """Cross-entropy of a student's softened scores by its teacher's probabilities; rows with none count nothing (Hinton et al. 2015)."""
    return -(taught * (scores / TEMPERATURE).log_softmax(-1)).sum() * TEMPERATURE**2


WEIGHTS = {"cue": 2.0, "tags": 0.3, "pointers": 1.0, "taught cue": 1.0, "taught pointers": 0.5, "meant": 1.0, "taught meant": 0.5}


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


def main() -> None:
    p = argparse.ArgumentParser()
    p.add_argument("--backbone", type=Path, required=True)
    p.add_argument("--layers", type=int)
    p.add_argument("--train", type=Path, nargs="+", default=[])
    p.add_argument("--dev", type=Path, help="labelled articles to score on after each epoch, with --gold")
    p.add_argument("--gold", type=Path)
    p.add_argument("--out", type=Path, required=True)
    p.add_argument("--epochs", type=int, default=5)
    p.add_argument("--rows", type=int, default=4096)
    p.add_argument("--rate", type=float, default=2e-4)
    p.add_argument("--head-rate", type=float, default=1e-3)
    p.add_argument("--decay", type=float, default=0.01)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--start", type=Path, help="weights of an earlier run to go on from")
    p.add_argument("--articles", type=int, default=0, help="train on the first N only")
    p.add_argument("--only-named", action="store_true", help="train the pointer to names alone, with the rest of --start as it is")
    p.add_argument("--taught", type=Path, nargs="+", default=[], help="windows from encoder.teach in place of the articles, a file an epoch")
    p.add_argument("--exit", type=int, help="train a second, shallower model along, which ends after so many layers")
    p.add_argument("--device", default="cpu")
    p.add_argument("--workers", type=int, default=0, help="processes that make batches ready")
    p.add_argument("--minutes", type=float, default=0, help="stop (with a checkpoint) after so long")
    a = p.parse_args()
    if a.taught and a.articles:
        p.error("--articles is of no use with --taught: the windows are in the files")
    if not a.taught and not a.train:
        p.error("--train or --taught is needed")
    if a.only_named and (a.exit or not a.start):
        p.error("--only-named goes with --start and without --exit")
    if (a.dev is None) != (a.gold is None):
        p.error("--dev and --gold go together")
    device = torch.device(a.device)
    torch.manual_seed(a.seed)
    a.out.mkdir(parents=True, exist_ok=True)

    train = [one for file in a.train for one in read_articles(file) if one.primary]
    if a.articles:
        train = train[: a.articles]
    dev = [one for one in read_articles(a.dev) if one.primary] if a.dev else []
    model = AttributionEncoder(load_backbone(a.backbone, CLASSES, a.layers))
    if a.start:
        model.load_state_dict(torch.load(a.start, weights_only=True))
    if a.exit and a.exit >= model.backbone.c.layers:
        p.error(f"--exit must be less than the model's {model.backbone.c.layers} layers")
    students = [model, *([AttributionEncoder(model.backbone.first(a.exit))] if a.exit else [])]
    for student in students:
        student.to(device)
    taught = [read_taught(file) for file in a.taught]

    @cache
    def batches_in(epoch: int) -> list[list[Window]]:
        rng = random.Random(a.seed * 1000 + epoch)
        windows = taught[epoch % len(taught)] if taught else [w for one in train for w in windows_of(one, rng)]
        return batches_of(windows, a.rows, rng)

    total = sum(len(batches_in(epoch)) for epoch in range(a.epochs))
    backbone = [q for n, q in model.named_parameters() if n.startswith("backbone.") and "classes" not in n]
    own = [q for one in students for n, q in one.named_parameters() if not n.startswith("backbone.")]
    heads = [*own, *model.backbone.classes.parameters()]
    if a.only_named:
        # Weight decay would shrink what has no gradient.
        backbone, heads, a.decay = [], named_alone(model), 0.0
    groups = [{"params": part, "lr": rate} for part, rate in ((backbone, a.rate), (heads, a.head_rate)) if part]
    optimiser = torch.optim.AdamW(groups, weight_decay=a.decay, fused=True)
    warm = max(1, total // 12)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda s: min((s + 1) / warm, 0.02 + 0.98 * max(0.0, (total - s) / max(1, total - warm)))
    )
    step, epoch, done = 0, 0, 0
    last = a.out / "last.pt"
    if last.exists():
        saved = torch.load(last, weights_only=True, map_location=device)
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
    seen, since = 0, time.time()
    sums: dict[str, Tensor] = {}
    while epoch < a.epochs:
        batches = batches_in(epoch)
        left = batches[done:]
        ready: Iterable[Batch] = DataLoader(left, batch_size=None, collate_fn=collate, num_workers=a.workers)  # type: ignore[arg-type]
        for i, (windows, batch) in enumerate(zip(left, ready, strict=True), done):
            parts = losses(students, batch.to(device))
            loss = torch.stack([WEIGHTS[name] * part for name, part in parts.items()]).sum()
            loss.backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_([*backbone, *heads], 1.0)
            optimiser.step()
            schedule.step()
            optimiser.zero_grad()
            step += 1
            seen += sum(len(w.ids) for w in windows)
            for name, part in parts.items():
                sums[name] = sums[name] + part.detach() if name in sums else part.detach()
            if step % 25 == 0:
                means = " ".join(f"{name} {float(value) / 25:.4f}" for name, value in sums.items())
                say(f"epoch {epoch} step {step}/{total} {means} {seen / (time.time() - since):.0f} rows/s")
                seen, since = 0, time.time()
                sums = {}
            late = a.minutes and time.time() - began > 60 * a.minutes
            if late or step % 500 == 0:
                save(last, students, optimiser, schedule, step, epoch, i + 1)
            if late:
                say("stopped: out of time")
                return
        epoch += 1
        done = 0
        for student in students:
            layers = student.backbone.c.layers
            if dev:
                student.eval().to("cpu")
                say(f"== epoch {epoch}, {layers} layers: {shown(evaluate(student, dev, a.gold, a.out / f'dev-{layers}.jsonl'))}")
                student.train().to(device)
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
