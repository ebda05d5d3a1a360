// SPDX-License-Identifier: Apache-2.0
#include "services/transfer_brief.h"

#include "privacy/personal.h"

namespace ombrex::services {
namespace {

using privacy::Category;
using privacy::Outbound;
using privacy::Recipient;

std::string whole_brief(std::string const& text) { return text; }

}  // namespace

privacy::OutboundBody brief_carried(std::string const& brief) {
    using Heard = privacy::Personal<std::string, Category::call_audio>;
    return Outbound<Recipient::carrier, Category::call_audio>::from(whole_brief, Heard{brief});
}

privacy::OutboundBody brief_told(std::string const& brief) {
    using Told = privacy::Personal<std::string, Category::message>;
    using ToBusiness = Outbound<Recipient::customer, Category::call_audio, Category::caller_name, Category::message>;
    return ToBusiness::from(whole_brief, Told{brief});
}

}  // namespace ombrex::services
