// SPDX-License-Identifier: Apache-2.0
#include "model/audit_anchor.h"

#include <algorithm>
#include <sstream>

#include "base/bytes.h"

namespace ombrex::model {
namespace {

std::string words(AuditAnchor::Link const& link) { return std::to_string(link.number) + " " + to_hex(link.chain); }

bool read(std::istream& in, AuditAnchor::Link& out) {
    std::string hex;
    if (!(in >> out.number >> hex)) return false;
    auto const raw = from_hex(hex);
    if (!raw || raw.value().size() != out.chain.size()) return false;
    std::ranges::copy(raw.value(), out.chain.begin());
    return true;
}

bool read_break(std::istream& in, AuditAnchor& out) {
    AuditAnchor::Break one;
    std::int64_t at = 0;
    if (!read(in, one.anchored) || !read(in, one.found) || !(in >> at)) return false;
    one.at = TimePoint{std::chrono::microseconds{at}};
    out.breaks.push_back(one);
    return out.breaks.size() <= AuditAnchor::breaks_max;
}

}  // namespace

std::string to_text(AuditAnchor const& anchor) {
    std::string out = "base " + words(anchor.base) + "\nsettled " + words(anchor.settled) + "\n";
    out += "newest " + words(anchor.newest) + "\n";
    for (auto const& one : anchor.breaks) {
        out += "break " + words(one.anchored) + " " + words(one.found) + " ";
        out += std::to_string(one.at.time_since_epoch().count()) + "\n";
    }
    return out;
}

Result<AuditAnchor> audit_anchor_from_text(std::string_view text) {
    AuditAnchor out;
    std::istringstream in{std::string{text}};
    int links = 0;
    for (std::string word; in >> word;) {
        bool const known = word == "base"      ? read(in, out.base)
                           : word == "settled" ? read(in, out.settled)
                           : word == "newest"  ? read(in, out.newest)
                                               : word == "break" && read_break(in, out);
        if (!known) return Error{Errc::invalid_input, "the anchor of the audit log cannot be read"};
        if (word != "break") ++links;
    }
    if (links != 3) return Error{Errc::invalid_input, "the anchor of the audit log is not whole"};
    return out;
}

}  // namespace ombrex::model
