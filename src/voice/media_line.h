// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include "voice/line.h"

namespace ombrex::voice {

namespace detail {
struct LineShared;
struct Outbound;
struct PumpInbox;
}  // namespace detail

/// The strand's end of one call's RTP, which a media thread carries.
/// Lifetime: may outlive the pump (it is silent then). Destroying it closes the sockets.
class MediaLine final : public Line {
public:
    MediaLine(std::shared_ptr<detail::LineShared> shared, std::shared_ptr<detail::PumpInbox> inbox);
    ~MediaLine() override;
    MediaLine(MediaLine const&) = delete;
    MediaLine& operator=(MediaLine const&) = delete;

    [[nodiscard]] int fd() const noexcept override;
    [[nodiscard]] std::optional<Beat> take() override;
    bool play(audio::Frame const& frame, std::uint32_t mark) override;
    bool press(char key) override;
    void hush() noexcept override;
    [[nodiscard]] std::size_t waiting() const noexcept override;
    void change(ports::RtpMedia const& media) override;
    [[nodiscard]] MediaCounts counts() const noexcept override;

private:
    bool put(detail::Outbound const& frame);

    std::shared_ptr<detail::LineShared> shared_;
    std::shared_ptr<detail::PumpInbox> inbox_;
};

}  // namespace ombrex::voice
