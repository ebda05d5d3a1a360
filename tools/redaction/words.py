# SPDX-License-Identifier: Apache-2.0
"""Invented streets, firms, addresses of mail and web, conditions, and the plain things callers talk about."""

import random
from pathlib import Path

import values
from values import digits, number, pick


def read_lists() -> dict[str, str]:
    lines = (Path(__file__).resolve().parent / "lists.txt").read_text().split("\n")
    return dict(line.split(" = ", 1) for line in lines if line and not line.startswith("#"))


LISTS = read_lists()
TITLES = LISTS["TITLES"]
NAMES_THAT_ARE_WORDS = LISTS["NAMES_THAT_ARE_WORDS"]
HOMOPHONES = {
    "one": "won",
    "two": "to",
    "four": "for",
    "eight": "ate",
    "to": "two",
    "for": "four",
    "three": "tree",
    "six": "sics",
    "won": "one",
    "too": "two",
    "their": "there",
    "there": "their",
    "your": "you're",
    "no": "know",
}
STREETS = LISTS["STREETS"]
SUFFIXES = LISTS["SUFFIXES"]
TOWNS = LISTS["TOWNS"]
HOUSES = LISTS["HOUSES"]
CONDITIONS = LISTS["CONDITIONS"]
MEDICINES = LISTS["MEDICINES"]
SICK = LISTS["SICK"]
ALLERGENS = LISTS["ALLERGENS"]
TRADES = LISTS["TRADES"]
PROVIDERS = LISTS["PROVIDERS"]
SUFFIX_OF = {
    "btinternet": "com",
    "comcast": "net",
    "live": "co.uk",
    "virgin media": "com",
    "verizon": "net",
    "talktalk": "net",
}
TRADE_NAMES = LISTS["TRADE_NAMES"]
FIRMS = LISTS["FIRMS"]
CHAINS = LISTS["CHAINS"]


def everyday() -> list[str]:
    """Words of the program's own list that are no names and no conditions."""
    word, found = "", []
    listed = f"{CONDITIONS}|{MEDICINES}|{ALLERGENS}".lower()
    text = (Path(__file__).resolve().parents[2] / "src/redaction/detail/lexicon.inc").read_text()
    for line in text.removeprefix('R"lexicon(').split("\n"):
        if len(line) > 1 and line[0] != ")":
            word = word[: ord(line[0]) - 65] + line[2:]
            if ord(line[1]) - 64 == 8 and word not in listed and 3 < len(word) < 11:
                found.append(word)
    return found


EVERYDAY = everyday()


def plain(kind: str) -> tuple[str, str]:
    """What is no personal value."""
    if kind == "trade":
        return (pick(TRADES),) * 2
    if kind in ("thing", "verb"):
        return (pick(EVERYDAY),) * 2
    if kind == "month":
        return (pick(values.MONTHS),) * 2
    if kind == "ordinal":
        n = random.randint(1, 12)
        return (values.ordinal(n),) * 2
    if kind == "teens":
        return (number(random.randint(10, 99)),) * 2
    return {
        "price": values.price,
        "clock": values.clock,
        "day": values.day,
        "count": values.count,
        "big": values.big,
    }[kind]()


def spelled(name: str) -> str:
    letters = [c for c in name.lower() if c.isalpha()]
    way = pick(["plain", "plain", "plain", "mixed", "all", "nato"])
    said = []
    for i, c in enumerate(letters):
        if way == "nato":
            said.append(values.NATO[ord(c) - 97])
        elif i + 1 < len(letters) and letters[i + 1] == c and way == "plain" and random.random() < 0.4:
            said.append("double")
        elif c in values.EXAMPLES and (way == "all" or (way == "mixed" and random.random() < 0.3)):
            said.append(f"{c.upper()} {pick(['for', 'as in', 'for'])} {pick(values.EXAMPLES[c])}")
        else:
            said.append(c.upper())
    out = []
    for piece in said:
        if out and out[-1] == "double":
            out[-1] = "double " + piece
        else:
            out.append(piece)
    return pick([" ", " ", ", "] if way in ("plain", "nato") else [", ", " "]).join(out)


