// SPDX-License-Identifier: Apache-2.0
// Drives a fuzz target without libFuzzer: bytes of a seed, short and long, for a moment.
#include <cstddef>
#include <cstdint>

#include "base/bytes.h"
#include "base/random.h"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size);

int main() {
    constexpr int rounds = 50'000;
    constexpr std::uint64_t size_max = 600;
    ombrex::SeededRandom random{20261122};
    for (int round = 0; round < rounds; ++round) {
        ombrex::Bytes bytes(random.below(size_max));
        random.fill(bytes);
        static_cast<void>(LLVMFuzzerTestOneInput(bytes.data(), bytes.size()));
    }
}
