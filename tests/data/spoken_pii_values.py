# SPDX-License-Identifier: Apache-2.0
"""Invented personal values for make_spoken_pii.py: each maker gives (spoken, written). All of it is our own and knows
nothing of the redactor's lists."""

import random

UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()
ORDINALS = (
    "- first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
MONTHS = "January February March April May June July August September October November December".split()
NATO = (
    "alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima mike november oscar papa quebec romeo "
    "sierra tango uniform victor whiskey xray yankee zulu"
).split()
EXAMPLES = (
    "apple ball cat dog egg fish goat house ink jug kite lion moon nut orange pig queen rabbit sun tree umbrella van "
    "water xray yacht zebra"
).split()

FIRSTS = (
    "James Sarah Michael Emma David Laura Robert Karen Thomas Julie Steven Helen Andrew Nicola Christopher Rebecca "
    "Oluwaseun Chidiebere Thandiwe Xiuying Zhihao Nguyet Siobhan Caoimhe Aoife Wojciech Agnieszka Priyanka Harpreet "
    "Gurdeep Farrukh Zainab Yusuf Fatoumata Kwame Adaeze Ngozi Tendai Ingrid Dmytro Oksana Svetlana Giannis Despina "
    "Mehmet Elif Ximena Thiago Rhys Eilidh Hamish Aroha Leilani Takumi Haruka Minjun Seoyeon Thuy Somchai Rattana Babak "
    "Shirin Levan Anush Ebenezer Temitope Blessing Kofi Abena Jedrzej Zofia Bartosz Ioana Radu Bogdan Ljiljana Goran "
    "Ravindra Lakshmi Suresh Deepika Imran Ayesha Bilal Nadia Shaquille Keisha Deshawn Lupita Esperanza Guadalupe "
    "Kayleigh Jayden Tyrone Saoirse Padraig Myfanwy Llewelyn Gethin Isla Callum Moira Fergus"
).split()
WORD_FIRSTS = (
    "Will Mark Grace Rose May Hunter Faith Hope Joy Dawn Bill Jack Frank Dean Chase Summer Autumn Ruby Amber Olive Ivy "
    "Daisy Penny Sue Pat Rob Drew Miles Reed Clay Heath Iris June April Crystal Melody Angel Josh Gene Rusty"
).split()
LASTS = (
    "Smith Jones Taylor Evans Thomas Roberts Walker Wright Thompson Hughes Edwards Harrison Mitchell Campbell Anderson "
    "Okonkwo Adeyemi Nwachukwu Dlamini Szczepanska Wisniewski Papadopoulos Georgiou Tharmalingam Venkataraman "
    "Krishnamurthy Balasubramaniam Chaudhry Rahman Khatun Abubakar Tesfaye Gebremariam Yilmaz Horvath Kovalenko Shevchuk "
    "Ivanova Jorgensen Lindqvist Virtanen Korhonen Kapanadze Hakobyan Petrosyan Tanaka Watanabe Zhang Ouyang Tuilagi "
    "Ngata Begay Featherstonehaugh Ramsbottom Cholmondeley Entwistle Ackroyd Pritchard Llewellyn Cadwallader McGillicuddy "
    "O'Shaughnessy MacAllister Ferrante Bianchi Moreau Lefebvre Schneider Hoffmann Castellanos Villanueva Figueroa "
    "Achterberg Vandenberghe Oyelaran Mwangi Odhiambo Njoroge Banerjee Mukherjee Kaur Dhillon Sandhu Nakamura Pham Tran"
).split()
WORD_LASTS = (
    "Baker Cook Young King Long Short Wood Stone Field Bush Park Price Banks Bishop Knight Page Bell Hall Hill Marsh "
    "Snow Winter Frost Day Rich Small Little Brown White Green Gray Fox Bird Rivers Moody Savage Sharp"
).split()
PARTICLES = ("van der Merwe", "de la Cruz", "da Silva", "van den Berg", "al Hassan", "bin Rashid", "St John", "di Marco")
TITLES = ("Mr", "Mrs", "Ms", "Miss", "Dr", "Doctor", "Professor", "Reverend")
PROVIDERS = ("gmail.com", "hotmail.co.uk", "outlook.com", "yahoo.ca", "icloud.com", "btinternet.com", "aol.com", "gmx.net")
STREETS = (
    "Station Road|High Street|Church Lane|Victoria Avenue|Elm Grove|Mill Lane|Kingsway|Queens Drive|Maple Street|"
    "Sycamore Close|Larch Crescent|Windmill Hill|Orchard Way|Beechcroft Avenue|Tanglewood Court|Northgate|"
    "Saint Mary's Terrace|Old Kent Road|Lower Park Row|Fifth Avenue|Sunset Boulevard|Lakeshore Drive|Pine Ridge Road|"
    "Chestnut Mews|Bishopsgate Street|Martin Luther King Boulevard|West Fourth Street|Rue Saint Denis|Harbour View"
).split("|")
TOWNS = (
    "|||Leeds|Croydon|Milton Keynes|Stoke on Trent|Bury Saint Edmunds|Halifax|Sacramento|Cedar Rapids|Thunder Bay|"
    "Medicine Hat|Newcastle|Aberdeen|Tulsa|Red Deer|Wolverhampton|Baton Rouge|Kettering"
).split("|")
CONDITIONS = (
    "asthma|type two diabetes|high blood pressure|epilepsy|a peanut allergy|arthritis|a bad back|depression|anxiety|"
    "a heart condition|migraines|eczema|a broken wrist|sciatica|angina|coeliac disease|an underactive thyroid|bronchitis|"
    "a slipped disc|glaucoma|dementia|Parkinson's|breast cancer|a stroke|kidney stones|vertigo|psoriasis|shingles"
).split("|")
MEDICINES = "warfarin|metformin|ibuprofen|insulin|statins|antidepressants|amoxicillin|ramipril|sertraline|steroids".split("|")
FIRMS = (
    "{} Logistics|{} and Sons|{} and {} Solicitors|{} Engineering|{} Primary School|the {} Group|{} Motors|"
    "Saint {}'s Hospital|{} Dental Practice|Barclays|Tesco|Amazon"
).split("|")


def pick(options):
    return random.choice(options)


def digits(n: int) -> str:
    return "".join(random.choice("0123456789") for _ in range(n))


def number(n: int) -> str:
    if n < 20:
        return UNITS[n]
    if n < 100:
        return TENS[n // 10] + (" " + UNITS[n % 10] if n % 10 else "")
    if n < 1000:
        return UNITS[n // 100] + " hundred" + (" and " + number(n % 100) if n % 100 else "")
    return number(n // 1000) + " thousand" + (" " + number(n % 1000) if n % 1000 else "")


def ordinal(n: int) -> str:
    if n <= 20:
        return ORDINALS[n]
    return "thirtieth" if n == 30 else TENS[n // 10] + " " + ORDINALS[n % 10]


def said(text: str, zero: str, pairs: float) -> str:
    """Digits one by one, doubled, or two together."""
    words, at = [], 0
    while at < len(text):
        run = next((n for n in (3, 2) if text[at : at + n] == text[at] * n and at + n <= len(text)), 1)
        name = zero if text[at] == "0" else UNITS[int(text[at])]
        if run > 1 and random.random() < 0.4:
            words.append(("double " if run == 2 else "triple ") + name)
            at += run
        elif at + 1 < len(text) and text[at] in "23456789" and random.random() < pairs:
            words.append(number(int(text[at : at + 2])))
            at += 2
        else:
            words.append(name)
            at += 1
    return " ".join(words)


# A way of saying groups: what stands between them, and what a slip sounds like. The last ones are held out.
PAUSES = [", ", " ", ", ", " ", " um ", ", er, ", ", and then ", " dash ", " uh ", ", erm, "]
SLIPS = [", no sorry, ", ", sorry, ", " no wait, ", ", I mean ", ", hang on, ", ", no, ", ", actually "]


class Ways:
    """What of the forms this split may use: the held-out one has those that nobody tuned on, too."""

    held_out = False

    @classmethod
    def of(cls, forms):
        return pick(forms if cls.held_out or len(forms) < 3 else forms[: -(len(forms) // 3)])


def groups(parts: list[str], slips: float = 0.06) -> str:
    zero, pairs, pause = pick(["oh", "zero", "oh", "zero", "nought", "o"]), pick([0, 0, 0, 0.3, 1]), Ways.of(PAUSES)
    spoken = [said(part, zero, pairs) for part in parts]
    if len(parts) > 1 and random.random() < slips:
        at = random.randrange(1, len(parts))
        spoken[at] = said(digits(len(parts[at])), zero, 0) + Ways.of(SLIPS) + spoken[at]
    return pause.join(spoken)


def cut(text: str, *sizes: int) -> list[str]:
    parts = []
    for size in sizes:
        parts.append(text[:size])
        text = text[size:]
    return [part for part in [*parts, text] if part]


def coded(text: str) -> str:
    """Letters and digits as one dictates them."""
    way, zero = Ways.of(["plain", "plain", "nato", "for", "as in"]), pick(["zero", "oh"])
    words = []
    for c in text.upper():
        i = ord(c) - 65
        if c.isdigit():
            words.append(said(c, zero, 0))
        elif c.isalpha():
            words.append({"plain": c, "nato": NATO[i]}.get(way) or f"{c} {way} {EXAMPLES[i]}")
    return " ".join(words)


def letters(n: int) -> str:
    return "".join(random.choice("ABCDEFGHJKLMNPRSTUVWXY") for _ in range(n))


def phone():
    text, sizes, prefix = Ways.of(
        [
            ("07" + digits(9), (5, 3, 3), ""),
            ("07" + digits(9), (5, 6), ""),
            (pick("23456789") + digits(9), (3, 3, 4), ""),
            ("01" + digits(9), (5, 6), ""),
            (pick("23456789") + digits(9), (3, 3, 2, 2), ""),
            ("020" + digits(8), (3, 4, 4), ""),
            (digits(7), (3, 4), ""),
            ("7" + digits(9), (4, 3, 3), "plus four four "),
            (pick("23456789") + digits(9), (3, 3, 4), "one "),
            ("3" + digits(8), (1, 2, 2, 2, 2), "plus three three "),
        ]
    )
    parts = cut(text, *sizes)
    lead = {"": "", "one ": "1-", "plus four four ": "+44 ", "plus three three ": "+33 "}[prefix]
    return prefix + groups(parts), lead + pick([" ", "-", "" if not lead else " "]).join(parts)


def phone_part():
    text = digits(pick([4, 5, 6]))
    return groups([text], 0), text


def luhn(body: str) -> str:
    total = sum(sum(divmod(int(c) * (2 if i % 2 == 0 else 1), 10)) for i, c in enumerate(reversed(body)))
    return body + str(-total % 10)


def card():
    text = Ways.of([luhn(pick("45") + digits(14)), luhn("4" + digits(14)), pick("456") + digits(15), luhn(pick(["34", "37"]) + digits(12))])
    parts = cut(text, 4, 6) if len(text) == 15 else cut(text, 4, 4, 4)
    return groups(parts), pick(["", " ", "-"]).join(parts)


def card_end():
    text = digits(4)
    lead = Ways.of(["ending ", "ending in ", "ending with "])
    return lead + groups([text], 0), lead + text


def sort_code():
    parts = cut(digits(6), 2, 2)
    return groups(parts), pick(["-", " "]).join(parts)


def account():
    text = digits(8)
    return groups(cut(text, *pick([(8,), (4, 4), (2, 3)]))), text


def routing():
    text = digits(9)
    return groups(cut(text, 3, 3)), text


def iban():
    country, size = Ways.of([("GB", 18), ("DE", 18), ("IE", 18), ("FR", 23)])
    body = letters(4) + digits(size - 4) if country in ("GB", "IE") else digits(size)
    text = country + digits(2) + body
    return coded(text), pick([" ".join(cut(text, *[4] * 6)), text])


def bank():
    return pick([sort_code, account, iban, account])()


def nino():
    text = letters(2) + digits(6) + pick("ABCD")
    return " ".join([coded(text[:2]), groups(cut(text[2:8], 2, 2)), text[8]]), pick([text, " ".join(cut(text, 2, 2, 2, 2))])


def ssn():
    parts = cut(digits(9), 3, 2)
    return groups(parts), pick(["-", " "]).join(parts)


def sin():
    parts = cut(digits(9), 3, 3)
    return groups(parts), pick(["-", " "]).join(parts)


def nhs():
    parts = cut(digits(10), 3, 3)
    return groups(parts), " ".join(parts)


def passport():
    text = digits(9)
    return groups(cut(text, 3, 3), 0), text


def national_id():
    return pick([nino, ssn, sin])()


def reference():
    kind = Ways.of(["letters", "digits", "mixed", "dashed"])
    if kind == "digits":
        text = digits(pick([5, 6, 7, 8]))
        return groups(cut(text, 3), 0), text
    text = letters(2) + digits(5) if kind == "letters" else letters(1) + digits(3) + letters(1) + digits(2)
    return coded(text), text if kind != "dashed" else text[:2] + "-" + text[2:]


def plate():
    text = Ways.of(
        [letters(2) + digits(2) + letters(3), letters(3) + digits(4), letters(1) + digits(3) + letters(3), pick("123456789") + letters(3) + digits(3)]
    )
    return coded(text), text if random.random() < 0.5 else " ".join(cut(text, 4))


def postcode():
    uk = letters(2) + pick("123456789") + " " + pick("123456789") + letters(2)
    text = Ways.of([uk, letters(1) + digits(1) + " " + pick("123456789") + letters(2), digits(5), letters(1) + digits(1) + letters(1) + " " + digits(1) + letters(1) + digits(1)])
    if text.isdigit():
        return groups([text], 0), text
    return " ".join(coded(part) for part in text.split()), text


def ip():
    parts = [str(random.randint(1, 254)) for _ in range(4)]
    way = Ways.of(["digits", "digits", "numbers"])
    one = lambda p: said(p, "oh", 0) if way == "digits" else number(int(p))
    return " dot ".join(map(one, parts)), ".".join(parts)


def dob():
    day, month, year = random.randint(1, 28), random.randint(1, 12), random.randint(1931, 2015)
    tens = number(year // 100) + " " + (number(year % 100) if year % 100 > 9 else "oh " + UNITS[year % 100] if year % 100 else "hundred")
    whole = tens if year < 2000 else "two thousand" + (" and " + number(year % 100) if year % 100 else "")
    name = MONTHS[month - 1]
    spoken = Ways.of(
        [
            f"the {ordinal(day)} of {name} {whole}",
            f"{ordinal(day)} {name} {whole}",
            f"{name} {ordinal(day)}, {whole}",
            f"{number(day)} {number(month)} {whole}",
            f"the {ordinal(day)} of the {ordinal(month)}, {number(year % 100) if year % 100 > 9 else 'oh ' + UNITS[year % 100]}",
            f"{name} the {ordinal(day)} {whole}",
        ]
    )
    written = Ways.of([f"{day} {name} {year}", f"{day}/{month}/{year}", f"{name} {day}, {year}", f"{day:02}.{month:02}.{year}"])
    return spoken, written


def age():
    n = random.randint(2, 97)
    return number(n), str(n)


def price():
    pounds, pence = random.randint(3, 980), random.choice([0, 0, 50, 99, 75])
    spoken = f"{number(pounds)} {pick(['pounds', 'dollars', 'quid', 'euros'])}" + (f" {number(pence)}" if pence else "")
    return spoken, f"{pick('£$€')}{pounds}" + (f".{pence}" if pence else "")


def clock():
    hour, minute = random.randint(1, 12), pick([0, 0, 15, 30, 45, 20])
    past = {0: "", 15: "quarter past ", 30: "half past ", 45: "quarter to ", 20: "twenty past "}[minute]
    spoken = pick([past + UNITS[hour] + ("" if past else pick([" o'clock", " pm", " am"])), UNITS[hour] + (" " + number(minute) if minute else " o'clock")])
    return spoken, pick([f"{hour}:{minute:02}", f"{hour}:{minute:02}", spoken])


def count():
    n = pick([random.randint(2, 12), random.randint(2, 60)])
    return number(n), str(n)