def email(names) -> tuple[str, str]:
    first, last = (w.lower().replace("'", "").replace("-", "") for w in (names.one_first(), names.one_last()))
    joint = pick([".", ".", "", "_", "-", ""])
    local = pick(
        [
            [first, joint, last],
            [first, joint, last],
            [first],
            [first[0], joint, last],
            [pick(TRADE_NAMES), joint, last],
            [pick("silver|happy|info|office|big|mad|the|sunny|crazy"), joint, first],
        ]
    )
    tail = pick(["", "", "", digits(2), digits(1), digits(4), "19" + digits(2)])
    if random.random() < 0.25:
        own = pick([last + pick(TRADE_NAMES), first + last, last + "family"])
        domain, ending = own, pick(["co.uk", "com", "org", "net", "io"])
    else:
        domain = pick(PROVIDERS)
        ending = SUFFIX_OF.get(
            domain, pick(["com", "com", "co.uk"]) if domain in ("hotmail", "yahoo", "live", "me") else "com"
        )
    said = {".": " dot ", "_": " underscore ", "-": pick([" dash ", " hyphen "]), "": " "}
    spoken = "".join(said[p] if p in said else (letters_or(p)) for p in local)
    if tail:
        spoken += " " + values.grouped([tail], 0)
    spoken += pick([" at ", " at ", " at ", " at sign "]) + domain + " dot " + ending.replace(".", " dot ")
    written = "".join(local) + tail + "@" + domain.replace(" ", "") + "." + ending
    return " ".join(spoken.split()), written


def letters_or(part: str) -> str:
    if len(part) == 1 or random.random() < 0.12:
        return " ".join(part)
    return part


def url(names) -> tuple[str, str]:
    stem = [names.one_last().lower().replace("'", "").replace("-", ""), pick(TRADE_NAMES)]
    ending = pick(["com", "co.uk", "org", "net", "io"])
    path = pick(["", "", "gallery", "shop", "book", "about"])
    www = pick([True, False])
    spoken = (
        ("w w w dot " if www else "")
        + " ".join(stem)
        + " dot "
        + ending.replace(".", " dot ")
        + (f" slash {path}" if path else "")
    )
    written = ("www." if www else "") + "".join(stem) + "." + ending + (f"/{path}" if path else "")
    return spoken, written


def address(names) -> tuple[str, str]:
    if random.random() < 0.08:
        text = f"{pick(HOUSES)}, {pick(STREETS)} {pick(SUFFIXES)}, {pick(TOWNS)}"
        return text, text
    n = random.choice(
        [random.randint(1, 99), random.randint(1, 99), random.randint(100, 400), random.randint(1000, 9999)]
    )
    zero = pick("oh|zero")
    said = (
        number(n)
        if n < 100 or (n < 1000 and random.random() < 0.4)
        else values.said_digits(str(n), zero, pick([0, 0.9]))
    )
    letter = pick(["", "", "", "", "", "", "A", "B", "C"])
    street = f"{pick(STREETS) if random.random() < 0.75 else names.one_last()} {pick(SUFFIXES)}"
    lead, tail = "", ""
    if random.random() < 0.18:
        flat = random.randint(1, 40)
        kind = pick("Flat|Apartment|Unit|Apartment|Flat|Suite")
        lead = kind + " {0}, "
    if random.random() < 0.6:
        tail = pick([", ", ", ", " in "]) + pick(TOWNS)
    spoken = (
        (lead.format(number(flat)) if lead else "") + said + (" " + letter if letter else "") + " " + street + tail
    )
    written = (lead.format(flat) if lead else "") + str(n) + letter + " " + street + tail
    return spoken, written


def employer(names) -> str:
    if random.random() < 0.25:
        return pick(CHAINS)
    return pick(FIRMS).format(names.one_last(), names.one_last(), pick(TOWNS))


def health(kind: str) -> str:
    return pick({"HEALTH": CONDITIONS, "MEDICINE": MEDICINES, "ALLERGEN": ALLERGENS, "SICK": SICK}[kind])
