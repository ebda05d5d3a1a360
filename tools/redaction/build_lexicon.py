#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""tools/redaction/build_lexicon.py NAMES FAKER WORDS... > src/redaction/detail/lexicon.inc

Builds the word list of room redaction. Run by hand when the list shall change; its output is committed.
  NAMES  the folder `names` of the Python package names 0.3.0 (US Census 1990: public domain)
  FAKER  the folder `faker` of the Python package Faker 40 (MIT)
  WORDS  /usr/share/dict files of wamerican-small and wbritish-small (SCOWL)

The output is one C++ raw string: a line for every word in the order of the alphabet, front-coded. The first character
says how many letters are those of the word before ('A' none, 'B' one, ...), the second which classes the word has
(64 + flags as in detail/lexicon.h), the rest is what follows the shared letters.
"""

import re
import sys
import unicodedata
from pathlib import Path

FIRST, LAST, RARE_LAST, COMMON = 1, 2, 4, 8
CENSUS_FIRST = 16  # while building only
FREQUENT_SURNAMES = 6000
SURNAMES = 62000
SPECIAL = str.maketrans(
    {"ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "đ": "d", "ı": "i", "þ": "th", "ð": "d"}
)


def folded(word: str) -> str:
    """Lower case, no marks, no apostrophe: as the program looks words up."""
    plain = unicodedata.normalize("NFKD", word.lower().translate(SPECIAL))
    return "".join(c for c in plain if not unicodedata.combining(c)).replace("'", "").replace("’", "")


def parts(name: str) -> list[str]:
    found = [folded(part) for part in re.split(r"[\s\-.]+", name)]
    return [part for part in found if re.fullmatch(r"[a-z]{2,16}", part)]


class Words(dict):
    def add(self, word: str, flag: int) -> None:
        self[word] = self.get(word, 0) | flag


def census(folder: Path, words: Words) -> None:
    for name in ("dist.male.first", "dist.female.first"):
        for line in (folder / name).read_text().split("\n"):
            for part in parts(line.split(" ")[0]):
                words.add(part, FIRST | CENSUS_FIRST)
    for rank, line in enumerate((folder / "dist.all.last").read_text().split("\n")[:SURNAMES]):
        for part in parts(line.split(" ")[0]):
            words.add(part, LAST if rank < FREQUENT_SURNAMES else RARE_LAST)


def faker(folder: Path, words: Words) -> None:
    sys.path.insert(0, str(folder.parent))
    from importlib import import_module

    for place in sorted((folder / "providers" / "person").glob("*_*/__init__.py")):
        provider = import_module(f"faker.providers.person.{place.parent.name}").Provider
        for key in sorted(dir(provider)):
            flag = FIRST if key.startswith("first_name") else RARE_LAST if key.startswith("last_name") else 0
            values = getattr(provider, key) if flag else ()
            if isinstance(values, (list, tuple, dict, set)):
                for name in values:
                    for part in parts(name) if isinstance(name, str) and len(name) < 30 else ():
                        words.add(part, flag)


def common(files: list[Path], words: Words) -> None:
    census_first = {word for word, flags in words.items() if flags & CENSUS_FIRST}
    plain = set()
    for file in files:
        plain |= {w for w in file.read_text(encoding="utf-8").split("\n") if re.fullmatch(r"[a-z]{2,14}", w)}
    for word in plain:
        if not any(base in plain for base in bases(word)):
            words.add(word, COMMON)
        if word in words and words[word] & FIRST and word not in census_first:
            words[word] = words[word] & ~FIRST | RARE_LAST  # a first name somewhere, but an everyday word here
    for word in (Path(__file__).resolve().parent / "everyday.txt").read_text().split():
        words.add(word, COMMON)  # ours: what the dictionaries are too old or too proper for


def bases(word: str) -> list[str]:
    """What the program tries when a word itself is not listed; the same rule as in detail/lexicon.cc."""
    found = []
    for ending, instead in (("s", ""), ("es", ""), ("ed", ""), ("d", ""), ("ing", ""), ("ing", "e"), ("ly", "")):
        base = word[: -len(ending)] + instead
        if word.endswith(ending) and len(base) >= 3:
            found.append(base)
    return found


def main() -> None:
    words = Words()
    census(Path(sys.argv[1]), words)
    faker(Path(sys.argv[2]), words)
    common([Path(name) for name in sys.argv[3:]], words)
    print('R"lexicon(', end="")
    before = ""
    for word in sorted(words):
        shared = 0
        while shared < min(len(before), len(word), 25) and before[shared] == word[shared]:
            shared += 1
        print(f"{chr(65 + shared)}{chr(64 + (words[word] & 15))}{word[shared:]}")
        before = word
    print(')lexicon"')


if __name__ == "__main__":
    main()
