// SPDX-License-Identifier: Apache-2.0
#include "receptionist/dialogue.h"

#include "language/token.h"
#include "language/yes_no.h"
#include "receptionist/detail/brain.h"
#include "receptionist/detail/mask.h"

namespace ombrex::receptionist {

class Dialogue::Impl {
public:
    Impl(model::Assistant const& assistant, model::Caller const& caller, std::uint64_t seed)
        : brain{assistant, caller, seed} {}
    detail::Brain brain;
};

Dialogue::Dialogue(model::Assistant const& assistant, model::Caller caller, std::uint64_t seed)
    : impl_{std::make_unique<Impl>(assistant, caller, seed)} {}
Dialogue::~Dialogue() = default;
Dialogue::Dialogue(Dialogue const& other) : impl_{std::make_unique<Impl>(*other.impl_)} {}
Dialogue::Dialogue(Dialogue&&) noexcept = default;
Dialogue& Dialogue::operator=(Dialogue&&) noexcept = default;

std::vector<Action> Dialogue::on(Event const& event) { return impl_->brain.on(event); }

Ending Dialogue::ending(std::string_view said) const { return ending_of(said, impl_->brain.context()); }

model::Outcome Dialogue::outcome() const { return impl_->brain.outcome(); }

bool is_backchannel(std::string_view said) { return language::is_backchannel(language::Tokens{said}); }

std::string without_secrets(std::string_view said) { return detail::mask_sensitive(said, false).text; }

}  // namespace ombrex::receptionist
