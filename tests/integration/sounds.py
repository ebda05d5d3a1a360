# SPDX-License-Identifier: Apache-2.0
"""Whether two names sound alike: what a caller hears when hers is read back to her."""
import difflib
import re

# Letters that one ear takes for another: voiced and unvoiced, and spellings of one sound.
ALIKE = [("ph", "f"), ("ck", "k"), ("qu", "k"), ("q", "k"), ("x", "ks"), ("ch", "j"), ("sh", "s"), ("th", "t"),
         ("c(?=[eiy])", "s"), ("c", "k"), ("g(?=[eiy])", "j"), ("g", "k"), ("d", "t"), ("b", "p"), ("v", "f"),
         ("z", "s")]


def sound(name):
    """The consonants of a name, voicing dropped: "Dean Ito" and "Dean Edo" are both "tnt"."""
    key = name.lower()
    for letters, one in ALIKE:
        key = re.sub(letters, one, key)
    return re.sub(r"(.)\1+", r"\1", re.sub("[^a-z]|[aeiouhwy]", "", key))


def alike(one, other):
    def near(a, b):
        return difflib.SequenceMatcher(None, a, b).ratio() >= 0.8
    return near(one.lower(), other.lower()) or near(sound(one), sound(other))
