# SPDX-License-Identifier: Apache-2.0
"""Invented personal values as people say them and as recognisers write them: each function gives (spoken, written)."""

import random
import re

UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
)
UNITS += "seventeen eighteen nineteen".split()
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
ORDINALS = dict(
    zip(
        range(1, 20),
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(),
    )
)
ORDINALS |= {20: "twentieth", 30: "thirtieth"}
MONTHS = ("January February March April May June July August September October November December").split()
NATO = (
    "alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima mike november oscar papa quebec romeo "
    "sierra tango uniform victor whiskey xray yankee zulu"
).split()
EXAMPLES_LISTED = (
    "a:apple andrew alpha;b:bertie bob banana;c:charlie cat;d:dog david delta;e:edward egg echo;f:freddie fox;"
    "g:george golf;h:harry hotel;i:india igloo;j:jam john;k:king kilo;l:lemon lucy;m:mother mary mike;"
    "n:nellie november;o:orange oscar;p:peter papa;q:queen quebec;r:robert romeo;s:sugar sam sierra;t:tommy tango;"
    "u:uncle umbrella;v:victor van;w:william whiskey;x:xray;y:yellow yankee;z:zebra zulu"
)
EXAMPLES = {
    letter: words.split() for letter, words in (entry.split(":") for entry in EXAMPLES_LISTED.split(";"))
}


def pick(words):
    return random.choice(words.split("|") if isinstance(words, str) else words)


