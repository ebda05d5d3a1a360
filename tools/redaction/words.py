# SPDX-License-Identifier: Apache-2.0
"""Invented streets, firms, addresses of mail and web, conditions, and the plain things callers talk about."""

import random
from pathlib import Path

import values
from values import digits, number, pick

TITLES = "Mr|Mrs|Ms|Miss|Dr|Mr|Mrs|Professor|Doctor"
NAMES_THAT_ARE_WORDS = ("Will|Rose|May|June|April|Grace|Hope|Faith|Joy|Mark|Bill|Frank|Penny|Heather|Holly|Ivy|Daisy|Drew|"
                        "Rob|Sue|Pat|Jack|Art|Chase|Dale|Dean|Earl|Gene|Grant|Hunter|Jasmine|Lily|Melody|Miles|Olive|Pearl|"
                        "Ray|Robin|Ruby|Summer|Sunny|Violet|Wade|Angel|Autumn|Brook|Carol|Charity|Clay|Cliff|Crystal|Dawn|"
                        "Destiny|Eve|Fern|Gale|Ginger|Hazel|Iris|Ivory|Jade|Jean|Josh|Lance|Max|Nick|Norm|Opal|Page|Patience|"
                        "Peg|Poppy|Reed|Rich|Rusty|Sandy|Skip|Star|Storm|Tim|Trinity|Troy|Van|Wren|Buck|Chip|Cash|Duke|Guy")
HOMOPHONES = {"one": "won", "two": "to", "four": "for", "eight": "ate", "to": "two", "for": "four", "three": "tree",
              "six": "sics", "won": "one", "too": "two", "their": "there", "there": "their", "your": "you're", "no": "know"}
STREETS = ("Albion|Alder|Ash|Ashfield|Baker|Beech|Birch|Bishop|Bluebell|Bridge|Brook|Cambridge|Canal|Castle|Cedar|Chapel|"
           "Cherry|Cherry Tree|Chestnut|Church|Clarence|Clay|College|Coronation|Cotton|Cross|Dale|Dover|Eagle|East|Edward|Elm|Elm Tree|"
           "Factory|Fairfield|Farm|Fern|Forest|Foundry|Fox|Garden|George|Glebe|Granary|Grange|Green|Grove|Harbour|Hawthorn|"
           "Hazel|Heath|High|Highfield|Hill|Hollow|Holly|Hope|Jubilee|Kestrel|King|Kings|Lake|Lansdowne|Laurel|Lavender|Lime|"
           "Linden|Lodge|London|Long|Magnolia|Main|Manor|Maple|Market|Marlborough|Meadow|Mill|Monroe|Nelson|New|Newton|"
           "North|Oak|Oakfield|Old|Old Mill|Orchard|Oxford|Park|Peach Tree|Pine|Plum|Poplar|Prince|Priory|Quarry|Queen|Queens|Railway|"
           "River|Riverside|Rose|Rosemary|Rowan|Salisbury|School|Silver|South|Spring|Spruce|Stable|Station|Stone|Summer|"
           "Sycamore|Tanner|Temple|Thorn|Tower|Union|Valley|Vicarage|Victoria|Walnut|Warwick|Washington|Water|Well|West|"
           "Wheat|White|Willow|Windmill|Windsor|Wood|Woodland|York|Second|Third|Fifth|Saint John's|St Mary's|Duke")
SUFFIXES = ("Road|Road|Road|Street|Street|Street|Lane|Lane|Avenue|Avenue|Close|Drive|Drive|Crescent|Court|Way|Place|Gardens|"
            "Terrace|Square|Hill|Grove|Park|Row|Mews|Boulevard|Walk|Rise|View|Green|Parade|Wharf|Circle|Trail|Parkway|Path")
TOWNS = ("Leeds|Bristol|Derby|York|Hull|Reading|Bath|Luton|Bolton|Preston|Stockport|Swindon|Exeter|Norwich|Ipswich|Dundee|"
         "Cardiff|Swansea|Belfast|Wigan|Chester|Lincoln|Durham|Oxford|Slough|Watford|Crawley|Dallas|Austin|Denver|Boise|"
         "Tampa|Omaha|Tulsa|Fresno|Raleigh|Reno|Madison|Buffalo|Portland|Phoenix|Houston|Toledo|Akron|Salem|Ottawa|Calgary|"
         "Regina|Hamilton|London|Windsor|Halifax|Kingston|Barrie|Hexham|Thirsk|Malvern|Frome|Otley|Ilkley|Buxton|Matlock|"
         "Harpenden|Didcot|Bicester|Cowes|Penzance|Bude|Alnwick|Keswick|Oban|Brecon|Milton Keynes|San Diego|Santa Fe|"
         "New Haven|Fort Worth|Baton Rouge|St Albans|Bury St Edmunds|Kings Lynn|Market Harborough|Grand Rapids|Sioux Falls")
