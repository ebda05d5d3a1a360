#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""tools/redaction/generate.py NAMES FAKER [--seed N] [--count N] [--part train|test] > set.jsonl

Invented calls with marked personal data, in the form of tests/data/spoken_pii_dev.jsonl: what the tagger learns
from and is tried on. NAMES and FAKER are the folders that build_lexicon.py takes. Of sentences.txt every fifth
sentence is kept for the part `test`, so that a test never shows a sentence that was learned. The same seed gives the
same set.
"""

import argparse
import json
import random
import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import build_lexicon  # noqa: E402
import values  # noqa: E402
import words  # noqa: E402
from values import pick  # noqa: E402

HERE = Path(__file__).resolve().parent
VARIANTS = ("lower", "punct", "itn", "noisy")


class Names:
    """First names and surnames, the frequent ones often, and some that no list has."""

    def __init__(self, names: Path, faker: Path):
        lexicon = build_lexicon.Words()
        build_lexicon.faker(faker, lexicon)
        # Enough letters to be said as a word.
        self.foreign_first = sorted(w for w, f in lexicon.items() if f & build_lexicon.FIRST and len(w) > 2)
        self.foreign_last = sorted(w for w, f in lexicon.items() if f & build_lexicon.RARE_LAST and len(w) > 2)
        read = lambda name: [line.split(" ")[0].lower() for line in (names / name).read_text().split("\n") if line]
        self.first = read("dist.male.first")[:900] + read("dist.female.first")[:1500]
        self.last = read("dist.all.last")

    def one_first(self) -> str:
        if random.random() < 0.04:
            return pick(words.NAMES_THAT_ARE_WORDS)
        return pick(self.foreign_first if random.random() < 0.5 else self.first).capitalize()

    def one_last(self) -> str:
        kind = random.random()
        name = pick(self.foreign_last) if kind < 0.4 else pick(self.last[:8000]) if kind < 0.8 else pick(self.last)
        if random.random() < 0.06:
            return pick(["Mc", "O'", "Mac", "Mc"]) + name.capitalize()
        if random.random() < 0.06:
            at = random.randrange(len(name))
            name = name[:at] + random.choice("aeioulnrst") + name[at + 1 :]
        if random.random() < 0.03:
            return name.capitalize() + "-" + pick(self.last[:3000]).capitalize()
        return name.capitalize()


def choose(text: str) -> str:
    """(a|b) becomes one of both."""
    while match := re.search(r"\(([^()]*)\)", text):
        text = text[: match.start()] + random.choice(match[1].split("|")) + text[match.end() :]
    return re.sub(r" +([,.?])", r"\1", re.sub(r"  +", " ", text))


class Utterance:
    """Builds text and spans piece by piece, for one variant."""

    def __init__(self, names: Names, variant: str):
        self.names, self.variant = names, variant
        self.pieces: list[tuple[str, str | None, int]] = []
        self.shared: dict[str, str] = {}
        self.entities = 0

    def add(self, sentence: str) -> None:
        for part in re.split(r"(\{[^}]+\}|<[^>]+>)", sentence):
            if part.startswith("{"):
                kind, _, key = part[1:-1].partition(":")
                self.personal(kind, key)
            elif part.startswith("<"):
                self.pieces.append((self.form(words.plain(part[1:-1])), None, 0))
            elif part:
                self.pieces.append((part, None, 0))

    def form(self, both: tuple[str, str]) -> str:
        return both[1] if self.variant == "itn" else both[0]

    def personal(self, kind: str, key: str) -> None:
        names = self.names
        self.entities += 1
        entity = self.entities
        first, last = names.one_first(), names.one_last()
        name = {
            "PERSON": lambda: pick(
                [f"{first} {last}"] * 5
                + [first, pick(words.TITLES) + " " + last, f"{pick(words.TITLES)} {first} {last}"]
            ),
            "FIRST": lambda: first,
            "LAST": lambda: last,
            "TITLED": lambda: pick(words.TITLES) + " " + last,
            "RELATIVE": lambda: pick([first, first, f"{first} {last}"]),
        }
        if kind in name:
            text = name[kind]()
            if key:
                self.shared[key] = last if last in text else text
            kind = "RELATIVE" if kind == "RELATIVE" else "PERSON"
            if random.random() < 0.03:
                self.pieces.append((text + "'s", kind, entity))
                return
        elif kind == "SPELLED":
            text, kind = words.spelled(self.shared.get(key) or last), "SPELLED_NAME"
        elif kind == "EMPLOYER":
            text = words.employer(names)
        elif kind == "EMAIL":
            text = self.form(words.email(names))
        elif kind == "URL":
            text = self.form(words.url(names))
        elif kind == "ADDRESS":
            text = self.form(words.address(names))
        elif kind in ("HEALTH", "MEDICINE", "ALLERGEN", "SICK"):
            text, kind = words.health(kind), "HEALTH"
        elif kind == "PHONEPART":
            text, kind = self.form((lambda d: (values.grouped([d]), d))(values.digits(random.randint(4, 7)))), "PHONE"
        elif kind == "LETTER":
            text, kind = random.choice("ABCDEFGHJKLMNPRSTW"), None
        else:
            text = self.form(getattr(values, kind.lower())())
        self.pieces.append((text, kind, entity))

    def line(self, number: str, prev: str) -> dict:
        pieces = self.pieces
        if self.variant in ("lower", "noisy"):
            pieces = [(lowered(text), kind, entity) for text, kind, entity in pieces]
        if self.variant == "noisy":
            pieces = [(noisy(text), kind, entity) for text, kind, entity in pieces]
        text, spans = "", []
        for piece, kind, entity in pieces:
            if kind is None:
                text += piece
                continue
            stripped = piece.strip()
            if text and not text.endswith(" ") and text[-1] not in "(£$":
                text += " "
            marked = stripped.removesuffix("'s")
            spans.append({"start": len(text), "end": len(text) + len(marked), "type": kind, "entity": entity})
            text += stripped
        return {
            "id": number,
            "variant": self.variant,
            "prev": lowered(prev) if self.variant in ("lower", "noisy") else prev,
            "text": text,
            "spans": spans,
            "negative": not spans,
        }


def lowered(text: str) -> str:
    plain = re.sub(r"(?<=\w)-(?=\w)", " ", text.lower())
    plain = re.sub(r"[,.?!]", " ", plain)
    lead, tail = plain.startswith(" "), plain.endswith(" ")
    return (" " if lead else "") + " ".join(plain.split()) + (" " if tail and plain.strip() else "")


def noisy(text: str) -> str:
    """One word in twenty is misheard."""
    out = []
    for word in re.split(r"( )", text):
        if word.strip() and random.random() < 0.05:
            kind = random.random()
            if word in words.HOMOPHONES:
                word = words.HOMOPHONES[word]
            elif kind < 0.3:
                word += pick([" so", " the", " um", " it", " and", " a"])
            elif kind < 0.55:
                word += "er"
            elif kind < 0.8 and len(word) > 3:
                word = word[:-1]
            elif kind < 0.9 and len(word) > 4:
                at = random.randrange(1, len(word) - 1)
                word = word[:at] + random.choice("aeioutnslr") + word[at + 1 :]
        out.append(word)
    return "".join(out)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("names", type=Path)
    parser.add_argument("faker", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=12000)
    parser.add_argument("--part", choices=("train", "test", "all"), default="train")
    arguments = parser.parse_args()
    random.seed(arguments.seed)
    sentences = [
        line for line in (HERE / "sentences.txt").read_text().split("\n") if line and not line.startswith("#")
    ]
    part = [
        s for i, s in enumerate(sentences) if arguments.part == "all" or (i % 5 == 4) == (arguments.part == "test")
    ]
    names = Names(arguments.names, arguments.faker)
    for number in range(arguments.count):
        prev, colons, text = random.choice(part).rpartition(" :: ")
        utterance = Utterance(names, VARIANTS[number % 4])
        utterance.add(choose(text))
        print(json.dumps(utterance.line(f"gen-{number:05}", choose(prev)), ensure_ascii=False))


if __name__ == "__main__":
    main()
