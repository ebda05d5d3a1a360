#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What `ombrex bench turns` and `idle` make of what they measured."""
import io
import unittest

import idle
import turns
from verdicts import told, verdict


def code(verdicts):
    return told(verdicts, io.StringIO())


def waits(gap=600, late=1000, cut=0, path_us=3000):
    """Twenty turns, three of them with a late answer, and `cut` that were cut off."""
    out = turns.Waits()
    gaps = [{"turn": 1, "cut_off": n < cut, "gap_ms": late if n >= 17 else gap} for n in range(20)]
    timing = {f"{part}_us": path_us for part in turns.PARTS} | {"dictation": "0"}
    out.add({"cpu_s": 4.0, "timings": [timing], "call": {"turns": [{"say": "A haircut"}]}, "report": {"gaps": gaps}})
    return out


class Verdicts(unittest.TestCase):
    def test_a_bar_itself_holds_unless_less_is_asked_for(self):
        self.assertTrue(verdict("gap", 700, 700, "ms")[0])
        self.assertFalse(verdict("gap", 700.1, 700, "ms")[0])
        self.assertFalse(verdict("ready", 1000, 1000, "ms", below=True)[0])

    def test_nothing_measured_does_not_hold(self):
        self.assertFalse(verdict("gap", None, 700, "ms")[0])
        self.assertEqual(code([]), 1)
        self.assertEqual(code(turns.Waits().judged(with_mock=False)), 1)
        self.assertEqual(code(turns.Waits().judged(with_mock=True)), 1)

    def test_each_bar_of_the_turns_counts(self):
        self.assertEqual(code(waits(700, 1100, 1, 9000).judged(False)), 0)
        for worse in (waits(gap=701), waits(late=1101), waits(cut=2), waits(path_us=9001)):
            self.assertEqual(code(worse.judged(False)), 1)

    def test_with_mock_engines_the_path_alone_counts(self):
        self.assertEqual(code(waits(gap=5000, cut=20).judged(True)), 0)
        self.assertEqual(code(waits(path_us=9001).judged(True)), 1)

    def test_the_worst_idle_server_counts(self):
        self.assertEqual(code(idle.judged([30, 999], [27, 59.9])), 0)
        self.assertEqual(code(idle.judged([30, 1000], [27, 27])), 1)
        self.assertEqual(code(idle.judged([30, 30], [27, 60])), 1)

    def test_cost_is_told_in_decodes_of_the_reference(self):
        cost = turns.costs([4.0, 2.0, 6.0, 3.0, 5.0], 0.25)
        self.assertEqual(cost, {"cpu_p50_s": 4.0, "cpu_p90_s": 6.0, "reference_s": 0.25, "ratio_p50": 16.0,
                                "ratio_p90": 24.0})

    def test_a_cpu_without_vnni_is_known_by_its_flags(self):
        self.assertTrue(turns.has_vnni("model\t: 1\nflags\t\t: fpu avx512_vnni sse\n"))
        self.assertTrue(turns.has_vnni("flags\t\t: fpu avx_vnni\n"))
        self.assertFalse(turns.has_vnni("flags\t\t: fpu avx2 avx512f\n"))
        self.assertFalse(turns.has_vnni(""))


if __name__ == "__main__":
    unittest.main()
