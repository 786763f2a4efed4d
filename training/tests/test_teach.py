"""A teacher's probabilities stand beside the labels, and a shallower student shares the deeper one's weights."""

import os

import pytest

if os.environ.get("DEMARCHE_REQUIRE_ALL") != "1":
    pytest.importorskip("torch")

import torch
from torch import nn

from encoder.backbone import Backbone, BackboneConfig
from encoder.data import IGNORED, collate, windows_of
from encoder.heads import AttributionEncoder
from encoder.teach import teach, unlabelled
from encoder.train import losses

from .test_data import article

SMALL = BackboneConfig(vocabulary=120, width=24, layers=3, attention_heads=2, inner=32, positions=300, epsilon=1e-6, classes=8)
GOLD = {"source": [[1, 5]], "cue": [[6, 10]], "content": [[11, 20]]}


class Plain(nn.Module):
    """A layer without attention, which Debian's torch has in no fused form."""

    def __init__(self) -> None:
        super().__init__()
        self.up = nn.Linear(SMALL.width, SMALL.width)

    def forward(self, x: torch.Tensor, bias: torch.Tensor) -> torch.Tensor:
        return x + self.up(x).tanh()


def small() -> AttributionEncoder:
    torch.manual_seed(1)
    backbone = Backbone(SMALL, 0.0)
    backbone.layers = nn.ModuleList(Plain() for _ in range(SMALL.layers))
    return AttributionEncoder(backbone, 0.0).eval()


def test_what_is_taught_is_a_probability_for_each_row_and_pointer() -> None:
    windows = windows_of(article([30], [GOLD])) + windows_of(article([7], []))
    teach(small(), windows)
    batch = collate(windows)
    assert batch.taught is not None
    ones = torch.ones(())
    assert torch.allclose(batch.taught.cue[0, :32].sum(-1), ones, atol=1e-2)
    assert batch.taught.cue[1, 9:].sum() == 0
    assert torch.allclose(batch.taught.points.sum(-1), ones, atol=1e-2)
    assert windows[0].cues == [(2, 3, [1, 1, 0, 0, 3, 4])]


def test_without_labels_the_cues_are_the_teachers_and_nothing_is_asked_of_gold() -> None:
    model = small()
    with torch.no_grad():
        model.cue.bias[1] += 9
    windows = [unlabelled(w) for w in windows_of(article([5], [GOLD]))]
    teach(model, windows)
    (window,) = windows
    assert [cue[2] for cue in window.cues] == [[IGNORED] * 6] * len(window.ids)
    parts = losses([model], collate(windows))
    assert parts["cue"] == parts["tags"] == parts["pointers"] == 0 < parts["taught cue"]


def test_a_teacher_has_nothing_to_learn_from_itself() -> None:
    model = small()
    windows = windows_of(article([30], [GOLD]))
    teach(model, windows)
    parts = losses([model], collate(windows))
    (parts["taught cue"] + parts["taught pointers"]).backward()
    taught = max(float(p.grad.abs().max()) for p in model.parameters() if p.grad is not None)
    model.zero_grad()
    parts = losses([model], collate(windows))
    parts["pointers"].backward()
    labelled = max(float(p.grad.abs().max()) for p in model.parameters() if p.grad is not None)
    assert taught < 0.02 * labelled


def test_a_shallower_student_is_the_deeper_one_cut_short() -> None:
    model = small()
    shallow = AttributionEncoder(model.backbone.first(2)).eval()
    batch = collate(windows_of(article([9], [GOLD])))
    states = model.backbone.states(batch.ids, batch.classes, batch.mask)
    assert torch.equal(shallow.backbone(batch.ids, batch.classes, batch.mask), states[2])
    losses([model.train(), shallow.train()], batch)["cue"].backward()
    assert shallow.backbone.layers[0].up.weight.grad is model.backbone.layers[0].up.weight.grad is not None
