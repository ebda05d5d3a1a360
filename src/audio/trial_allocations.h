// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdlib>
#include <functional>

#ifndef __has_feature  // Clang's
#define __has_feature(feature) 0
#endif
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define OMBREX_OWN_MALLOC 0  // the sanitizer's
#else
#define OMBREX_OWN_MALLOC 1
#endif

/// Counts what a test allocates, at malloc itself, so that the libraries below us are counted too. Puts a malloc of its
/// own into the program: one source of a test includes it, nothing else.
namespace ombrex::audio::trial {

/// False: a sanitizer owns malloc, and nothing is counted.
inline constexpr bool allocations_are_counted = OMBREX_OWN_MALLOC != 0;

inline constinit thread_local bool counting = false;
inline constinit thread_local int allocations = 0;

/// How often this thread allocated while it did `work`.
inline int allocations_in(std::function<void()> const& work) {
    allocations = 0;
    counting = true;
    work();
    counting = false;
    return allocations;
}

inline void count() noexcept { allocations += counting ? 1 : 0; }

}  // namespace ombrex::audio::trial

#if OMBREX_OWN_MALLOC
extern "C" {
void* __libc_malloc(std::size_t);
void* __libc_calloc(std::size_t, std::size_t);
void* __libc_realloc(void*, std::size_t);

void* malloc(std::size_t size) noexcept {
    ombrex::audio::trial::count();
    return __libc_malloc(size);
}
void* calloc(std::size_t count, std::size_t size) noexcept {
    ombrex::audio::trial::count();
    return __libc_calloc(count, size);
}
void* realloc(void* old, std::size_t size) noexcept {
    ombrex::audio::trial::count();
    return __libc_realloc(old, size);
}
}
#endif
