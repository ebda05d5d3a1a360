// SPDX-License-Identifier: Apache-2.0
#include "receptionist/dialogue.h"

#include "language/similarity.h"
#include "language/token.h"
#include "language/yes_no.h"
#include "receptionist/detail/brain.h"
#include "receptionist/detail/mask.h"
#include "receptionist/detail/phrases.h"
#include "receptionist/murmur.h"

namespace ombrex::receptionist {

class Dialogue::Impl {
public:
    Impl(model::Assistant const& assistant, model::Caller const& caller, std::uint64_t seed, Duty duty)
        : brain{assistant, caller, seed, duty} {}
    detail::Brain brain;
};

Dialogue::Dialogue(model::Assistant const& assistant, model::Caller caller, std::uint64_t seed, Duty duty)
    : impl_{std::make_unique<Impl>(assistant, caller, seed, duty)} {}
Dialogue::~Dialogue() = default;
Dialogue::Dialogue(Dialogue const& other) : impl_{std::make_unique<Impl>(*other.impl_)} {}
Dialogue::Dialogue(Dialogue&&) noexcept = default;
Dialogue& Dialogue::operator=(Dialogue&&) noexcept = default;

std::vector<Action> Dialogue::on(Event const& event) { return impl_->brain.on(event); }

Ending Dialogue::ending(std::string_view said) const { return ending_of(said, impl_->brain.context()); }

bool Dialogue::is_murmur(std::string_view said) const { return receptionist::is_murmur(said, impl_->brain.context()); }

model::Outcome Dialogue::outcome() const { return impl_->brain.outcome(); }

bool is_backchannel(std::string_view said) { return language::is_backchannel(language::Tokens{said}); }

bool is_sensitive(std::string_view said) {
    auto const masked = detail::mask_sensitive(said, false);
    return masked.found || (masked.awaiting && has(detail::find_acts(language::plain_words(said)), Act::card));
}

std::string without_secrets(std::string_view said) { return detail::mask_sensitive(said, false).text; }

}  // namespace ombrex::receptionist
