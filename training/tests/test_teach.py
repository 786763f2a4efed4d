"""A teacher's probabilities stand beside the labels, and a shallower student shares the deeper one's weights."""

import os

import pytest

if os.environ.get("DEMARCHE_REQUIRE_ALL") != "1":
    pytest.importorskip("torch")

import torch
from torch import nn

from encoder.backbone import Backbone, BackboneConfig
from encoder.batch import collate
from encoder.data import IGNORED, windows_of
from encoder.heads import FROM_REFERENCES, SIZE, AttributionEncoder, named_alone
from encoder.teach import pronouns, teach
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
    teach([small()], windows)
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
    windows = windows_of(article([5], None))
    teach([model], windows)
    (window,) = windows
    assert [cue[2] for cue in window.cues] == [[IGNORED] * 6] * len(window.ids)
    parts = losses([model], collate(windows))
    assert parts["cue"] == parts["tags"] == parts["pointers"] == 0 < parts["taught cue"]


def test_of_two_teachers_the_mean_is_taught() -> None:
    sure = small()
    with torch.no_grad():
        sure.cue.bias[0] += 9
    one, other, both = (windows_of(article([5], [GOLD])) for _ in range(3))
    teach([small()], one)
    teach([sure], other)
    teach([small(), sure], both)
    mean = (one[0].taught.cue.astype("float32") + other[0].taught.cue.astype("float32")) / 2
    assert abs(both[0].taught.cue - mean).max() < 2e-3


def test_it_is_taught_whom_pronouns_and_sources_without_a_capital_mean() -> None:
    (window,) = windows = windows_of(article([6], [GOLD]))
    window.ids[5] = min(pronouns())
    model = small()
    model.backbone.words = nn.Embedding(max(pronouns()) + 1, SMALL.width)
    teach([model], windows)
    assert (5, 6, None) in window.references
    assert window.taught.meant.shape == (len(window.references), len(window.ids))


def test_a_teacher_has_nothing_to_learn_from_itself() -> None:
    model = small()
    windows = windows_of(article([30], [GOLD]))
    teach([model], windows)
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


def test_the_pointer_to_names_is_trained_alone() -> None:
    model = small()
    windows = windows_of(article([30], [GOLD]))
    windows[0].references = [(9, 10, [3])]
    teach([small()], windows)
    before = {name: value.clone() for name, value in model.state_dict().items()}
    optimiser = torch.optim.AdamW(named_alone(model), lr=0.1, weight_decay=0.0)
    torch.stack(list(losses([model], collate(windows)).values())).sum().backward()
    optimiser.step()
    changed = {name for name, value in model.state_dict().items() if not torch.equal(value, before[name])}
    assert changed == {"key.2.weight", "key.2.bias", "query.2.weight", "query.2.bias", "distance.weight"}
    first = FROM_REFERENCES.start
    assert torch.equal(model.key[2].weight[: first * SIZE], before["key.2.weight"][: first * SIZE])
    assert torch.equal(model.distance.weight[:, :first], before["distance.weight"][:, :first])
