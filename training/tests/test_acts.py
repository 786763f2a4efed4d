"""The act network reads one telling a window, and learns only the task that an example is of."""

import json
import os
from pathlib import Path

import pytest

if os.environ.get("DEMARCHE_REQUIRE_ALL") != "1":
    pytest.importorskip("torch")

import torch
from torch import nn

from encoder.acts import ACTS, RELATIONS, WIDTHS, ActEncoder, batches, filled, fold_of, loss_of, macro_f1, mean, read_examples, tensors


class Pretended(nn.Module):
    """An encoder that gives each row its id and classes."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.words = nn.Embedding(200, width)
        self.parts = nn.Embedding(16, width)

    def forward(self, ids: torch.Tensor, classes: torch.Tensor, _: torch.Tensor) -> torch.Tensor:
        rows: torch.Tensor = self.words(ids) + self.parts(classes)
        return rows


def network(width: int = 8) -> ActEncoder:
    model = ActEncoder.__new__(ActEncoder)
    nn.Module.__init__(model)
    model.backbone = Pretended(width)  # type: ignore[assignment]
    model.attend = nn.Linear(width, 1)
    model.hidden = nn.Linear(4 * width, width)
    model.heads = nn.ModuleList(nn.Linear(width, size) for size in WIDTHS)
    model.drop = nn.Dropout(0.0)
    return model


@pytest.fixture
def examples(tmp_path: Path) -> Path:
    rows = [
        {"id": "1", "group": "1", "task": "relations", "label": "ACCUSE", "ids": [5, 6, 7], "classes": [5, 0, 9]},
        {"id": "2", "group": "s", "task": "judgements", "label": True, "ids": [5] * 20, "classes": [12] * 20},
        {"id": "3", "group": "d", "task": "acts", "label": ["warn", "meeting"], "ids": [8, 9], "classes": [4, 12]},
    ]
    file = tmp_path / "examples.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return file


def test_reads_examples_with_marks_and_labels(examples: Path) -> None:
    relation, judgement, act = read_examples([examples])
    assert relation.ids == [101, 5, 6, 7, 102] and relation.classes == [0, 5, 0, 9, 0]
    assert RELATIONS[relation.label] == "ACCUSE" and judgement.label == 1
    assert [name for name, held in zip(ACTS, act.label, strict=True) if held] == ["warn"]
    assert [filled(one) for one in (relation, judgement)] == [16, 32]


def test_batches_hold_one_filled_length(examples: Path) -> None:
    groups = list(batches(read_examples([examples]), 1000, False))
    assert [[one.id for one in group] for group in groups] == [["1", "3"], ["2"]]
    ids, classes = tensors(groups[0])
    assert ids.shape == classes.shape == (2, 16) and int(ids[1, -1]) == 0


def test_a_mean_of_nothing_is_zero() -> None:
    rows = torch.arange(12.0).view(1, 3, 4)
    assert mean(rows, torch.tensor([[0.0, 1.0, 1.0]])).tolist() == [[6.0, 7.0, 8.0, 9.0]]
    assert mean(rows, torch.zeros(1, 3)).tolist() == [[0.0] * 4]


def test_learns_only_the_task_of_an_example(examples: Path) -> None:
    model = network()
    relation = [one for one in read_examples([examples]) if one.id == "1"]
    loss_of(model(*tensors(relation)), relation).backward()
    asked, *others = (head.weight.grad for head in model.heads)
    assert asked is not None and asked.abs().sum() > 0
    assert all(one is None or one.abs().sum() == 0 for one in others)


def test_folds_keep_a_group_together_and_scores_are_macro() -> None:
    assert fold_of("a speech") == fold_of("a speech") and 0 <= fold_of("x") < 5
    score, each = macro_f1(["a", "a", "b"], ["a", "b", "b"])
    assert each == {"a": pytest.approx(2 / 3), "b": pytest.approx(2 / 3)} and score == pytest.approx(2 / 3)
