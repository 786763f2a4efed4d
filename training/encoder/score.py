"""Scores an encoder on labelled articles by the field's scorer.

    python -m encoder.score --backbone MINILM --layers 4 --model runs/student/layers-4.pt $DEV --out runs/dev.jsonl
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
from pathlib import Path

import torch

from .data import Article, read_articles
from .decode import Reader, attributions
from .heads import load_model

SCORER = Path(__file__).parents[3] / "shared/tools/score-attribution.mjs"


def evaluate(model: Reader, articles: list[Article], gold: Path, out: Path) -> dict[str, float]:
    """F1 by measure on the gold file; what was found stands in `out` afterwards. Empty where there is no Node to run the scorer."""
    with out.open("w") as f:
        for article in articles:
            f.write(json.dumps({"id": article.id, "attributions": attributions(model, article)}) + "\n")
    if not shutil.which("node"):
        return {}
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


def shown(scores: dict[str, float]) -> str:
    return " ".join(f"{short} {scores[name]}" for name, short in SHOWN.items()) if scores else "not scored: no node on this machine"


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--layers", type=int)
    for name in ("--backbone", "--model", "--dev", "--gold", "--out"):
        p.add_argument(name, type=Path, required=True)
    a = p.parse_args()
    torch.set_grad_enabled(False)
    dev = [one for one in read_articles(a.dev) if one.primary]
    print(shown(evaluate(load_model(a.backbone, a.model, a.layers), dev, a.gold, a.out)))


if __name__ == "__main__":
    main()
