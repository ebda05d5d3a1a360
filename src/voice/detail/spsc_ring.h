// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>

namespace ombrex::voice::detail {

/// A bounded queue between exactly one writing and one reading thread. Neither waits, locks or allocates.
/// Positions count all values ever written, so that the writer can name a place in the stream.
template <class T, std::size_t Capacity>
class SpscRing {
    static_assert((Capacity & (Capacity - 1)) == 0, "a power of two");

public:
    /// Writer. Where to put the next value, made visible by publish(); null when full.
    [[nodiscard]] T* room() noexcept {
        auto const written = written_.load(std::memory_order_relaxed);
        if (written - read_.load(std::memory_order_acquire) >= Capacity) return nullptr;
        return &slots_[written % Capacity];
    }
    void publish() noexcept { written_.store(written_.load(std::memory_order_relaxed) + 1, std::memory_order_release); }
    [[nodiscard]] bool push(T const& value) noexcept {
        auto* const slot = room();
        if (slot == nullptr) return false;
        *slot = value;
        publish();
        return true;
    }

    /// Reader. The oldest value, valid until pop(); null when empty.
    [[nodiscard]] T const* front() const noexcept {
        auto const read = read_.load(std::memory_order_relaxed);
        return read == written_.load(std::memory_order_acquire) ? nullptr : &slots_[read % Capacity];
    }
    void pop() noexcept { read_.store(read_.load(std::memory_order_relaxed) + 1, std::memory_order_release); }

    /// Either.
    [[nodiscard]] std::uint64_t written() const noexcept { return written_.load(std::memory_order_acquire); }
    [[nodiscard]] std::uint64_t read() const noexcept { return read_.load(std::memory_order_acquire); }
    [[nodiscard]] std::size_t size() const noexcept { return static_cast<std::size_t>(written() - read()); }

private:
    static constexpr std::size_t cache_line = 64;

    alignas(cache_line) std::atomic<std::uint64_t> written_{0};
    alignas(cache_line) std::atomic<std::uint64_t> read_{0};
    std::array<T, Capacity> slots_{};
};

}  // namespace ombrex::voice::detail
