import numpy as np

from encoder.word_vectors import shortened, whole_words


def test_pieces_and_marks_are_no_words() -> None:
    assert whole_words(["[PAD]", "##ing", "raid", "a", "2026", "é", "accord"]) == [(2, "raid"), (6, "accord")]


def test_what_is_alike_stays_alike() -> None:
    rng = np.random.default_rng(1)
    base = rng.normal(size=(40, 12))
    near = np.concatenate([base, base + rng.normal(scale=0.01, size=base.shape)])
    short = shortened(near, 6).astype(float)
    short /= np.linalg.norm(short, axis=1, keepdims=True)
    likeness = short @ short.T
    assert (likeness[np.arange(40), np.arange(40, 80)] > 0.99).all()
    assert short.shape == (80, 6)
    assert np.abs(shortened(near, 6)).max() == 127
