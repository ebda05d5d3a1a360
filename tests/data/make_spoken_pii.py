#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""make_spoken_pii.py [--split dev|held_out] [--seed N] [--count N] [--calls N] > set.jsonl

Invented calls with marked personal data, in the form of spoken_pii_dev.jsonl. What the redactor never learned from:
other sentences (spoken_pii_carriers.txt), other names and other ways of saying a value (spoken_pii_values.py) than
tools/redaction has. Every third carrier, and a third of the ways, belong to the split held_out, which is not looked
at while rules change. The same arguments give the same bytes.
"""

import argparse
import json
import random
import re
import zlib
from pathlib import Path

import spoken_pii_values as values
from spoken_pii_values import Ways, pick

HERE = Path(__file__).resolve().parent
VARIANTS = ("lower", "punct", "itn", "noisy")
CLEAN_SHARE = 0.22  # of utterances without personal data
THINGS = "washing machine|haircut|dishwasher|crown|kettle|service|printer|lock|gate|curtain|oven|sofa|bracelet".split("|")
DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|next Monday|tomorrow|the weekend|this Friday".split("|")
MISHEARD = {"for": "four", "to": "two", "eight": "ate", "one": "won", "their": "there", "know": "no", "right": "write"}

SIMPLE = {
    "PHONE": values.phone, "CARD": values.card, "BANK": values.bank, "NATIONAL_ID": values.national_id,
    "REFERENCE": values.reference, "PLATE": values.plate, "POSTCODE": values.postcode, "IP": values.ip,
    "DOB": values.dob, "AGE": values.age,
}  # fmt: skip
FINER = {
    "PHONEPART": ("PHONE", values.phone_part), "CARDEND": ("CARD", values.card_end), "SORT": ("BANK", values.sort_code),
    "ACCOUNT": ("BANK", values.account), "ROUTING": ("BANK", values.routing), "IBAN": ("BANK", values.iban),
    "NINO": ("NATIONAL_ID", values.nino), "SSN": ("NATIONAL_ID", values.ssn), "SIN": ("NATIONAL_ID", values.sin),
    "NHS": ("NATIONAL_ID", values.nhs), "PASSPORT": ("NATIONAL_ID", values.passport),
}  # fmt: skip
PLAIN = {
    "price": values.price, "clock": values.clock, "count": values.count, "day": lambda: (pick(DAYS),) * 2,
    "thing": lambda: (pick(THINGS),) * 2, "month": lambda: (pick(values.MONTHS),) * 2,
    "ordinal": lambda: (values.ordinal(random.randint(1, 28)),) * 2,
}  # fmt: skip


def first_name() -> str:
    return pick(values.WORD_FIRSTS if random.random() < 0.1 else values.FIRSTS)


def last_name() -> str:
    kind = random.random()
    if kind < 0.05:
        return pick(values.PARTICLES)
    name = pick(values.WORD_LASTS if kind < 0.15 else values.LASTS)
    return name + "-" + pick(values.LASTS) if kind > 0.97 else name


def person() -> str:
    first, last = first_name(), last_name()
    return pick([f"{first} {last}"] * 6 + [first, f"{pick(values.TITLES)} {last}"])


def spelled(name: str) -> str:
    way, out = Ways.of(["plain", "plain", "for", "as in", "nato", "like"]), []
    for c in (c for c in name.lower() if c.isalpha()):
        i = ord(c) - 97
        example = way in ("for", "as in", "like") and random.random() < 0.6
        out.append(values.NATO[i] if way == "nato" else f"{c.upper()} {way} {values.EXAMPLES[i]}" if example else c.upper())
        if len(out) > 1 and way == "plain" and out[-2] == out[-1] and random.random() < 0.5:
            out[-2:] = [f"double {c.upper()}"]
    return pick([" ", ", "]).join(out)


def email() -> tuple[str, str]:
    first, last = first_name().lower(), re.sub("[^a-z]", "", last_name().lower())
    joint = pick([".", ".", "_", "-", ""])
    name = Ways.of([first + joint + last, first[0] + joint + last, last + joint + first, first])
    tail = pick(["", "", values.digits(2), values.digits(4)])
    domain = pick(values.PROVIDERS) if random.random() < 0.75 else f"{last}{pick(['homes', 'design', 'family'])}.{pick(['com', 'org', 'co.uk'])}"
    marks = {".": " dot ", "_": " underscore ", "-": pick([" dash ", " hyphen "])}
    spoken = "".join(marks.get(c, c) for c in name)
    if joint == "" and random.random() < 0.5:
        spoken = spoken.replace(first, first + " ", 1) if len(name) > len(first) > 1 else spoken
    if joint == "" and random.random() < 0.2:
        spoken = " ".join(name)
    spoken += (" " + values.said(tail, "oh", pick([0, 1])) if tail else "") + Ways.of([" at ", " at ", " at sign "])
    return spoken + domain.replace(".", " dot "), f"{name}{tail}@{domain}"


def url() -> tuple[str, str]:
    stem = re.sub("[^a-z]", "", last_name().lower()) + pick(["homes", "cakes", "design"])
    ending, www = pick(["com", "co.uk", "org"]), random.random() < 0.5
    return ("w w w dot " if www else "") + stem + " dot " + ending.replace(".", " dot "), ("www." if www else "") + stem + "." + ending


def address() -> tuple[str, str]:
    n, town, zero = random.choice([random.randint(1, 99), random.randint(100, 9999)]), pick(values.TOWNS), pick(["oh", "zero"])
    lead = Ways.of(["", "", "", "Flat {}, ", "Apartment {}, ", "Unit {}, "])
    flat, letter, street = random.randint(1, 30), pick(["", "", "", "", " A", " B"]), pick(values.STREETS)
    house = values.number(n) if n < 1000 and random.random() < 0.5 else values.said(str(n), zero, pick([0, 1]))
    tail = f"{street}{Ways.of([', ', ', ', ' in ']) + town if town else ''}"
    return lead.format(values.number(flat)) + house + letter + " " + tail, lead.format(flat) + f"{n}{letter.strip()} " + tail


def employer() -> str:
    return pick(values.FIRMS).format(pick(values.LASTS), pick(values.LASTS))


class Utterance:
    def __init__(self, variant: str, entities: dict | None = None):
        self.variant, self.pieces, self.same = variant, [], entities if entities is not None else {}

    def form(self, both):
        return both[1 if self.variant == "itn" else 0]

    def value(self, kind: str, key: str) -> tuple[str, str]:
        """Type and text."""
        if kind == "SPELLED":
            return "SPELLED_NAME", spelled(self.same.get(key, ("", last_name()))[1].split(" ")[-1])
        names = {"PERSON": person, "FIRST": first_name, "LAST": last_name, "RELATIVE": lambda: pick([first_name(), f"{first_name()} {last_name()}"]), "TITLED": lambda: f"{pick(values.TITLES)} {last_name()}"}  # fmt: skip
        if kind in names:
            return ("RELATIVE" if kind == "RELATIVE" else "PERSON"), names[kind]()
        if kind in ("HEALTH", "MEDICINE"):
            return "HEALTH", pick(values.CONDITIONS if kind == "HEALTH" else values.MEDICINES)
        made = {"EMAIL": email, "URL": url, "ADDRESS": address, "EMPLOYER": lambda: (employer(),) * 2}
        name, make = FINER.get(kind, (kind, made.get(kind) or SIMPLE.get(kind)))
        return name, self.form(make())

    def add(self, carrier: str) -> None:
        while match := re.search(r"\(([^()]*)\)", carrier):
            carrier = carrier[: match.start()] + pick(match[1].split("|")) + carrier[match.end() :]
        for part in re.split(r"(\{[^}]+\}|<[^>]+>)", carrier):
            if part.startswith("{"):
                kind, _, key = part[1:-1].partition(":")
                if kind == "SPELLED":
                    entity = self.same[key][0] if key in self.same else len(self.pieces) + 1
                else:
                    entity = len(self.pieces) + 1
                name, text = self.value(kind, key)
                if key and kind != "SPELLED":
                    self.same[key] = (entity, text)
                self.pieces.append((text, name, entity))
            elif part:
                self.pieces.append((self.form(PLAIN[part[1:-1]]()) if part.startswith("<") else part, None, 0))

    def line(self, number: str, prev: str) -> dict:
        text, spans = "", []
        for piece, kind, entity in self.pieces:
            if self.variant in ("lower", "noisy"):
                piece = lowered(piece)
            if self.variant == "noisy":
                piece = misheard(piece)
            if text.endswith(" "):
                piece = piece.lstrip(" ")
            if kind:
                article = re.match("(an? |the )?", piece, re.I).end() if kind == "HEALTH" else 0
                spans.append({"start": len(text) + article, "end": len(text) + len(piece.rstrip()), "type": kind, "entity": entity})
            text += piece
        prev = lowered(prev).strip() if self.variant in ("lower", "noisy") else prev
        return {"id": number, "variant": self.variant, "prev": prev, "text": text.rstrip(), "spans": spans, "negative": not spans}


def lowered(text: str) -> str:
    return re.sub(" +", " ", re.sub(r"[,.?!]", " ", re.sub(r"(?<=\w)-(?=\w)", " ", text.lower())))


def misheard(text: str) -> str:
    """One word in twenty."""
    words = text.split(" ")
    for i, word in enumerate(words):
        if not word or random.random() >= 0.05:
            continue
        at = random.randrange(len(word))
        words[i] = MISHEARD.get(word) or pick([word + " um", word + " the", word + "s", word[:-1] or word, word[:at] + pick("aeiost") + word[at + 1 :]])
    return " ".join(words)


def carriers(held_out: bool) -> tuple[list[str], list[str]]:
    personal, clean = (HERE / "spoken_pii_carriers.txt").read_text().split("# clean\n")
    mine = lambda line: (zlib.crc32(line.encode()) % 3 == 0) == held_out
    return tuple([line for line in part.split("\n") if line and line[0] != "#" and mine(line)] for part in (personal, clean))


def call(number: int) -> list[dict]:
    """Three people and a number, said again in another form."""
    variant, (one, two), last = VARIANTS[number % 4], random.sample(values.FIRSTS, 2), last_name()
    digits = "07" + values.digits(9)
    told = [values.groups(values.cut(digits, *sizes), 0) if variant != "itn" else pick([" ", "-"]).join(values.cut(digits, *sizes)) for sizes in ((5, 3, 3), (3, 4, 4))]
    turns = [
        ("Who's there?", ["It's ", (f"{one} {last}", "PERSON", 1), "."]),
        ("What's it about?", ["Could ", (two, "PERSON", 2), " ring me on ", (told[0], "PHONE", 3), "?"]),
        ("Say that again?", [(told[1], "PHONE", 3), ", and it's ", (last.split(" ")[-1], "PERSON", 1), ", ", (spelled(last.split(" ")[-1]), "SPELLED_NAME", 1), "."]),
        ("Anything else?", ["Just tell ", (two, "PERSON", 2), " that ", (one, "PERSON", 1), " called."]),
    ]
    lines = []
    for turn, (prev, pieces) in enumerate(turns):
        utterance = Utterance(variant)
        utterance.pieces = [piece if isinstance(piece, tuple) else (piece, None, 0) for piece in pieces]
        lines.append(utterance.line(f"gen-call{number:03}-{turn}", prev) | {"call": f"gen-call{number:03}"})
    return lines


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--split", choices=("dev", "held_out"), default="dev")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--calls", type=int, default=60)
    arguments = parser.parse_args()
    random.seed(arguments.seed)
    Ways.held_out = arguments.split == "held_out"
    personal, clean = carriers(Ways.held_out)
    lines = []
    for number in range(arguments.count):
        prev, _, text = pick(clean if random.random() < CLEAN_SHARE else personal).rpartition(" :: ")
        utterance = Utterance(VARIANTS[number % 4])
        utterance.add(text)
        lines.append(utterance.line(f"gen-{number:05}", pick(prev.split(" | "))))
    for number in range(arguments.calls):
        lines += call(number)
    for line in lines:
        print(json.dumps(line, ensure_ascii=False))


if __name__ == "__main__":
    main()
