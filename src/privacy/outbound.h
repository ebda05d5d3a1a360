// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <concepts>
#include <string>
#include <utility>

#include "privacy/category.h"
#include "privacy/grants.h"
#include "privacy/purpose.h"
#include "privacy/recipient.h"

namespace ombrex::privacy {

/// The policy grants each of these categories to the recipient, all for one purpose.
template <Recipient R, Category... Cs>
concept Sendable = (may_receive(R, Cs) && ...) && one_purpose(R, CategorySet{Cs...});

/// Shown to a part so that it lets its value into a body. Only Outbound makes one.
class SendKey {
    template <Recipient R, Category... Cs>
        requires Sendable<R, Cs...>
    friend class Outbound;
    SendKey() = default;
};

/// What may stand in a body: it knows its category and shows its value against the key. Personal is one; the
/// redactor's transcript, of category anonymised_transcript, is another.
template <class P>
concept Part = requires(P const& part, SendKey const& key) {
    { P::category } -> std::convertible_to<Category>;
    part.value_for(key);
};

/// Any Outbound, for the code that carries all of them: the egress guard and the ledger. Only an Outbound makes one.
class OutboundBody {
public:
    [[nodiscard]] Recipient recipient() const noexcept { return recipient_; }
    [[nodiscard]] CategorySet categories() const noexcept { return categories_; }
    [[nodiscard]] Purpose purpose() const noexcept { return purpose_of(recipient_, categories_); }
    /// Text or raw bytes, as they go onto the wire. Never for a log.
    [[nodiscard]] std::string const& bytes() const noexcept { return bytes_; }

private:
    template <Recipient R, Category... Cs>
        requires Sendable<R, Cs...>
    friend class Outbound;
    OutboundBody(Recipient recipient, CategorySet categories, std::string bytes)
        : recipient_{recipient}, categories_{categories}, bytes_{std::move(bytes)} {}

    Recipient recipient_;
    CategorySet categories_;
    std::string bytes_;
};

/// A body for one recipient, made of parts of these categories and no others (C19 to C23). Answers to a recipient's
/// own requests are bodies too. A category that the policy does not grant to the recipient does not compile, nor does
/// a part whose category the type does not name. With no category: nothing personal, a request for a list of models.
template <Recipient R, Category... Cs>
    requires Sendable<R, Cs...>
class Outbound final : public OutboundBody {
public:
    /// `write` gets the bare value of each part, in order, and returns the body.
    template <class Write, Part... Parts>
        requires(CategorySet{Cs...}.contains(Parts::category) && ...)
    [[nodiscard]] static Outbound from(Write&& write, Parts const&... parts) {
        [[maybe_unused]] SendKey const key;
        return Outbound{std::string{std::forward<Write>(write)(parts.value_for(key)...)}};
    }

private:
    explicit Outbound(std::string bytes) : OutboundBody{R, CategorySet{Cs...}, std::move(bytes)} {}
};

}  // namespace ombrex::privacy
