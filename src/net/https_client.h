// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/deadline.h"
#include "base/task.h"
#include "net/egress_guard.h"
#include "net/tls_version.h"

namespace ombrex::net {

/// What a recipient answered, whatever its status. It is outside data: nothing in it is trusted.
struct HttpsAnswer {
    int status = 0;
    std::map<std::string, std::string> headers;  ///< Names in lower case; of one that comes twice the last counts.
    std::string body;
};

/// Which addresses a connection may be opened to.
enum class Reach : std::uint8_t {
    anywhere,     ///< The destinations are the operator's choice.
    public_only,  ///< Somebody else named them: nothing of this machine or of the networks around it (is_public).
};

/// Sends permitted requests, over libcurl, which stays in here. HTTP/1.1 over TLS only; the certificate must be good
/// for the permit's host. It follows no redirect, keeps no cookie, reads no proxy and no password file from the
/// environment, asks for no compression.
/// With Reach::public_only each socket is looked at as it is opened, by the very address that it goes to: a name may
/// mean something else by now than when anybody looked it up.
/// Connections are kept and used again. Limits: `at_once` requests, the others wait; an answer of `answer_max` bytes
/// with 64 KiB of headers; `patience` a request, or less where the deadline says so.
/// Thread: safe to share. Lifetime: the clock outlives it; destroyed, it waits for what is under way.
class HttpsClient {
public:
    struct Options {
        std::string ca_file = {};  ///< Whom to trust, PEM; empty: the machine's own list.
        TlsVersion oldest = TlsVersion::v1_2;
        std::size_t answer_max = 1024 * 1024;
        std::size_t at_once = 4;
        std::chrono::milliseconds patience{30'000};
        Reach reach = Reach::anywhere;
        std::vector<std::string> own_hosts = {};  ///< Where public_only reaches private addresses, too.
    };

    HttpsClient(Options options, Clock const& clock);
    ~HttpsClient();

    /// The permit's bytes are an HttpsRequest as text. An answer of any status but a redirect is an answer.
    /// Errors: invalid_input (the bytes are no request), denied (a redirect; an answer above the limit; an
    /// address out of reach), too_late (time
    /// is out), unavailable (no connection, no TLS, a certificate that is not good for that host, cut off).
    Task<Result<HttpsAnswer>> send(EgressGuard::Permit permit, Deadline deadline);

private:
    struct Connections;
    Options options_;
    Clock const& clock_;
    std::unique_ptr<Connections> connections_;
};

}  // namespace ombrex::net