HOUSES = ("The Old Rectory|Rose Cottage|The Barn|Ivy House|The Coach House|Orchard Farm|Hillside|The Lodge|Mill House|"
          "The Old Bakery|Primrose Cottage|Manor Farm|The Gatehouse|Willow Barn|Wisteria House|Yew Tree Cottage")
CONDITIONS = (
    "asthma|diabetes|type two diabetes|type one diabetes|epilepsy|arthritis|rheumatoid arthritis|eczema|psoriasis|anaemia|"
    "high blood pressure|low blood pressure|a heart condition|a heart murmur|angina|a stroke|a mini stroke|cancer|breast cancer|"
    "prostate cancer|skin cancer|lung cancer|leukaemia|a brain tumour|multiple sclerosis|Parkinson's|Parkinson's disease|dementia|"
    "Alzheimer's|Crohn's disease|colitis|IBS|coeliac disease|gallstones|kidney stones|kidney disease|kidney failure|a hernia|"
    "a slipped disc|sciatica|back pain|chronic back pain|a bad back|a broken leg|a broken wrist|a fractured ankle|a torn ligament|"
    "a sprained ankle|a frozen shoulder|osteoporosis|gout|fibromyalgia|chronic fatigue|chronic fatigue syndrome|lupus|migraines|"
    "migraine|cluster headaches|vertigo|tinnitus|hearing loss|glaucoma|cataracts|macular degeneration|anxiety|depression|"
    "severe anxiety|postnatal depression|panic attacks|PTSD|OCD|bipolar disorder|schizophrenia|ADHD|autism|dyslexia|insomnia|"
    "sleep apnoea|an eating disorder|anorexia|bulimia|a drinking problem|alcoholism|HIV|hepatitis|hepatitis B|herpes|shingles|"
    "chickenpox|measles|mumps|flu|covid|long covid|pneumonia|bronchitis|a chest infection|an ear infection|a kidney infection|"
    "a urine infection|cystitis|tonsillitis|sinusitis|hay fever|a nut allergy|a peanut allergy|a latex allergy|a rash|thrush|"
    "endometriosis|fibroids|the menopause|a miscarriage|pre eclampsia|a difficult pregnancy|thyroid problems|an underactive thyroid|"
    "a blood clot|deep vein thrombosis|varicose veins|piles|haemorrhoids|an ulcer|a stomach ulcer|acid reflux|heartburn|"
    "gastritis|diverticulitis|appendicitis|a hip replacement|a knee replacement|a heart bypass|a bypass|a kidney transplant|"
    "a pacemaker|chemotherapy|dialysis|radiotherapy|a hysterectomy|keyhole surgery|a root canal|an abscess|a tooth abscess|"
    "toothache|a wisdom tooth infection|bleeding gums|receding gums|ingrown toenails|an ingrown toenail|athlete's foot|verrucas|"
    "a verruca|ringworm|scabies|head lice|warts|acne|rosacea|vitiligo|alopecia|cerebral palsy|muscular dystrophy|cystic fibrosis|"
    "spina bifida|Down's syndrome|Tourette's|motor neurone disease|Huntington's disease|sickle cell|sickle cell anaemia|"
    "haemophilia|a bleeding disorder|a weak heart|an irregular heartbeat|palpitations|high cholesterol|pins and needles|"
    "carpal tunnel|tennis elbow|plantar fasciitis|a bunion|a burst appendix|a collapsed lung|emphysema|COPD|tuberculosis|"
    "whooping cough|meningitis|sepsis|Lyme disease|malaria|glandular fever|scarlet fever|norovirus|food poisoning|gastroenteritis|"
    "a nervous breakdown|a breakdown|a concussion|whiplash|a head injury|a spinal injury|nerve damage|a detached retina|"
    "a lazy eye|conjunctivitis|a stye|colour blindness|a stammer|selective mutism|agoraphobia|claustrophobia|a needle phobia")
MEDICINES = ("insulin|metformin|warfarin|statins|blood thinners|antidepressants|antibiotics|steroids|a steroid inhaler|an inhaler|"
             "beta blockers|painkillers|codeine|morphine|tramadol|methadone|lithium|sertraline|citalopram|amoxicillin|penicillin|"
             "ibuprofen|omeprazole|levothyroxine|amlodipine|ramipril|methotrexate|HRT|the pill|blood pressure tablets|"
             "sleeping tablets|antihistamines|chemo|gabapentin|pregabalin|diazepam|Prozac|Ritalin|Viagra|an EpiPen")
SICK = ("off sick|signed off|off with stress|signed off with stress|off with a bad back|off with flu|signed off with depression|"
        "off sick with covid|on sick leave|off with my back|on crutches|in plaster")
ALLERGENS = ("penicillin|peanuts|nuts|shellfish|latex|bee stings|wasp stings|eggs|dairy|gluten|aspirin|ibuprofen|cats|pollen|"
             "sulphites|hair dye|plasters|iodine|codeine|sesame|strawberries|nickel")
