"""Windows hold what was prepared, and the labels stand where the gold spans do."""

import os
import random
from pathlib import Path

import pytest

if os.environ.get("DEMARCHE_REQUIRE_ALL") != "1":
    pytest.importorskip("torch")

from encoder.batch import collate, STEP
from encoder.data import CLS, IGNORED, LONGEST, SEP, Article, Unit, Window, windows_of


def unit(starts: list[int]) -> Unit:
    n = len(starts)
    return Unit([7] * n, [0] * n, starts, [s + 4 for s in starts], [1] * n, [1] * n)


def article(lengths: list[int], attributions: list[dict[str, list[list[int]]]] | None) -> Article:
    units, at = [], 1
    for length in lengths:
        units.append(unit([at + 5 * i for i in range(length)]))
        at += 5 * length + 2
    return Article("a", True, "", units, attributions)


@pytest.mark.parametrize("shuffle", [None, random.Random(3)])
def test_windows_hold_every_unit_once_and_none_is_too_long(shuffle: random.Random | None) -> None:
    given = article([100, 100, 100, 30, 250, 1], [])
    windows = windows_of(given, shuffle)
    assert sum(len(w.ids) - 1 - w.ids.count(SEP) for w in windows) == 581
    assert all(len(w.ids) <= LONGEST and w.ids[0] == CLS and w.ids[-1] == SEP for w in windows)


def test_labels_stand_where_the_gold_spans_do() -> None:
    gold = {"source": [[1, 5]], "cue": [[6, 10]], "content": [[11, 20]]}
    (window,) = windows_of(article([6], [gold]))
    assert window.cue_tags.tolist() == [0, 0, 1, 0, 0, 0, 0, 0]
    assert window.cues == [(2, 3, [1, 1, 0, 0, 3, 4])]


def test_content_on_both_sides_and_no_source() -> None:
    gold: dict[str, list[list[int]]] = {"source": [], "cue": [[11, 15]], "content": [[1, 10], [16, 20]]}
    (window,) = windows_of(article([5], [gold]))
    assert window.cues == [(3, 4, [0, 0, 1, 2, 4, 4])]


def test_pointers_may_point_to_none_and_to_their_side_alone() -> None:
    gold = {"source": [[1, 5]], "cue": [[11, 15]], "content": [[16, 25]]}
    batch = collate(windows_of(article([6], [gold])))
    source, before, after = (batch.allowed[0, pointer, :8] for pointer in (0, 2, 4))
    assert not batch.allowed[0, :, 8:].any()
    assert source.tolist() == [True, True, True, False, True, True, True, False]
    assert before.tolist() == [True, True, True, False, False, False, False, False]
    assert after.tolist() == [True, False, False, False, True, True, True, False]


def test_a_window_is_filled_up_and_all_of_that_is_read() -> None:
    short, long = windows_of(article([3], [])), windows_of(article([STEP + 1], []))
    batch = collate(short + long)
    assert batch.ids.shape == (2, 2 * STEP)
    assert batch.mask.sum(1).tolist() == [STEP, 2 * STEP]


def test_the_product_fills_windows_up_to_the_same_step() -> None:
    batches = (Path(__file__).parents[2] / "packages/model/src/batches.ts").read_text()
    assert f"const STEP = {STEP};" in batches


def test_a_batch_without_cues_has_none() -> None:
    batch = collate([Window(ids=[CLS, 7, SEP], classes=[0] * 3, starts=[0, 1, 0], ends=[0, 5, 0], opens=[0, 1, 0], closes=[0, 1, 0])])
    assert batch.cues.shape == (0, 3) and batch.allowed.shape[0] == 0


def test_what_is_no_name_is_labelled_with_the_names_of_whom_it_means() -> None:
    def mention(chain: int, span: list[int], name: list[int] | None = None) -> dict[str, object]:
        return {"chain": chain, "span": span, "name": name}

    mentions = [mention(1, [1, 10], [6, 10]), mention(1, [16, 20]), mention(2, [21, 25]), mention(3, [26, 30]), mention(3, [11, 15])]
    unread = article([6], None)
    (window,) = windows = windows_of(Article(unread.id, True, "", unread.units, None, mentions))
    assert window.references == [(4, 5, [2]), (6, 7, [0]), (3, 4, [0])]
    batch = collate(windows)
    assert batch.meant[0].nonzero().tolist() == [[2]]
    assert batch.may_mean[0, :9].tolist() == [True, True, True, True, False, True, True, False, False]


def test_what_nobody_labelled_is_not_asked() -> None:
    (window,) = windows_of(article([3], None))
    assert (window.cue_tags == IGNORED).all() and window.cues == []
