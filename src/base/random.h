// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace ombrex {

/// Where randomness comes from; injected, so that a run can be repeated.
class Random {
public:
    virtual ~Random() = default;
    virtual void fill(std::span<std::uint8_t> out) = 0;

    /// A number in [0, bound). REQUIRES: bound > 0. Without modulo bias.
    [[nodiscard]] std::uint64_t below(std::uint64_t bound);
};

/// The kernel's generator: fit for keys. Aborts if the kernel has none to give. Thread: safe to share.
class SystemRandom final : public Random {
public:
    void fill(std::span<std::uint8_t> out) override;
};

/// xoshiro256** from a seed: the same seed gives the same bytes on every machine.
/// For simulations and text mode only; never for keys. Thread: one.
class SeededRandom final : public Random {
public:
    explicit SeededRandom(std::uint64_t seed);
    void fill(std::span<std::uint8_t> out) override;

private:
    std::uint64_t next() noexcept;
    std::array<std::uint64_t, 4> state_{};
};

}  // namespace ombrex