def number(n: int) -> str:
    if n < 20:
        return UNITS[n]
    if n < 100:
        return TENS[n // 10] + (" " + UNITS[n % 10] if n % 10 else "")
    if n < 1000:
        rest = number(n % 100) if n % 100 else ""
        return UNITS[n // 100] + " hundred" + (pick(" and | ") + rest if rest else "")
    rest = n % 1000
    return number(n // 1000) + " thousand" + ((" " if rest >= 100 else " and ") + number(rest) if rest else "")


def ordinal(n: int) -> str:
    return ORDINALS.get(n) or TENS[n // 10] + " " + ORDINALS[n % 10]


def digits(n: int) -> str:
    return "".join(random.choice("0123456789") for _ in range(n))


def said_digits(text: str, zero: str, pairs: float) -> str:
    """A group of digits: one by one, doubled, or in pairs."""
    words, at = [], 0
    while at < len(text):
        two = text[at : at + 2]
        if len(two) == 2 and two[0] == two[1] and random.random() < 0.35:
            triple = text[at : at + 3] == two[0] * 3
            words += ["triple" if triple else "double", UNITS[int(two[0])] if two[0] != "0" else zero]
            at += 3 if triple else 2
        elif len(two) == 2 and two[0] in "123456789" and random.random() < pairs:
            words.append(number(int(two)))
            at += 2
        else:
            words.append(zero if two[0] == "0" else UNITS[int(two[0])])
            at += 1
    return " ".join(words)


def grouped(groups: list[str], repair: float = 0.04) -> str:
    zero = pick("oh|zero|oh|zero|o|nought")
    pairs = pick([0, 0, 0.15, 0.9])
    said = [said_digits(group, zero, pairs) for group in groups]
    if len(said) > 1 and random.random() < repair:
        at = random.randrange(1, len(said))
        said[at] = (
            said_digits(digits(len(groups[at])), zero, 0)
            + pick([", no sorry, ", ", sorry, ", ", no, ", " um "])
            + said[at]
        )
    return pick([", ", ", ", " ", " dash "] if random.random() < 0.9 else [" um "]).join(said)


def chunks(text: str, *sizes: int) -> list[str]:
    out, at = [], 0
    for size in sizes:
        out.append(text[at : at + size])
        at += size
    return [group for group in [*out, text[at:]] if group]


def phone():
    kind = random.random()
    if kind < 0.35:
        text = "07" + digits(9)
        groups = chunks(text, *pick([(5, 3, 3), (5, 6), (4, 3, 4), (3, 4, 4)]))
        written = pick([text, " ".join(groups), "+44 " + text[1:5] + " " + text[5:]])
    elif kind < 0.5:
        text = "0" + pick("1|2|3") + digits(random.choice([8, 9, 9]))
        groups = chunks(text, *pick([(3, 4), (4, 3), (5, 3)]))
        written = pick([text, " ".join(groups), f"({groups[0]}) {' '.join(groups[1:])}"])
    elif kind < 0.9:
        text = random.choice("23456789") + digits(9)
        groups = chunks(text, 3, 3)
        written = pick(
            [
                text,
                "-".join(groups),
                f"({groups[0]}) {groups[1]}-{groups[2]}",
                ".".join(groups),
                "+1 " + " ".join(groups),
            ]
        )
        if random.random() < 0.12:
            return "plus one " + grouped(groups), "+1 " + " ".join(groups)
    else:
        text = random.choice("23456789") + digits(6)
        groups = chunks(text, 3)
        written = pick([text, "-".join(groups)])
    return grouped(groups), written


def card():
    if random.random() < 0.25:
        text = digits(4)
        lead = pick("ending |ending in |")
        return (lead or "ending ") + grouped([text], 0), (lead or "ending ") + text
    text = pick("4|5|4|3|6") + digits(15)
    groups = chunks(text, 4, 4, 4)
    return grouped(groups), pick([text, " ".join(groups), "-".join(groups)])


def letters(text: str) -> str:
    return " ".join(text.upper())


def coded(text: str) -> str:
    """Letters and digits, said in one way."""
    way = pick(["letters", "letters", "nato", "example"])
    zero = pick("zero|oh")
    words = []
    for part in re.findall(r"[a-z]+|\d+", text.lower()):
        if part.isdigit():
            words.append(said_digits(part, zero, pick([0, 0, 0.5])))
        elif way == "nato":
            words.append(" ".join(NATO[ord(c) - 97] for c in part))
        elif way == "example":
            words.append(" ".join(f"{c.upper()} for {pick(EXAMPLES[c])}" for c in part))
        else:
            words.append(letters(part))
    return " ".join(words)


def alpha(n: int) -> str:
    return "".join(random.choice("ABCDEFGHJKLMNPRSTUVWXYZ") for _ in range(n))


def bank():
    kind = random.random()
    if kind < 0.3:
        text = digits(6)
        groups = chunks(text, 2, 2)
        return grouped(groups), pick(["-".join(groups), text, " ".join(groups)])
    if kind < 0.65:
        text = digits(8)
        return grouped(chunks(text, 4)), text
    if kind < 0.8:
        text = digits(9)
        return grouped(chunks(text, 3, 3)), text
    text = pick("GB|DE|FR|ES|IE") + digits(2) + (alpha(4) if random.random() < 0.5 else "") + digits(14)
    return coded(text), pick([text, " ".join(chunks(text, 4, 4, 4, 4, 4))])


def national_id():
    if random.random() < 0.5:
        text = digits(9)
        groups = chunks(text, 3, 2) if random.random() < 0.7 else chunks(text, 3, 3)
        return grouped(groups), pick(["-".join(groups), text, " ".join(groups)])
    if random.random() < 0.2:
        text = digits(10)
        groups = chunks(text, 3, 3)
        return grouped(groups), " ".join(groups)
    text = alpha(2) + digits(6) + pick("A|B|C|D")
    return coded(text), pick([text, " ".join(chunks(text, 2, 2, 2, 2))])


def reference():
    kind = random.random()
    if kind < 0.4:
        text = digits(random.randint(5, 10))
        return grouped(chunks(text, 3, 3), 0), text
    text = pick(
        [
            alpha(2) + digits(random.randint(4, 6)),
            alpha(1) + digits(3) + alpha(1) + digits(2),
            alpha(3) + digits(4),
            digits(2) + alpha(2) + digits(3),
            alpha(1) + digits(5),
            digits(4) + alpha(1),
        ]
    )
    return coded(text), text


def ip():
    parts = [str(random.randint(1, 254)) for _ in range(4)]
    if random.random() < 0.5:
        parts[:2] = pick([["192", "168"], ["10", "0"], ["172", "16"]])
    said = [pick([grouped([part], 0), number(int(part))]) for part in parts]
    return pick([" dot ", " dot ", " point "]).join(said), ".".join(parts)


def plate():
    kind = random.random()
    if kind < 0.65:
        text = alpha(2) + digits(2) + alpha(3)
        return coded(text), pick([text, text[:4] + " " + text[4:]])
    text = pick(
        [
            digits(1) + alpha(3) + digits(3),
            alpha(3) + digits(4),
            digits(3) + alpha(3),
            alpha(1) + digits(3) + alpha(3),
        ]
    )
    return coded(text), text


def postcode():
    kind = random.random()
    if kind < 0.6:
        outward = alpha(random.choice([1, 2])) + str(random.randint(1, 28))
        inward = digits(1) + alpha(2)
        said = coded(outward) + pick([", ", " "]) + coded(inward)
        return said, outward + " " + inward
    if kind < 0.9:
        text = digits(5)
        return grouped([text], 0), text
    text = alpha(1) + digits(1) + alpha(1) + digits(1) + alpha(1) + digits(1)
    return coded(text), text[:3] + " " + text[3:]


def year_said(year: int) -> str:
    if year >= 2000:
        return pick(
            [
                "two thousand" + (pick(" and | ") + number(year - 2000) if year > 2000 else ""),
                "twenty " + ("oh " if year < 2010 else "") + number(year - 2000) if year > 2000 else "two thousand",
            ]
        )
    low = year % 100
    return "nineteen " + ("hundred" if low == 0 else ("oh " if low < 10 else "") + number(low))


def dob():
    day, month, year = random.randint(1, 28), random.randint(1, 12), random.randint(1930, 2018)
    name = MONTHS[month - 1]
    short = number(year % 100) if year % 100 >= 10 and year < 2000 else year_said(year)
    spoken = [
        f"the {ordinal(day)} of {name}, {pick([year_said(year), short])}",
        f"{name} {ordinal(day)}, {year_said(year)}",
        f"{ordinal(day)} of {name} {year_said(year)}",
        f"{name} the {ordinal(day)}, {year_said(year)}",
        f"{number(day)} {number(month)} {year_said(year)}",
        f"{ordinal(day)} of the {ordinal(month)}, {pick([year_said(year), short])}",
        f"{number(day)}, {number(month)}, {short}",
        f"{ordinal(day)} {name} {short}",
    ]
    written = [
        f"{day}/{month}/{year}",
        f"{day:02}/{month:02}/{year}",
        f"{name} {day}, {year}",
        f"{day} {name} {year}",
        f"the {day}{'th' if 3 < day < 21 else {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th')} of {name}, {year}",
        f"{day}-{month}-{year}",
        f"{day}/{month}/{year % 100:02}",
    ]
    return pick(spoken), pick(written)


def age():
    n = random.randint(1, 97)
    return number(n), str(n)


def price():
    n = random.choice([random.randint(3, 99), random.randint(100, 990), random.randint(5, 40) * 5])
    cents = random.choice([0, 0, 50, 99, 95])
    tail = " " + number(cents) if cents else ""
    return (
        pick([f"{number(n)} pounds{tail}", f"{number(n)} dollars", f"{number(n)} quid", f"{number(n)} bucks"]),
        pick([f"£{n}" + (f".{cents}" if cents else ""), f"${n}" + (f".{cents}" if cents else "")]),
    )


def clock():
    hour = random.randint(1, 12)
    minute = random.choice([0, 0, 15, 30, 45, 20, 40])
    said = number(hour) + (pick([" o'clock", "", " pm", " am"]) if minute == 0 else " " + number(minute))
    return (
        pick([said, said, f"{pick(['half past', 'quarter past', 'quarter to', 'ten to', 'half'])} {number(hour)}"]),
        pick([f"{hour}:{minute:02}", f"{hour} pm", f"{hour}:{minute:02} am", f"{hour}"]),
    )


def day():
    word = pick(
        "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|next Tuesday|this Friday|tomorrow|next week|"
        "Thursday week|the day after tomorrow"
    )
    n = random.randint(1, 28)
    month = random.choice(MONTHS)
    return (
        pick([word, word, f"the {ordinal(n)} of {month}", f"{month} {ordinal(n)}", f"the {ordinal(n)}"]),
        pick([word, word, f"the {n}th of {month}", f"{month} {n}", f"{n} {month}"]),
    )


def count():
    n = random.randint(2, 60)
    return number(n), str(n)


def big():
    n = random.choice([random.randint(100, 999), random.randint(2, 90) * 100, random.randint(1000, 30000)])
    return number(n), str(n)
