"""The best tags and spans are found, and only the outermost attribution is kept."""

import os

import pytest

if os.environ.get("DEMARCHE_REQUIRE_ALL") != "1":
    pytest.importorskip("torch")

import torch

from encoder.decode import Found, _outermost, best_cues, best_span
from encoder.heads import distances


def tags(*rows: str) -> "torch.Tensor":
    return torch.tensor([[4.0 if t == name else 0.0 for t in "OBI"] for name in rows])


def test_cues_are_the_stretches_that_are_tagged() -> None:
    assert [(a, b) for a, b, _ in best_cues(tags(*"OBIOB"), 0)] == [(1, 3), (4, 5)]


def test_a_cue_does_not_go_on_from_nothing() -> None:
    alone = torch.tensor([[4.0, 0, 0], [0.5, 0, 3], [4, 0, 0]])
    assert best_cues(alone, 0) == []


def test_lenience_finds_cues_that_are_less_sure() -> None:
    doubtful = torch.tensor([[1.0, 0.5, 0.0]])
    assert best_cues(doubtful, 0) == []
    assert len(best_cues(doubtful, 1)) == 1


def test_a_span_ends_where_it_begins_or_later() -> None:
    first = torch.tensor([-5.0, -1.0, -0.1, -3.0]).log_softmax(0)
    last = torch.tensor([-5.0, -0.1, -1.0, -2.0]).log_softmax(0)
    assert best_span(first, last) in ((1, 1), (2, 2))


def test_pointing_nowhere_wins_where_it_is_likelier() -> None:
    none = torch.tensor([3.0, 0.0, 0.0]).log_softmax(0)
    assert best_span(none, none) is None


def test_what_lies_in_another_content_is_left_out() -> None:
    outer = Found((2, 3), {"after": (3, 9)}, 0.9)
    inner = Found((5, 6), {"after": (6, 9)}, 0.95)
    assert _outermost([outer, inner]) == [outer]


def test_distances_are_exact_near_the_cue_and_tell_the_sides_apart() -> None:
    found = distances(torch.tensor([[0, 20, 22]]), 256)[0]
    assert found[19] == 1 and found[9] == 11 and found[22] == 25 and found[20] == found[21] == 24
    assert int(found[:20].max()) < 24 <= int(found[20:].min()) and int(found.max()) <= 47
