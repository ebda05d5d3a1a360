// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "base/result.h"
#include "base/task.h"

namespace ombrex::net {

/// Why a WebSocket ends (RFC 6455 section 7.4.1).
enum class CloseCode : std::uint16_t {
    normal = 1000,
    going_away = 1001,
    not_possible = 1002,  ///< "Protocol error"; ElevenLabs' word for whatever a service cannot do now.
    no_text = 1003,
    against_the_rules = 1008,
    failed = 1011,
};

/// The server's end of a WebSocket: text messages both ways (RFC 6455). Pings are answered and sent by itself.
/// Lifetime: shared; silent once it is over.
class WebSocket {
public:
    struct Options {
        std::size_t message_max = 256 * 1024;  ///< Bytes of one message of the peer; above it 1009.
        std::size_t queue_max = 1024 * 1024;   ///< Bytes that wait to be sent: a slower reader is cut off.
        std::chrono::seconds idle{30};         ///< Without a frame of the peer; a ping asks for one at half of it.
        std::string protocol = {};             ///< As offered by the peer (Sec-WebSocket-Protocol); empty: none.
    };

    virtual ~WebSocket() = default;

    /// The next message, valid UTF-8. Nothing more is read before it is asked for again: the peer has to wait.
    /// Errors: unavailable (it is over). Thread: the server's.
    [[nodiscard]] virtual Task<Result<std::string>> receive() = 0;

    /// Behind what waits already. Thread: any.
    virtual void send(std::string text) = 0;

    /// Says why behind what waits already, and ends. Once is enough. `reason`: for the peer's developers, at most 123
    /// bytes of it. Thread: any.
    virtual void close(CloseCode code, std::string reason) = 0;
};

/// What an endpoint answers instead of a body (status 101): the connection becomes a WebSocket, and belongs to `talk`,
/// which returns soon after receive() has failed. When it returns the socket is closed.
struct WebSocketUpgrade {
    std::function<Task<void>(std::shared_ptr<WebSocket>)> talk;
    WebSocket::Options options = {};
};

}  // namespace ombrex::net
