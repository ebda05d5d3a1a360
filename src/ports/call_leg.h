// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "base/task.h"
#include "net/media_socket.h"
#include "ports/call_observer.h"
#include "ports/rtp_media.h"
#include "ports/sound_channel.h"

namespace ombrex::ports {

/// How a call came to its end.
enum class EndReason : std::uint8_t {
    remote_hung_up,
    local_hung_up,
    cancelled,         ///< The caller gave up before it was answered.
    refused,           ///< The called side said no; the status says why.
    not_acknowledged,  ///< We answered and the caller's confirmation never came.
    failed,            ///< The peer could not be reached, or broke the protocol.
    stopped,           ///< This server is going down.
};

/// The media was negotiated again: hold, resume, another address or codec. Apply it to the socket with expect().
struct MediaChanged {
    RtpMedia media;
};

struct Ended {
    EndReason reason;
    int status = 0;  ///< The SIP status that ended it; 0: none.
};

/// The caller wrote instead of speaking: where the line can carry it.
struct Written {
    SpokenText text;
};
/// The caller is at it, if not to be heard: the agent need not ask whether he is still there.
struct Active {};

using CallEvent = std::variant<MediaChanged, Ended, Written, Active>;

enum class HangUp : std::uint8_t {
    finished,  ///< The conversation is over.
    failed,    ///< Something broke on our side.
};

/// One connected telephone call. Destroying it hangs up.
/// Thread: any, one at a time. Lifetime: may outlive the Telephony it came from; the call has ended then.
class CallLeg {
public:
    virtual ~CallLeg() = default;

    /// SIP's Call-ID or the vendor's id of the call: says nothing about a person. The same all the call long.
    [[nodiscard]] virtual std::string const& call_id() const noexcept = 0;

    /// As agreed when the call was connected; later changes come as MediaChanged.
    [[nodiscard]] virtual RtpMedia const& media() const noexcept = 0;

    /// The bound sockets, already told about media().peer. They belong to the caller from now on.
    /// REQUIRES: called once.
    [[nodiscard]] virtual net::MediaSocket take_socket() = 0;

    /// Where the sound goes instead of RTP: media() says then only whether anything is to be heard, and there is no
    /// socket to take. Null: it is RTP.
    [[nodiscard]] virtual SoundChannel* channel() noexcept { return nullptr; }

    /// Who shows the caller what is said; null: he hears it. Lifetime: the leg's.
    [[nodiscard]] virtual CallObserver* observer() noexcept { return nullptr; }

    /// Waits for what happens next. After Ended it returns Ended again and again.
    /// Errors: unavailable (the wait was cancelled; nothing is lost).
    [[nodiscard]] virtual Task<Result<CallEvent>> next_event() = 0;

    /// Ends the call; Ended follows. Does nothing when it has ended.
    virtual void hang_up(HangUp why) = 0;
};

}  // namespace ombrex::ports
