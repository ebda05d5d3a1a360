// SPDX-License-Identifier: Apache-2.0
#include "audio/dtmf_tone.h"

#include <spandsp.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "audio/telephone_event.h"

namespace ombrex::audio {
namespace {

constexpr int level_dbm0 = -10;
constexpr int twist_db = 0;
constexpr int on_ms = 100;
constexpr int off_ms = 100;

template <class T>
T* checked(T* made) {
    if (made == nullptr) std::abort();  // out of memory
    return made;
}

}  // namespace

struct DtmfToneDetector::State {
    std::unique_ptr<dtmf_rx_state_t, int (*)(dtmf_rx_state_t*)> receiver{
        checked(dtmf_rx_init(nullptr, nullptr, nullptr)), dtmf_rx_free};
    std::array<char, MAX_DTMF_DIGITS + 1> keys{};
};

DtmfToneDetector::DtmfToneDetector() : state_{std::make_unique<State>()} {}
DtmfToneDetector::~DtmfToneDetector() = default;
DtmfToneDetector::DtmfToneDetector(DtmfToneDetector&&) noexcept = default;
DtmfToneDetector& DtmfToneDetector::operator=(DtmfToneDetector&&) noexcept = default;

std::string_view DtmfToneDetector::hear(Samples pcm) noexcept {
    dtmf_rx(state_->receiver.get(), pcm.data(), static_cast<int>(pcm.size()));
    std::size_t const count = dtmf_rx_get(state_->receiver.get(), state_->keys.data(), MAX_DTMF_DIGITS);
    return {state_->keys.data(), count};
}

struct DtmfToneGenerator::State {
    std::unique_ptr<dtmf_tx_state_t, int (*)(dtmf_tx_state_t*)> sender{checked(dtmf_tx_init(nullptr)), dtmf_tx_free};
};

DtmfToneGenerator::DtmfToneGenerator() : state_{std::make_unique<State>()} {
    dtmf_tx_set_level(state_->sender.get(), level_dbm0, twist_db);
    dtmf_tx_set_timing(state_->sender.get(), on_ms, off_ms);
}
DtmfToneGenerator::~DtmfToneGenerator() = default;
DtmfToneGenerator::DtmfToneGenerator(DtmfToneGenerator&&) noexcept = default;
DtmfToneGenerator& DtmfToneGenerator::operator=(DtmfToneGenerator&&) noexcept = default;

Result<void> DtmfToneGenerator::press(std::string_view keys) noexcept {
    if (!std::ranges::all_of(keys, [](char key) { return event_of_key(key).has_value(); })) {
        return Error{Errc::invalid_input, "key"};
    }
    if (keys.empty()) return ok();
    // The library answers how many did not fit, and adds none then.
    if (keys.size() > keys_max || dtmf_tx_put(state_->sender.get(), keys.data(), static_cast<int>(keys.size())) != 0) {
        return Error{Errc::unavailable, "keys wait"};
    }
    return ok();
}

std::size_t DtmfToneGenerator::fill(std::span<Sample> out) noexcept {
    return static_cast<std::size_t>(dtmf_tx(state_->sender.get(), out.data(), static_cast<int>(out.size())));
}

}  // namespace ombrex::audio
