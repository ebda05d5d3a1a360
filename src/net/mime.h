// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "base/clock.h"
#include "base/result.h"

namespace ombrex::net {

struct MimeAttachment {
    std::string name;          ///< "appointment.ics"
    std::string content_type;  ///< "text/calendar; method=PUBLISH; charset=utf-8"
    std::string content;
};

/// A letter as people write it. Texts are UTF-8.
struct MimeLetter {
    std::string from;
    std::string to;
    std::string subject;
    std::string text;
    std::string html;  ///< Empty: text only.
    std::vector<MimeAttachment> attachments;
    std::string id;  ///< Left of the @ in Message-ID; the right side is the sender's domain.
    TimePoint date;
};

/// The letter as it goes over the wire (RFC 5322, RFC 2045 to 2047): text and HTML as alternatives, all parts base64,
/// so that no line is too long and no byte is lost. Lines end with CR LF. Errors: invalid_input (an address or name
/// with a control character: it could forge headers).
[[nodiscard]] Result<std::string> render_mime(MimeLetter const& letter);

}  // namespace ombrex::net
