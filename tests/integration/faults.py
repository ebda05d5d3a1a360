# SPDX-License-Identifier: Apache-2.0
"""What a test of the whole program found to be otherwise than it should."""


class Faults:
    def __init__(self):
        self.found = []

    def expect(self, right, what):
        if not right:
            self.found.append(what)
        return right

    def tell(self):
        """Prints them. The code to end with."""
        for fault in self.found:
            print("FAULT", fault)
        return 1 if self.found else 0