TRADES = ("haircut|trim|colour|boiler service|repair|MOT|table|delivery|quote|viewing|lesson|check up|filling|massage|facial|"
          "tyre change|oil change|clean|cleaning|tune up|fitting|consultation|session|class|survey|room|cake|wax|pedicure|"
          "roof repair|new lock|blood test|eye test|vaccination|passport photo|dog groom|removal|skip|taxi|coach")
PROVIDERS = ("gmail|gmail|gmail|hotmail|yahoo|outlook|icloud|aol|btinternet|comcast|live|protonmail|sky|virgin media|me|msn|"
             "googlemail|mail|talktalk|verizon")
SUFFIX_OF = {"btinternet": "com", "comcast": "net", "live": "co.uk", "virgin media": "com", "verizon": "net", "talktalk": "net"}
TRADE_NAMES = "plumbing|cakes|photos|design|motors|flowers|consulting|legal|fitness|studio|music|books|lets|cars|travel|dental|media"
FIRMS = ("{0} and {1}|{0} and Sons|{0} Brothers|{0} {2} School|{0} Primary School|{0} Academy|{0} College|{2} Hospital|"
         "{0} Plumbing|{0} Electrical|{0} Motors|{0} Group|{0} Solicitors|{0} and {1} Solicitors|{0} Logistics|{2} Council|"
         "{0} Bank|{0} and {1} Bank|{0} Holdings|{0} Foods|{0} Engineering|{2} University|{0} Insurance|{0} Consulting|"
         "{0} and {1} Architects|{0} Partners|{2} City Council|{0} Bakery|{0} Construction|the {2} Hotel|{0} Dental Practice|{0} Ltd|"
         "{0} Software|{0}, {1} and {0}|{0} Care Home|{2} Fire Station|{2} Library|{0} Farms|{0} Recruitment|{0} and {1}")
CHAINS = ("Tesco|Asda|Sainsbury's|Amazon|Aldi|Lidl|Boots|Walmart|Target|Costco|Barclays|HSBC|Lloyds|Ford|"
          "Royal Mail|Network Rail|British Gas|Marks and Spencer|John Lewis|Walgreens|Home Depot|Wells Fargo|"
          "Rolls Royce|Vodafone|Specsavers|Greggs|McDonald's|Starbucks|Siemens|Deloitte|Microsoft|Google|IBM|Oracle|Halfords")


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
    return {"price": values.price, "clock": values.clock, "day": values.day, "count": values.count, "big": values.big}[kind]()


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
    local = pick([[first, joint, last], [first, joint, last], [first], [first[0], joint, last], [pick(TRADE_NAMES), joint, last],
                  [pick("silver|happy|info|office|big|mad|the|sunny|crazy"), joint, first]])
    tail = pick(["", "", "", digits(2), digits(1), digits(4), "19" + digits(2)])
    if random.random() < 0.25:
        own = pick([last + pick(TRADE_NAMES), first + last, last + "family"])
        domain, ending = own, pick(["co.uk", "com", "org", "net", "io"])
    else:
        domain = pick(PROVIDERS)
        ending = SUFFIX_OF.get(domain, pick(["com", "com", "co.uk"]) if domain in ("hotmail", "yahoo", "live", "me") else "com")
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
    spoken = ("w w w dot " if www else "") + " ".join(stem) + " dot " + ending.replace(".", " dot ") + (f" slash {path}" if path else "")
    written = ("www." if www else "") + "".join(stem) + "." + ending + (f"/{path}" if path else "")
    return spoken, written


def address(names) -> tuple[str, str]:
    if random.random() < 0.08:
        text = f"{pick(HOUSES)}, {pick(STREETS)} {pick(SUFFIXES)}, {pick(TOWNS)}"
        return text, text
    n = random.choice([random.randint(1, 99), random.randint(1, 99), random.randint(100, 400), random.randint(1000, 9999)])
    zero = pick("oh|zero")
    said = number(n) if n < 100 or (n < 1000 and random.random() < 0.4) else values.said_digits(str(n), zero, pick([0, 0.9]))
    letter = pick(["", "", "", "", "", "", "A", "B", "C"])
    street = f"{pick(STREETS) if random.random() < 0.75 else names.one_last()} {pick(SUFFIXES)}"
    lead, tail = "", ""
    if random.random() < 0.18:
        flat = random.randint(1, 40)
        kind = pick("Flat|Apartment|Unit|Apartment|Flat|Suite")
        lead = kind + " {0}, "
    if random.random() < 0.6:
        tail = pick([", ", ", ", " in "]) + pick(TOWNS)
    spoken = (lead.format(number(flat)) if lead else "") + said + (" " + letter if letter else "") + " " + street + tail
    written = (lead.format(flat) if lead else "") + str(n) + letter + " " + street + tail
    return spoken, written


def employer(names) -> str:
    if random.random() < 0.25:
        return pick(CHAINS)
    return pick(FIRMS).format(names.one_last(), names.one_last(), pick(TOWNS))


def health(kind: str) -> str:
    return pick({"HEALTH": CONDITIONS, "MEDICINE": MEDICINES, "ALLERGEN": ALLERGENS, "SICK": SICK}[kind])
